package se.samverka.meetings.meeting.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a § is found.
///
/// @param meetsOn the day of its meeting
public record LinkedParagraph(
        UUID id,
        UUID meetingId,
        UUID bodyId,
        LocalDate meetsOn,
        int number,
        @Nullable String letter) {

    public ParagraphLabel label() {
        return new ParagraphLabel(number, letter);
    }
}
