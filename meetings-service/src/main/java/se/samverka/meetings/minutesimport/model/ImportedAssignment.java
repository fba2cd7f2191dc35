package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An assignment (uppdrag) that a decision gives.
///
/// @param paragraph the § number that gives it
/// @param addressee who must report back, as the decision names them
/// @param task what they must do, in the decision's words
/// @param dueOn the meeting at which they report back; absent when the decision names none
public record ImportedAssignment(
        @Schema(description = "The § that gives it / Paragrafen som ger uppdraget")
        int paragraph,

        @Schema(
                description = "Who must report back, as the minutes name them / Vem som ska återkomma, som"
                        + " protokollet anger det")
        String addressee,

        @Schema(description = "What they must do, in the decision's words / Vad de ska göra, med beslutets ord")
        String task,

        @Schema(
                description = "The day of the meeting it is due at; absent where the decision names none / Dagen"
                        + " för sammanträdet då det redovisas; saknas om beslutet inte anger något")
        @Nullable
        LocalDate dueOn) {}
