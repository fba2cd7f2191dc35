package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
/// salt goes, so that the erased words cannot be guessed from it.
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
    /// @param wrong the approvals whose words are not those that were sealed
    /// @param lastSequence the end of the body's chain
    record Before(Map<UUID, String> hashes, Set<UUID> wrong, int lastSequence) {}

    /// The caller holds the lock of the body.
    ///
    /// @return empty for a meeting without approvals, of which nothing is sealed
    Optional<Before> before(MeetingEntity meeting) {
        var own = approvals.of(meeting);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var seals = seals(meeting);
        var hashes = hashes(meeting, own, seals);
        var wrong = own.stream()
                // What was never sealed cannot be wrong (migration V2130).
                .filter(approval -> approval.salt != null)
                .filter(approval -> !Objects.equals(
                        seals.resealed().getOrDefault(approval.id, approval.hash), hashes.get(approval.id)))
                .map(approval -> approval.id)
                .collect(Collectors.toSet());
        int last = approvals.lastOf(meeting.bodyId).map(one -> one.sequence).orElseThrow();
        return Optional.of(new Before(hashes, wrong, last));
    }

    /// Seals those anew whose words have changed.
    ///
    /// @throws RuleBroken 409 when their words were not those that had been sealed: an erasure would make them
    /// look right
    void after(MeetingEntity meeting, Before before, MinutesRedactionEntity erasure) {
        var own = approvals.of(meeting);
        var now = hashes(meeting, own, seals(meeting));
        var touched = own.stream()
                .filter(approval ->
                        !Objects.equals(now.get(approval.id), before.hashes().get(approval.id)))
                .toList();
        for (var approval : touched) {
            if (before.wrong().contains(approval.id)) {
                throw RuleBroken.conflict(
                        ProblemCode.STATE_DOES_NOT_ALLOW,
                        "The words of approval " + approval.sequence + " are not those that were sealed, as"
                                + " /bodies/{id}/approval-chain shows: restore them before words are erased");
            }
        }
        touched.forEach(approval -> approval.salt = Salts.next());
        approvals.flush();
        var anew = hashes(meeting, touched, seals(meeting));
        erasure.seals = touched.stream()
                .map(approval -> new Resealed(approval.id, Objects.requireNonNull(anew.get(approval.id))))
                .toList();
        redactions.flush();
    }

    private ApprovalSeals seals(MeetingEntity meeting) {
        return ApprovalSeals.of(meeting.bodyId, List.of(meeting.id), originals, redactions);
    }

    private Map<UUID, String> hashes(MeetingEntity meeting, List<MinutesApprovalEntity> some, ApprovalSeals seals) {
        var covered =
                paragraphs.approvedBy(some.stream().map(approval -> approval.id).toList());
        var last = approvals.of(meeting).getLast();
        return some.stream()
                .collect(Collectors.toMap(
                        approval -> approval.id,
                        approval -> seals.seal(
                                        meeting,
                                        approval,
                                        covered.getOrDefault(approval.id, List.of()),
                                        meeting.status.minutesAreApproved() && approval.id.equals(last.id))
                                .hash()));
    }
}
