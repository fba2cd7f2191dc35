package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An assignment (uppdrag) that a decision gives.
///
/// @param paragraph the § number that gives it
/// @param addressee who must report back, as the decision names them
/// @param task what they must do, in the decision's words
/// @param dueOn the meeting at which they report back; absent when the decision names none
public record ImportedAssignment(
        int paragraph,
        String addressee,
        String task,
        @Nullable LocalDate dueOn) {}
