package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.MeetingRule;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Posts an approval on the notice board (anslag): its §§ are public, and the appeal time runs. When each
/// approval of the meeting is posted, the meeting is ANNOUNCED. Every document that becomes public is written
/// to the changes feed again, because every reader may have it now.
@ApplicationScoped
public class AnnounceMinutes {

    private final MeetingAccess access;
    private final ParagraphRepository paragraphs;
    private final MinutesApprovalRepository approvals;
    private final MeetingChanges changes;
    private final BusinessTime time;
    private final Event<MinutesAnnounced> announced;

    AnnounceMinutes(
            MeetingAccess access,
            ParagraphRepository paragraphs,
            MinutesApprovalRepository approvals,
            MeetingChanges changes,
            BusinessTime time,
            Event<MinutesAnnounced> announced) {
        this.access = access;
        this.paragraphs = paragraphs;
        this.approvals = approvals;
        this.changes = changes;
        this.time = time;
        this.announced = announced;
    }

    /// @param approvalId which approval; the only one that is not announced when null
    /// @param announcedOn today when null
    /// @throws RuleBroken 404, 403, 428, 412; 409 when there is nothing to announce, or that approval is
    /// announced already; 422 when the day is in the future or before the approval, or several approvals could
    /// be meant
    @Transactional
    public Tagged<MeetingDocument> run(
            UUID id, @Nullable String ifMatch, @Nullable UUID approvalId, @Nullable LocalDate announcedOn) {
        var meeting = access.writable(id, ifMatch);
        if (meeting.unpublished) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "The whole minutes are unpublished: remove that redaction before more of them is announced");
        }
        var today = time.today();
        var on = announcedOn == null ? today : announcedOn;
        var approval = open(meeting, approvalId);
        approval.approval().requireAnnouncement(on, today);
        var covered = paragraphs.of(meeting).stream()
                .filter(paragraph -> approval.id.equals(paragraph.approvalId))
                .toList();
        var tagged = changes.change(meeting, () -> {
            approval.announcedOn = on;
            covered.forEach(paragraph -> paragraph.announcedOn = on);
            approvals.flush();
            meeting.published = true;
            var last = lastAnnouncement(meeting);
            if (meeting.state() instanceof MeetingState.Approved approved && last.isPresent()) {
                meeting.become(approved.announce(last.get()));
            } else {
                changes.countChange(meeting);
            }
        });
        if (meeting.status == MeetingStatus.ANNOUNCED) {
            changes.agendaChanged(meeting);
        }
        covered.forEach(changes::changed);
        announced.fire(new MinutesAnnounced(covered));
        return tagged;
    }

    private MinutesApprovalEntity open(MeetingEntity meeting, @Nullable UUID approvalId) {
        var all = approvals.of(meeting);
        var open = all.stream().filter(one -> one.announcedOn == null).toList();
        if (approvalId != null) {
            var named = all.stream()
                    .filter(one -> one.id.equals(approvalId))
                    .findFirst()
                    .orElseThrow(() -> RuleBroken.invalid(MeetingRule.approvalUnknown(approvalId)));
            if (named.announcedOn != null) {
                throw RuleBroken.conflict(
                        ProblemCode.APPROVAL_ANNOUNCED, "That approval was announced on " + named.announcedOn);
            }
            return named;
        }
        if (open.isEmpty()) {
            throw MeetingChanges.notAllowed(meeting, ProblemCode.MINUTES_NOT_APPROVED, "have its minutes announced");
        }
        if (open.size() > 1) {
            throw RuleBroken.invalid(MeetingRule.approvalToChoose(open.size()));
        }
        return open.getFirst();
    }

    /// The latest day on which an approval of the meeting was announced; empty while one is not.
    private Optional<LocalDate> lastAnnouncement(MeetingEntity meeting) {
        var days = approvals.of(meeting).stream().map(one -> one.announcedOn).toList();
        return days.contains(null)
                ? Optional.empty()
                : days.stream().map(Objects::requireNonNull).max(Comparator.naturalOrder());
    }
}
