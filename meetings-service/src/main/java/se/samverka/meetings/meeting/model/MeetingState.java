package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.AppealTime;

/// The state of a meeting and its minutes: PLANNED → CALLED → HELD → APPROVED → ANNOUNCED, or CANCELLED.
///
/// Each state carries only the facts that exist in it, and only the steps that lead on from it, so that a step
/// out of order does not compile. Approved minutes never change (justering), so no step leads back.
public sealed interface MeetingState {

    MeetingStatus status();

    /// The day is set.
    record Planned() implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.PLANNED;
        }

        /// @param today the latest day on which anything can have been done
        /// @throws RuleBroken with {@link MeetingRule.DoneInTheFuture} or {@link DayInRange}
        public Called call(LocalDate calledOn, LocalDate today) {
            DayInRange.require("/calledOn", calledOn, today);
            MeetingRule.requireDone("/calledOn", calledOn, today);
            return new Called(calledOn);
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(reason);
        }
    }

    /// The convocation (kallelse) is out.
    record Called(LocalDate calledOn) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.CALLED;
        }

        public Held close() {
            return new Held();
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(reason);
        }
    }

    /// The meeting has been held; its minutes are being written.
    record Held() implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.HELD;
        }

        /// @param heldOn the day of the meeting, before which nothing can be approved
        /// @param today the latest day on which anything can have been done
        /// @throws RuleBroken with a {@link MeetingRule} of its day or of who approves
        public Approved approve(MinutesApproval approval, LocalDate heldOn, LocalDate today) {
            MeetingRule.requireDone("/approvedOn", approval.approvedOn(), today);
            if (approval.approvedOn().isBefore(heldOn)) {
                throw RuleBroken.invalid(MeetingRule.approvedBeforeMeeting(approval.approvedOn(), heldOn));
            }
            approval.requireTwoPersons();
            return new Approved(approval);
        }
    }

    /// Chair and approvers have confirmed the minutes.
    record Approved(MinutesApproval approval) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.APPROVED;
        }

        /// @param today the latest day on which anything can have been done
        /// @throws RuleBroken with {@link MeetingRule.DoneInTheFuture} or {@link
        /// MeetingRule.AnnouncedBeforeApproval}
        public Announced announce(LocalDate announcedOn, LocalDate today) {
            MeetingRule.requireDone("/announcedOn", announcedOn, today);
            if (announcedOn.isBefore(approval.approvedOn())) {
                throw RuleBroken.invalid(MeetingRule.announcedBeforeApproval(announcedOn, approval.approvedOn()));
            }
            return new Announced(approval, announcedOn);
        }
    }

    /// The approval is posted on the notice board (anslag): the minutes are public.
    record Announced(MinutesApproval approval, LocalDate announcedOn) implements MeetingState {

        @Override
        public MeetingStatus status() {
            return MeetingStatus.ANNOUNCED;
        }

        /// The last day on the notice board: the minutes are posted until the appeal time has ended, days off
        /// included (kommunallagen 8 kap. 13 §).
        public LocalDate postedUntil(AppealTime appealTime) {
            return appealTime.lastDay(announcedOn);
        }
    }

    /// The meeting will not be held.
    record Cancelled(String reason) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.CANCELLED;
        }
    }

    /// Who confirmed the minutes, and when.
    ///
    /// @param chair the chair's name
    /// @param approvers the names of those who confirmed beside the chair, at least one
    record MinutesApproval(LocalDate approvedOn, String chair, List<String> approvers) {

        private static final int DAYS_TO_APPROVE = 14;
        private static final int DAYS_TO_ANNOUNCE = 2;

        public MinutesApproval {
            approvers = List.copyOf(approvers);
        }

        /// Chair and approver are two persons, and nobody is named twice (domain, justering).
        private void requireTwoPersons() {
            var broken = new ArrayList<Violation>();
            var names = new HashSet<String>();
            for (int i = 0; i < approvers.size(); i++) {
                var name = PersonName.folded(approvers.get(i));
                if (name.equals(PersonName.folded(chair))) {
                    broken.add(MeetingRule.approverIsChair(i, approvers.get(i)));
                } else if (!names.add(name)) {
                    broken.add(MeetingRule.approverTwice(i, approvers.get(i)));
                }
            }
            if (!broken.isEmpty()) {
                throw RuleBroken.invalid(broken);
            }
        }

        /// Minutes are approved within fourteen days of the meeting. A late approval is still recorded.
        public static LocalDate dueOn(LocalDate heldOn) {
            return heldOn.plusDays(DAYS_TO_APPROVE);
        }

        /// The second day after the approval, by which it is to be posted.
        public LocalDate announcementDueOn() {
            return approvedOn.plusDays(DAYS_TO_ANNOUNCE);
        }
    }
}
