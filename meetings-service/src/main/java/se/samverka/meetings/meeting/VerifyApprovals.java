package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.model.SealCheck;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
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

    VerifyApprovals(
            BodyRepository bodies,
            BodyAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals) {
        this.bodies = bodies;
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
    }

    /// @throws RuleBroken 404 also for a body whose unannounced minutes the caller may not read
    @Transactional
    public Page<SealedApprovalDocument> page(UUID bodyId, PageQuery query) {
        bodies.known(bodyId);
        if (!access.readable().includes(bodyId)) {
            throw RuleBroken.notFound("body");
        }
        var page = approvals.chain(bodyId, query);
        var checked = new ArrayList<SealedApprovalDocument>();
        @Nullable
        String before = page.items().isEmpty()
                ? null
                : approvals.hashAt(bodyId, page.items().getFirst().sequence - 1).orElse(null);
        for (var approval : page.items()) {
            checked.add(document(approval, check(approval, before)));
            before = approval.hash;
        }
        return new Page<>(checked, page.total());
    }

    private SealCheck check(MinutesApprovalEntity approval, @Nullable String before) {
        var meeting = meetings.findById(approval.meetingId);
        var covered = paragraphs.of(meeting).stream()
                .filter(paragraph -> approval.id.equals(paragraph.approvalId))
                .toList();
        var seal = ApproveMinutes.seal(
                meeting,
                approval.body,
                approval.number,
                approval.approval(),
                covered,
                coversLast(meeting, approval),
                approval.previousHash);
        return SealCheck.of(seal, approval.hash, before);
    }

    /// The attendance is sealed by the approval that covers the last §§.
    private boolean coversLast(MeetingEntity meeting, MinutesApprovalEntity approval) {
        return meeting.status.minutesAreApproved()
                && approvals.of(meeting).getLast().id.equals(approval.id);
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
