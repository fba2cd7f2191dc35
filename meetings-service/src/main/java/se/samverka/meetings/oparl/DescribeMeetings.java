package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.oparl.model.FileKind;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;
import se.samverka.platform.time.BusinessTime;

/// Composes meetings with their agenda items and files. Who took part is not shown: it stands in the minutes.
@ApplicationScoped
public class DescribeMeetings implements Description<OparlMeeting> {

    private final PublicObjects objects;
    private final MeetingRepository meetings;
    private final DescribeAgendaItems items;

    DescribeMeetings(PublicObjects objects, MeetingRepository meetings, DescribeAgendaItems items) {
        this.objects = objects;
        this.meetings = meetings;
        this.items = items;
    }

    @Override
    public List<OparlMeeting> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var ids = page.stream().map(PublicObject::id).toList();
        var found = meetings.publicOnes(ids);
        var parts =
                objects
                        .within(found.keySet(), List.of(OparlType.FILE, OparlType.LOCATION, OparlType.AGENDA_ITEM))
                        .stream()
                        .collect(Collectors.groupingBy(PublicObject::scopeId));
        var agenda = omitInternal ? Map.<UUID, List<OparlAgendaItem>>of() : items.inside(parts, addresses);
        return Description.each(
                page,
                addresses,
                object -> {
                    var meeting = found.get(object.id());
                    return meeting == null
                            ? null
                            : meeting(
                                    object,
                                    meeting,
                                    parts.getOrDefault(object.id(), List.of()),
                                    agenda.getOrDefault(object.id(), List.of()),
                                    addresses);
                },
                OparlMeeting::gone);
    }

    private static OparlMeeting meeting(
            PublicObject object,
            MeetingEntity meeting,
            List<PublicObject> parts,
            List<OparlAgendaItem> agenda,
            OparlAddresses addresses) {
        var minutes = file(FileKind.MINUTES, meeting, parts, addresses);
        return new OparlMeeting(
                addresses.head(object),
                "Sammanträde " + meeting.date,
                OparlWords.state(meeting.status, meeting.calledOn != null),
                meeting.status == MeetingStatus.CANCELLED,
                time(meeting, meeting.openedAt == null ? meeting.startTime : meeting.openedAt),
                time(meeting, meeting.closedAt),
                parts.stream()
                        .filter(part -> part.type() == OparlType.LOCATION)
                        .findFirst()
                        .map(place -> location(place, meeting, addresses, null))
                        .orElse(null),
                List.of(addresses.of(OparlType.ORGANIZATION, meeting.bodyId)),
                file(FileKind.AGENDA, meeting, parts, addresses),
                minutes,
                Description.orAbsent(agenda),
                minutes == null ? null : addresses.minutes(meeting.id) + "?format=HTML");
    }

    /// @param back the meeting; null where the place stands in it
    static OparlLocation location(
            PublicObject place, MeetingEntity meeting, OparlAddresses addresses, @Nullable List<String> back) {
        return new OparlLocation(addresses.head(place), Objects.requireNonNull(meeting.place), back);
    }

    private static @Nullable OparlFile file(
            FileKind kind, MeetingEntity meeting, List<PublicObject> parts, OparlAddresses addresses) {
        return parts.stream()
                .filter(part -> part.fileKind() == kind)
                .findFirst()
                .map(file -> DescribeFiles.ofMeeting(file, meeting, addresses, null))
                .orElse(null);
    }

    private static @Nullable String time(MeetingEntity meeting, @Nullable LocalTime time) {
        return time == null ? null : OparlWords.time(meeting.date, time, BusinessTime.ZONE);
    }
}
