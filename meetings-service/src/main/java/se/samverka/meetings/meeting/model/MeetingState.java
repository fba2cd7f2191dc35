package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;

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

        /// All §§ are approved.
        public Approved approve(MinutesApproval last) {
            return new Approved(last);
        }
    }

    /// Chair and approvers have confirmed each §.
    ///
    /// @param approval the last one
    record Approved(MinutesApproval approval) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.APPROVED;
        }

        /// All approvals are posted.
        public Announced announce(LocalDate last) {
            return new Announced(approval, last);
        }
    }

    /// Each approval is posted on the notice board (anslag): the minutes are public.
    ///
    /// @param approval the last one
    /// @param announcedOn the day of the last announcement
    record Announced(MinutesApproval approval, LocalDate announcedOn) implements MeetingState {

        @Override
        public MeetingStatus status() {
            return MeetingStatus.ANNOUNCED;
        }
    }

    /// The meeting will not be held.
    record Cancelled(String reason) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.CANCELLED;
        }
    }
}
