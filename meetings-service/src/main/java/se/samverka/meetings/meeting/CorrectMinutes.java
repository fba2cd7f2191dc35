package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Adds a correction beside an approved §. The approved words, and their hash, stay as they are.
@ApplicationScoped
public class CorrectMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final MinutesRedactionRepository redactions;
    private final MeetingChanges changes;
    private final ParagraphDocuments documents;
    private final BusinessTime time;

    CorrectMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            MinutesRedactionRepository redactions,
            MeetingChanges changes,
            ParagraphDocuments documents,
            BusinessTime time) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.redactions = redactions;
        this.changes = changes;
        this.documents = documents;
        this.time = time;
    }

    /// @param ifMatch the meeting's ETag as the caller read it
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the § is not approved, or has too many corrections; 422
    /// about the day
    @Transactional
    public Tagged<ParagraphDocument> run(
            UUID meetingId, @Nullable String ifMatch, ParagraphLabel label, MinutesCorrection correction) {
        var meeting = access.writable(meetingId, ifMatch);
        var paragraph = paragraphs
                .labelled(meeting, label)
                .orElseThrow(() -> RuleBroken.invalid(MeetingRule.paragraphUnknown("/paragraph", label)));
        if (paragraph.approvalId == null) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_NOT_APPROVED, "§ " + label + " is not approved: write it anew instead");
        }
        if (paragraph.corrections.size() >= MinutesCorrection.MANY) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_CORRECTIONS, "A § has at most " + MinutesCorrection.MANY + " corrections");
        }
        correction.requireDay(approvals.findById(paragraph.approvalId).approvedOn, time.today());
        MaskedWords.requireNone(
                redactions.inForce(meetingId), paragraph.id, "/text", correction.text(), correction.reason());
        var corrections = new ArrayList<>(paragraph.corrections);
        corrections.add(correction);
        paragraph.corrections = List.copyOf(corrections);
        paragraphs.flush();
        changes.minutesChanged(meeting);
        changes.changed(paragraph);
        return documents.tagged(paragraph);
    }
}
