package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.ApprovalSeals;
import se.samverka.meetings.meeting.model.ErasureSeal.Resealed;
import se.samverka.meetings.meeting.model.Salts;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;

/// Seals approvals anew whose words are erased. The hash that an approval had stays as a link of the chain; its
/// salt
/// goes,
/// so that the erased words cannot be guessed from it.
@ApplicationScoped
class ResealApprovals {

    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final MinutesRedactionRepository redactions;
    private final OriginalWords originals;

    ResealApprovals(
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            MinutesRedactionRepository redactions,
            OriginalWords originals) {
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.redactions = redactions;
        this.originals = originals;
    }

    /// The seals of a meeting's approvals before words are erased.
    ///
    /// @param hashes computed from the words, by the approval's id
    /// @param lastSequence the end of the body's chain
    record Before(Map<UUID, String> hashes, int lastSequence) {}

    /// The caller holds the lock of the body.
    Before before(MeetingEntity meeting) {
        return new Before(
                hashes(meeting),
                approvals.lastOf(meeting.bodyId).map(last -> last.sequence).orElseThrow());
    }

    /// Seals those anew whose words have changed.
    void after(MeetingEntity meeting, Before before, MinutesRedactionEntity erasure) {
        var now = hashes(meeting);
        var touched = approvals.of(meeting).stream()
                .filter(approval ->
                        !Objects.equals(now.get(approval.id), before.hashes().get(approval.id)))
                .toList();
        var sealed = redactions.resealed(meeting.bodyId);
        for (var approval : touched) {
            var known = sealed.getOrDefault(approval.id, approval.hash);
            if (!known.equals(before.hashes().get(approval.id)) && approval.salt != null) {
                throw RuleBroken.conflict(
                        ProblemCode.STATE_DOES_NOT_ALLOW,
                        "The words of approval " + approval.sequence + " are not those that were sealed, as"
                                + " /bodies/{id}/approval-chain shows: restore them before words are erased");
            }
        }
        touched.forEach(approval -> approval.salt = Salts.next());
        approvals.flush();
        var anew = hashes(meeting);
        erasure.seals = touched.stream()
                .map(approval -> new Resealed(approval.id, Objects.requireNonNull(anew.get(approval.id))))
                .toList();
        redactions.flush();
    }

    private Map<UUID, String> hashes(MeetingEntity meeting) {
        var all = approvals.of(meeting);
        var covered =
                paragraphs.approvedBy(all.stream().map(approval -> approval.id).toList());
        var seals = ApprovalSeals.of(meeting.bodyId, List.of(meeting.id), originals, redactions);
        var hashes = new HashMap<UUID, String>();
        for (MinutesApprovalEntity approval : all) {
            boolean last = meeting.status.minutesAreApproved() && approval.id.equals(all.getLast().id);
            hashes.put(
                    approval.id,
                    seals.seal(meeting, approval, covered.getOrDefault(approval.id, List.of()), last)
                            .hash());
        }
        return hashes;
    }
}
