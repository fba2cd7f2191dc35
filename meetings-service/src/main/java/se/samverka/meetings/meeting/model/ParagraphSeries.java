package se.samverka.meetings.meeting.model;

import java.util.OptionalInt;
import se.samverka.platform.rule.RuleBroken;

/// The § numbers of one body in one calendar year: unbroken (domain rule 15).
///
/// @param highest the highest number given so far; absent before the first, which may be any number, because
/// earlier meetings may not be recorded here
public record ParagraphSeries(OptionalInt highest) {

    /// The number of a new paragraph when the caller gives none.
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
