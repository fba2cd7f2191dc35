package se.samverka.meetings.assignment.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The assignments of one addressee.
///
/// @param nextDueOn the next day on which one of them is due; null when none of the open ones has a day
@Schema(name = "AddresseeSummary", description = "The assignments of one addressee / Uppdragen till en mottagare")
public record AddresseeSummary(
        @Schema(
                description = "Who must report back, as the minutes name them / Vem som ska återkomma, som"
                        + " protokollet anger det",
                examples = "Regionala ledningsgruppen")
        String addressee,

        @Schema(description = "Not closed, and not due yet / Inte avslutade och inte försenade", examples = "2")
        long open,

        @Schema(description = "Not closed, and late / Inte avslutade och försenade", examples = "1")
        long overdue,

        @Schema(description = "Closed / Avslutade", examples = "4")
        long closed,

        @Schema(
                description =
                        "The next day on which an open one is due; absent when none has a day / Närmaste dag då ett öppet uppdrag ska redovisas; saknas om inget har någon dag",
                examples = "2024-10-11")
        @Nullable
        LocalDate nextDueOn) {}
