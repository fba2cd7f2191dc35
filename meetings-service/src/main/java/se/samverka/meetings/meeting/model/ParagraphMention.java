package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Words that name a § of the body whose minutes they stand in.
///
/// @param start of the words in the text
/// @param end behind the last of them
/// @param year that the words give; null when they give none, or a day
/// @param day of the meeting, if the words give it
public record ParagraphMention(
        String text,
        int start,
        int end,
        ParagraphLabel label,
        @Nullable Integer year,
        @Nullable LocalDate day) {

    /// The year of the § number.
    ///
    /// @param meetsOn the day of the meeting whose minutes name it
    public int yearAt(LocalDate meetsOn) {
        if (day != null) {
            return day.getYear();
        }
        return year == null ? meetsOn.getYear() : year;
    }

    /// Whether this § can be the one that is meant. Words without a year mean a § of the same year, up to the
    /// meeting itself.
    ///
    /// @param meetsOn the day of the meeting whose minutes name it
    public boolean fits(LinkedParagraph named, LocalDate meetsOn) {
        if (!named.label().equals(label) || named.meetsOn().getYear() != yearAt(meetsOn)) {
            return false;
        }
        return day == null ? !named.meetsOn().isAfter(meetsOn) : named.meetsOn().equals(day);
    }
}
