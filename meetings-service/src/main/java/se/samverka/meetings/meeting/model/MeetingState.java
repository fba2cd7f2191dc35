package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.AppealTime;

/// Where a meeting and its minutes stand: PLANNED → CALLED → HELD → ADJUSTED → ANNOUNCED, or CANCELLED.
///
/// Each state carries only the facts that exist in it, and only the steps that lead on from it, so that a step
/// out of order does not compile. Adjusted minutes never change (justering), hence no step leads back.
public sealed interface MeetingState {

    MeetingStatus status();

    /// A day is set.
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

    /// The summons (kallelse) is out.
    record Called(LocalDate calledOn) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.CALLED;
        }

        public Held hold() {
            return new Held();
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(reason);
        }
    }

    /// The meeting has been; its minutes are being written.
    record Held() implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.HELD;
        }

        /// @param heldOn the day of the meeting, before which nothing can be adjusted
        /// @param today the latest day on which anything can have been done
        /// @throws RuleBroken with a {@link MeetingRule} of its day or of who adjusts
        public Adjusted adjust(Adjustment adjustment, LocalDate heldOn, LocalDate today) {
            MeetingRule.requireDone("/adjustedOn", adjustment.adjustedOn(), today);
            if (adjustment.adjustedOn().isBefore(heldOn)) {
                throw RuleBroken.invalid(MeetingRule.adjustedBeforeMeeting(adjustment.adjustedOn(), heldOn));
            }
            adjustment.requireTwoPersons();
            return new Adjusted(adjustment);
        }
    }

    /// Chair and adjuster have confirmed the minutes.
    record Adjusted(Adjustment adjustment) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.ADJUSTED;
        }

        /// @param today the latest day on which anything can have been done
        /// @throws RuleBroken with {@link MeetingRule.DoneInTheFuture} or {@link
        /// MeetingRule.AnnouncedBeforeAdjustment}
        public Announced announce(LocalDate announcedOn, LocalDate today) {
            MeetingRule.requireDone("/announcedOn", announcedOn, today);
            if (announcedOn.isBefore(adjustment.adjustedOn())) {
                throw RuleBroken.invalid(MeetingRule.announcedBeforeAdjustment(announcedOn, adjustment.adjustedOn()));
            }
            return new Announced(adjustment, announcedOn);
        }
    }

    /// The adjustment is posted on the notice board (anslag): the minutes are public.
    record Announced(Adjustment adjustment, LocalDate announcedOn) implements MeetingState {

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

    /// It will not be.
    record Cancelled(String reason) implements MeetingState {
        @Override
        public MeetingStatus status() {
            return MeetingStatus.CANCELLED;
        }
    }

    /// Who confirmed the minutes, and when.
    ///
    /// @param chair the chair's name
    /// @param adjusters the names of those who confirmed beside the chair, at least one
    record Adjustment(LocalDate adjustedOn, String chair, List<String> adjusters) {

        private static final int DAYS_TO_ADJUST = 14;
        private static final int DAYS_TO_ANNOUNCE = 2;

        public Adjustment {
            adjusters = List.copyOf(adjusters);
        }

        /// Chair and adjuster are two persons, and nobody confirms twice (domain, justering).
        private void requireTwoPersons() {
            var broken = new ArrayList<Violation>();
            var names = new HashSet<String>();
            for (int i = 0; i < adjusters.size(); i++) {
                var name = PersonName.folded(adjusters.get(i));
                if (name.equals(PersonName.folded(chair))) {
                    broken.add(MeetingRule.adjusterIsChair(i, adjusters.get(i)));
                } else if (!names.add(name)) {
                    broken.add(MeetingRule.adjusterTwice(i, adjusters.get(i)));
                }
            }
            if (!broken.isEmpty()) {
                throw RuleBroken.invalid(broken);
            }
        }

        /// Minutes are adjusted within fourteen days of the meeting. Later is late, but it still must be recorded.
        public static LocalDate dueOn(LocalDate heldOn) {
            return heldOn.plusDays(DAYS_TO_ADJUST);
        }

        /// The second day after the adjustment, by which it is to be posted.
        public LocalDate announcementDueOn() {
            return adjustedOn.plusDays(DAYS_TO_ANNOUNCE);
        }
    }
}
