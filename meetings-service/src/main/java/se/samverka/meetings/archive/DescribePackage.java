package se.samverka.meetings.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.archive.Layout;
import se.samverka.meetings.archive.PackageContents.Chain;
import se.samverka.meetings.archive.PackageContents.Included;
import se.samverka.meetings.archive.PackageContents.Link;
import se.samverka.meetings.archive.PackageContents.Missing;
import se.samverka.meetings.archive.PackageContents.NotIncluded;
import se.samverka.meetings.archive.PackageContents.Reason;
import se.samverka.meetings.archive.model.PackedMeeting;
import se.samverka.meetings.body.LookUpBodyYear.BodyYear;
import se.samverka.meetings.meeting.LookUpArchivedMinutes;
import se.samverka.meetings.meeting.LookUpArchivedMinutes.Sealed;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.MinutesApprovalDocument;
import se.samverka.meetings.meeting.model.SealCheck;
import se.samverka.platform.value.OrganisationNumber;

/// Says what is in a package and what is not, and lists the body's chain of approvals.
@ApplicationScoped
class DescribePackage {

    private final LookUpArchivedMinutes minutes;

    DescribePackage(LookUpArchivedMinutes minutes) {
        this.minutes = minutes;
    }

    PackageContents contents(BodyYear bodyYear, int year, List<MeetingDocument> ofYear, List<PackedMeeting> packed) {
        var body = bodyYear.body();
        var places = byMeeting(packed);
        var meetings = new ArrayList<Included>();
        var others = new ArrayList<NotIncluded>();
        var missing = new ArrayList<Missing>();
        for (var meeting : ofYear) {
            var place = places.get(meeting.id());
            if (place == null) {
                var reason = reason(meeting);
                others.add(
                        new NotIncluded(meeting.id(), meeting.date(), meeting.status(), reason, reason.explanation()));
            } else {
                meetings.add(included(meeting, place));
            }
            if (meeting.missingParagraphs() != null) {
                missing.add(new Missing(meeting.missingParagraphs(), meeting.date()));
            }
        }
        return new PackageContents(
                PackageContents.FORMAT,
                new PackageContents.Body(
                        body.id(), body.name(), body.kind(), text(body.parentOrganisation()), text(body.secretariat())),
                year,
                meetings,
                others,
                missing,
                remarks(bodyYear, packed));
    }

    private static Map<UUID, PackedMeeting> byMeeting(List<PackedMeeting> packed) {
        return packed.stream().collect(Collectors.toMap(PackedMeeting::meetingId, Function.identity()));
    }

    private static Included included(MeetingDocument meeting, PackedMeeting place) {
        return new Included(
                place.folder(),
                meeting.id(),
                meeting.date(),
                meeting.status(),
                meeting.firstParagraph(),
                meeting.lastParagraph(),
                !place.tooLong());
    }

    private static Reason reason(MeetingDocument meeting) {
        return switch (meeting.status()) {
            case PLANNED, CALLED -> Reason.NOT_HELD;
            case CANCELLED -> Reason.CANCELLED;
            case HELD -> meeting.approvals().isEmpty() ? Reason.NOT_APPROVED : Reason.PARTLY_APPROVED;
            case APPROVED, ANNOUNCED -> Reason.APPROVED_LATER;
        };
    }

    private static List<String> remarks(BodyYear bodyYear, List<PackedMeeting> packed) {
        var remarks = new ArrayList<String>();
        packed.stream()
                .filter(PackedMeeting::tooLong)
                .map(meeting -> meeting.folder() + ": the minutes are too long for one PDF file and are there as JSON"
                        + " alone / protokollet är för långt för en PDF-fil och finns bara som JSON")
                .forEach(remarks::add);
        if (bodyYear.memberships().size() == AssemblePackage.MOST
                || bodyYear.history().size() == AssemblePackage.MOST) {
            remarks.add("Memberships and changes of the body: only the first " + AssemblePackage.MOST
                    + " of each are there / Ledamotskap och ändringar av organet: bara de första "
                    + AssemblePackage.MOST + " av varje finns med");
        }
        return remarks;
    }

    private static @Nullable String text(@Nullable OrganisationNumber organisation) {
        return organisation == null ? null : organisation.value();
    }

    /// @param ofYear all meetings of the year
    /// @param paths of the files that are packed
    Chain chain(UUID bodyId, List<MeetingDocument> ofYear, List<PackedMeeting> packed, Set<String> paths) {
        var places = byMeeting(packed);
        var sequences = ofYear.stream()
                .filter(meeting -> places.containsKey(meeting.id()))
                .flatMap(meeting -> meeting.approvals().stream())
                .mapToInt(MinutesApprovalDocument::sequence)
                .summaryStatistics();
        return new Chain(minutes.chain(bodyId, sequences.getMin(), sequences.getMax()).stream()
                .map(link -> link(link, places.get(link.meetingId()), paths))
                .toList());
    }

    /// The text of an approval is packed when the hash could be computed again.
    private Link link(LookUpArchivedMinutes.Link link, @Nullable PackedMeeting place, Set<String> paths) {
        var approval = link.approval();
        var text = place == null ? null : place.folder() + "/approval-" + approval.sequence() + ".txt";
        boolean intact = text != null && paths.contains(Layout.DATA + text);
        return new Link(
                approval.sequence(),
                approval.id(),
                link.meetingId(),
                approval.approvedOn(),
                approval.paragraphs(),
                approval.hash(),
                approval.previousHash(),
                place == null ? null : intact ? SealCheck.INTACT : fault(link),
                intact ? text : null);
    }

    /// What computing the hash of an approval again shows, of one whose text is not packed.
    private SealCheck fault(LookUpArchivedMinutes.Link link) {
        return minutes.approved(link.meetingId()).stream()
                .flatMap(meeting -> meeting.sealed().stream())
                .filter(one -> one.sequence() == link.approval().sequence())
                .map(Sealed::check)
                .findFirst()
                .orElse(SealCheck.CHAIN_BROKEN);
    }
}
