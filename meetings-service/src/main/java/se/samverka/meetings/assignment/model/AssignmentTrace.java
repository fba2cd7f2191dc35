package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What an assignment says, as its history keeps it.
///
/// @param reason why it was corrected or removed; null before that, and while the § that gave it is not approved
public record AssignmentTrace(
        String addressee,
        String task,
        @Nullable LocalDate dueOn,
        @Nullable YearMonth dueMonth,
        @Nullable String dueText,
        @Nullable String reason) {

    public static AssignmentTrace of(String addressee, String task, AssignmentDue due, @Nullable String reason) {
        return new AssignmentTrace(addressee, task, due.on(), due.month(), due.text(), reason);
    }
}
