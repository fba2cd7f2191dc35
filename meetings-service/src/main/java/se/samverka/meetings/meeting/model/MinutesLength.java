package se.samverka.meetings.meeting.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;

/// How long the minutes of a meeting are.
///
/// @param paragraphs how many §§ they have
/// @param characters of all their texts
public record MinutesLength(long paragraphs, long characters) {

    /// The most §§ of one document. A long day of a council has about a hundred.
    public static final int MOST_PARAGRAPHS = 1_000;

    /// The most characters of one document, about 200 printed pages. Two such files at a time take some 50 MB
    /// to render.
    public static final int MOST_CHARACTERS = 500_000;

    /// Whether one document can hold them.
    public boolean fitsOneDocument() {
        return paragraphs <= MOST_PARAGRAPHS && characters <= MOST_CHARACTERS;
    }

    /// Demands minutes that one document can hold.
    ///
    /// @throws RuleBroken 409
    public void requireOneDocument() {
        if (!fitsOneDocument()) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_TOO_LONG,
                    "The minutes have " + paragraphs + " paragraphs and " + characters
                            + " characters; one document holds at most " + MOST_PARAGRAPHS + " and " + MOST_CHARACTERS);
        }
    }
}
