package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// An assignment (uppdrag) that a decision gives.
///
/// @param paragraph the § number that gives it
/// @param label the number with its letter, `12 a`
/// @param addressee who must report back, as the decision names them
/// @param task what they must do, in the decision's words
/// @param dueOn the day or the meeting at which they report back; null when the decision names none
/// @param dueMonth the month, when the decision names a month and no day
/// @param dueText the words in which the decision says when, when it names no day
public record ImportedAssignment(
        int paragraph,
        String label,
        String addressee,
        String task,
        @Nullable LocalDate dueOn,
        @Nullable YearMonth dueMonth,
        @Nullable String dueText) {}
