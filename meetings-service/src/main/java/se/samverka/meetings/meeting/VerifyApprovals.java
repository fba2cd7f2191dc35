package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.model.MinutesSeal;
import se.samverka.meetings.meeting.model.SealCheck;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Computes the hashes of a body's approvals again, in the order of its chain.
@ApplicationScoped
public class VerifyApprovals {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final OriginalWords originals;
    private final MinutesRedactionRepository redactions;

    VerifyApprovals(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            OriginalWords originals,
            MinutesRedactionRepository redactions) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.originals = originals;
        this.redactions = redactions;
    }

    /// @throws RuleBroken 404 also for a body whose unannounced minutes the caller may not read
    @Transactional
    public Page<SealedApprovalDocument> page(UUID bodyId, PageQuery query) {
        bodies.known(bodyId);
        if (!access.readable().includes(bodyId)) {
            throw RuleBroken.notFound("body");
        }
        var page = approvals.chain(bodyId, query);
        var verified = verified(bodyId, page.items());
        return page.map(approval -> document(
                approval, Objects.requireNonNull(verified.get(approval.id)).check()));
    }

    /// What an approval seals, and what computing its hash again has shown.
    record Verified(MinutesSeal seal, SealCheck check) {}

    /// By the approval's id.
    Map<UUID, Verified> verified(UUID bodyId, List<MinutesApprovalEntity> some) {
        var of = meetings.withIds(some.stream().map(one -> one.meetingId).toList());
        var chain = new Chain(
                of,
                paragraphs.approvedBy(some.stream().map(one -> one.id).toList()),
                approvals.hashesBefore(bodyId, some),
                approvals.of(of.values()),
                ApprovalSeals.of(bodyId, of.keySet(), originals, redactions));
        return some.stream().collect(Collectors.toMap(approval -> approval.id, chain::verified));
    }

    /// What the approvals of a page cover.
    ///
    /// @param covered the §§, by their approval
    /// @param hashes by their place in the chain
    /// @param ofMeeting the approvals of each meeting; the attendance is sealed by the one that covers the last
    /// §§
    private record Chain(
            Map<UUID, MeetingEntity> meetings,
            Map<UUID, List<ParagraphEntity>> covered,
            Map<Integer, String> hashes,
            Map<UUID, List<MinutesApprovalEntity>> ofMeeting,
            ApprovalSeals seals) {

        Verified verified(MinutesApprovalEntity approval) {
            var meeting = Objects.requireNonNull(meetings.get(approval.meetingId));
            boolean last = meeting.status.minutesAreApproved()
                    && ofMeeting
                            .getOrDefault(meeting.id, List.of())
                            .getLast()
                            .id
                            .equals(approval.id);
            var seal = seals.seal(meeting, approval, covered.getOrDefault(approval.id, List.of()), last);
            return new Verified(
                    seal,
                    SealCheck.of(
                            seal, approval.hash, seals.resealed().get(approval.id), hashes.get(approval.sequence - 1)));
        }
    }

    private static SealedApprovalDocument document(MinutesApprovalEntity approval, SealCheck check) {
        return new SealedApprovalDocument(
                approval.id,
                approval.meetingId,
                approval.sequence,
                approval.approvedOn,
                approval.paragraphs,
                approval.hash,
                approval.previousHash,
                check);
    }
}
