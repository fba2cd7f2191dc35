package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.meeting.model.SealCheck;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphRepository;

/// Finds the meetings of a body's year with everything that an archive keeps of them, announced or not. Who asks is
/// checked by the package that does.
@ApplicationScoped
public class LookUpArchivedMinutes {

    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final AgendaRepository agendas;
    private final MinutesApprovalRepository approvals;
    private final ShowMinutes show;
    private final VerifyApprovals verify;
    private final OriginalWords originals;
    private final AgendaDocuments documents;

    LookUpArchivedMinutes(
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            AgendaRepository agendas,
            MinutesApprovalRepository approvals,
            ShowMinutes show,
            VerifyApprovals verify,
            OriginalWords originals,
            AgendaDocuments documents) {
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.agendas = agendas;
        this.approvals = approvals;
        this.show = show;
        this.verify = verify;
        this.originals = originals;
        this.documents = documents;
    }

    /// The body's meetings in a calendar year, cancelled ones too, in the order of their days and numbers.
    ///
    /// @param most a bound; later ones are left out
    public List<MeetingDocument> ofYear(UUID bodyId, int year, int most) {
        var found = meetings.ofYear(bodyId, year, most);
        var ofMeeting = approvals.of(found);
        return found.stream()
                .map(meeting -> MeetingDocument.of(meeting, ofMeeting.getOrDefault(meeting.id, List.of())))
                .toList();
    }

    /// A meeting whose minutes are approved.
    ///
    /// @param fitsOneDocument whether it can be printed
    /// @param sealed its approvals, in their order
    public record Archived(
            MinutesDocument minutes, boolean fitsOneDocument, List<AgendaDocument> agendas, List<Sealed> sealed) {}

    /// An approval.
    ///
    /// @param text whose SHA-256 is the approval's hash; null when the words do not have that hash
    public record Sealed(int sequence, @Nullable String text, SealCheck check) {}

    /// With the words that masks hide: an archive keeps what was approved.
    ///
    /// @return empty when there is no such meeting, or its minutes are not approved
    public Optional<Archived> approved(UUID meetingId) {
        return meetings.findByIdOptional(meetingId)
                .filter(meeting -> meeting.status.minutesAreApproved())
                .map(meeting -> {
                    var own = approvals.of(meeting);
                    var verified = verify.verified(meeting.bodyId, own);
                    var ofBody = ReadableBodies.only(Set.of(meeting.bodyId));
                    var known = originals.ofMeetings(List.of(meetingId));
                    return new Archived(
                            show.document(
                                    meeting,
                                    paragraphs.of(meeting),
                                    true,
                                    known.of(meeting).attendances(),
                                    known,
                                    ofBody),
                            paragraphs.lengthOf(meeting).fitsOneDocument(),
                            documents.kept(agendas.allVersions(meetingId), ofBody),
                            own.stream()
                                    .map(approval -> sealed(approval, verified.get(approval.id)))
                                    .toList());
                });
    }

    private static Sealed sealed(MinutesApprovalEntity approval, VerifyApprovals.@Nullable Verified verified) {
        if (verified == null) {
            throw new IllegalStateException("Approval " + approval.id + " was not verified");
        }
        boolean intact = verified.check() == SealCheck.INTACT;
        return new Sealed(approval.sequence, intact ? verified.seal().text() : null, verified.check());
    }

    /// A link of the body's chain.
    public record Link(MinutesApprovalDocument approval, UUID meetingId) {}

    /// The body's approvals from one place of its chain to another, in their order, whichever year they belong
    /// to.
    public List<Link> chain(UUID bodyId, int from, int to) {
        return approvals.between(bodyId, from, to).stream()
                .map(approval -> new Link(MinutesApprovalDocument.of(approval), approval.meetingId))
                .toList();
    }
}
