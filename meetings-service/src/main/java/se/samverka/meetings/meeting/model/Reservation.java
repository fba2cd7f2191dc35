package se.samverka.meetings.meeting.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who took part in a decision and does not stand behind it (kommunallagen 2017:725, 4 kap.).
///
/// @param by who reserves themselves, as the minutes name them; null when they do not
/// @param text what they give as their reason; null when they give none
@Schema(name = "Reservation", description = "A reservation against the decision / En reservation mot beslutet")
public record Reservation(
        @Schema(
                description =
                        "Who reserves themselves, when the minutes say so / Vem som reserverar sig, om protokollet anger det",
                examples = "Eva Exempel (S)")
        @Nullable
        String by,

        @Schema(
                description = "The reason, when one is given / Motivering, om en lämnas",
                examples = "Beslutet saknar finansiering.")
        @Nullable
        String text) {}
