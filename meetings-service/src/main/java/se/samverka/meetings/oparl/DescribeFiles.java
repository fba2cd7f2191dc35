package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.oparl.model.FileKind;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;
import se.samverka.meetings.paper.FileNames;

/// Composes files: minutes, agendas and extracts, which have their addresses already. Nothing is said of their size
/// or checksum, because they are made when they are asked for.
@ApplicationScoped
public class DescribeFiles implements Description<OparlFile> {

    private static final String PDF = "application/pdf";

    private final PublicObjects objects;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;

    DescribeFiles(PublicObjects objects, MeetingRepository meetings, ParagraphRepository paragraphs) {
        this.objects = objects;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
    }

    @Override
    public List<OparlFile> of(List<PublicObject> files, boolean omitInternal, OparlAddresses addresses) {
        var sources = files.stream().map(PublicObject::sourceId).toList();
        var found = meetings.publicOnes(sources);
        var said = paragraphs.publicOnes(sources);
        var papers = objects.showing(said.keySet(), List.of(OparlType.CONSULTATION)).stream()
                .collect(Collectors.toMap(PublicObject::sourceId, Function.identity()));
        return Description.each(
                files,
                addresses,
                file -> file.fileKind() == FileKind.EXTRACT
                        ? extract(file, said.get(file.sourceId()), papers.get(file.sourceId()), addresses)
                        : ofMeeting(file, found.get(file.sourceId()), addresses),
                OparlFile::gone);
    }

    /// The extracts of §§, by the paragraph's id, as they stand inside other objects.
    static Map<UUID, OparlFile> extracts(
            List<PublicObject> files, Map<UUID, ParagraphEntity> said, OparlAddresses addresses) {
        return files.stream()
                .filter(file -> file.fileKind() == FileKind.EXTRACT && said.containsKey(file.sourceId()))
                .collect(Collectors.toMap(
                        PublicObject::sourceId,
                        file -> extract(
                                file, Objects.requireNonNull(said.get(file.sourceId())), addresses, null, null)));
    }

    private static @Nullable OparlFile extract(
            PublicObject file,
            @Nullable ParagraphEntity paragraph,
            @Nullable PublicObject consultation,
            OparlAddresses addresses) {
        if (paragraph == null) {
            return null;
        }
        var paper = consultation == null ? null : consultation.partOf();
        return extract(
                file,
                paragraph,
                addresses,
                List.of(addresses.of(OparlType.AGENDA_ITEM, paragraph.id)),
                paper == null ? null : List.of(addresses.of(OparlType.PAPER, paper)));
    }

    private static OparlFile extract(
            PublicObject file,
            ParagraphEntity paragraph,
            OparlAddresses addresses,
            @Nullable List<String> items,
            @Nullable List<String> papers) {
        var day = paragraph.meeting.date;
        var address = addresses.extract(paragraph.meeting.id, paragraph.label());
        return new OparlFile(
                addresses.head(file),
                "Protokollsutdrag " + day + ", § " + paragraph.label(),
                FileNames.extract(paragraph.label()),
                PDF,
                day,
                address,
                address + "?download=true",
                null,
                items,
                papers);
    }

    private static @Nullable OparlFile ofMeeting(
            PublicObject file, @Nullable MeetingEntity meeting, OparlAddresses addresses) {
        return meeting == null
                ? null
                : ofMeeting(file, meeting, addresses, List.of(addresses.of(OparlType.MEETING, meeting.id)));
    }

    /// @param back the meeting; null where the file stands in it
    static OparlFile ofMeeting(
            PublicObject file, MeetingEntity meeting, OparlAddresses addresses, @Nullable List<String> back) {
        boolean minutes = file.fileKind() == FileKind.MINUTES;
        var address =
                (minutes ? addresses.minutes(meeting.id) : addresses.meeting(meeting.id) + "/agenda") + "?format=PDF";
        return new OparlFile(
                addresses.head(file),
                (minutes ? "Protokoll " : "Föredragningslista ") + meeting.date,
                minutes ? FileNames.minutes(meeting.date) : FileNames.agenda(meeting.date),
                PDF,
                meeting.date,
                address,
                address + "&download=true",
                back,
                null,
                null);
    }
}
