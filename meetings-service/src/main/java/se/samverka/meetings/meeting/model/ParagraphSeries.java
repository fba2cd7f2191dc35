package se.samverka.meetings.meeting.model;

import java.util.OptionalInt;
import se.samverka.platform.rule.RuleBroken;

/// The § numbers of one body in one calendar year: unbroken (domain rule 15).
///
/// @param highest the highest number given so far; absent before the first. The first one known here may be any,
/// as the
///     meetings before it may never have been entered
public record ParagraphSeries(OptionalInt highest) {

    /// The number a new paragraph gets when nobody says one.
    public int next() {
        return highest.isPresent() ? highest.getAsInt() + 1 : 1;
    }

    /// @throws RuleBroken with {@link MeetingRule.NumberBreaksSeries}
    public void allow(int number) {
        if (highest.isPresent() && number != next()) {
            throw RuleBroken.invalid(MeetingRule.numberBreaksSeries(number, next()));
        }
    }
}
