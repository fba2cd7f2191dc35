package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.meeting.MinutesDocument.MinutesBody;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;

/// Shows minutes as one document: what of them the caller may read.
@ApplicationScoped
public class ShowMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final OriginalWords words;
    private final ParagraphDocuments documents;

    ShowMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            OriginalWords words,
            ParagraphDocuments documents) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.words = words;
        this.documents = documents;
    }

    /// In a transaction of its own, so that no connection is held while the document is rendered.
    ///
    /// @param unmasked whether masks hide nothing; for the body's secretariat alone
    /// @throws RuleBroken 404; 403 for others who ask for what masks hide; 409 when the meeting has not been
    /// held, or the minutes are too long for one document
    @Transactional
    public MinutesDocument whole(UUID meetingId, boolean unmasked) {
        var meeting = held(meetingId);
        if (unmasked) {
            access.requireOriginals(meeting);
        }
        paragraphs.lengthOf(meeting).requireOneDocument();
        var all = paragraphs.of(meeting);
        var readable = all.stream().filter(access::isReadable).toList();
        var originals = unmasked ? words.ofMeetings(List.of(meeting.id)) : words.none();
        return document(
                meeting,
                readable,
                readable.size() == all.size(),
                access.isReadableWhole(meeting) ? originals.of(meeting).attendances() : null,
                originals,
                access.readable());
    }

    /// One approved § with what the extract says of its meeting.
    ///
    /// @throws RuleBroken 404; 409 when the meeting has not been held, the § is not approved, or is too long
    /// for a document
    @Transactional
    public MinutesDocument approvedParagraph(UUID meetingId, ParagraphLabel label) {
        var meeting = held(meetingId);
        var paragraph = access.readable(meetingId, label);
        if (paragraph.approvalId == null) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_NOT_APPROVED,
                    "§ " + label + " is not approved: an extract certifies what has been approved");
        }
        paragraphs.lengthOf(paragraph).requireOneDocument();
        // The attendance can be changed until the last § is approved, and is public with the last announcement: an
        // extract says the same whoever reads it.
        var attendances = meeting.isWholePublic() ? meeting.attendances : null;
        return document(meeting, List.of(paragraph), false, attendances, words.none(), access.readable());
    }

    private MeetingEntity held(UUID id) {
        var meeting = access.readable(id);
        if (!meeting.status.hasBeenHeld()) {
            throw RuleBroken.conflict(
                    ProblemCode.MEETING_NOT_HELD, "The meeting is " + meeting.status + ", and has no minutes");
        }
        return meeting;
    }

    MinutesDocument document(
            MeetingEntity meeting,
            List<ParagraphEntity> shown,
            boolean complete,
            @Nullable List<Attendance> attendances,
            OriginalWords.Known originals,
            ReadableBodies readable) {
        var body = meeting.body;
        return new MinutesDocument(
                new MinutesBody(body.id, body.name, body.kind, body.minutesKeptAt),
                originals.reveals()
                        ? MeetingDocument.of(meeting, approvals.of(meeting), originals)
                        : MeetingDocument.of(meeting, approvals.of(meeting)),
                !shown.isEmpty() && shown.stream().allMatch(paragraph -> paragraph.approvalId != null),
                complete,
                attendances,
                documents.of(shown, originals, readable));
    }
}
