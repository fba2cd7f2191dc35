package se.samverka.meetings.meeting.model;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// The § numbers that one meeting may take in its body's calendar year (domain rule 15). Numbers follow the
/// days of
/// the meetings: those of a meeting lie above those of every earlier meeting and below those of every later one.
///
/// @param before the highest number of the meetings up to this one; 0 when they have none
/// @param after the lowest number of the later meetings; empty when they have none
public record FreeNumbers(int before, OptionalInt after) {

    /// The numbers from `from` to `to`, which no meeting in this service has.
    public record Missing(int from, int to) {}

    /// The number of the first paragraph.
    ///
    /// @param asked what the caller wants; the number after the last one when null. A higher one leaves a gap,
    /// for
    /// paragraphs that are kept elsewhere
    /// @param count how many numbers are needed
    /// @throws RuleBroken 409 when a number is in use or belongs to an earlier or later meeting
    public int first(@Nullable Integer asked, int count) {
        int first = asked == null ? before + 1 : asked;
        if (first <= before) {
            throw RuleBroken.conflict(
                    ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                    "The body's numbers up to § " + before
                            + " belong to this or earlier meetings of the year: the next is § " + (before + 1));
        }
        long last = (long) first + count - 1;
        if (after.isPresent() && last >= after.getAsInt()) {
            throw RuleBroken.conflict(
                    ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                    "§§ " + first + "–" + last + " do not fit before § " + after.getAsInt()
                            + ", with which a later meeting of the body begins; free are " + free());
        }
        if (last > ParagraphLabel.LAST) {
            throw RuleBroken.conflict(
                    ProblemCode.PARAGRAPH_NUMBER_IN_USE,
                    "§§ " + first + "–" + last + " are beyond the last number, § " + ParagraphLabel.LAST);
        }
        return first;
    }

    /// The numbers between the earlier meetings and the first paragraph of this one.
    public Optional<Missing> missing(int first) {
        return first > before + 1 ? Optional.of(new Missing(before + 1, first - 1)) : Optional.empty();
    }

    private String free() {
        int last = after.orElse(ParagraphLabel.LAST + 1) - 1;
        return last <= before ? "none" : "§§ " + (before + 1) + "–" + last;
    }
}
