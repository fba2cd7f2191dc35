package se.samverka.meetings.meeting.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that a person or a group said for the record: a statement (protokollsanteckning) or a
/// counter-proposal
/// (ändringsyrkande).
///
/// @param by who said it, as the minutes name them; null when they do not
@Schema(name = "Statement", description = "What somebody said for the record / Vad någon har sagt till protokollet")
public record Statement(
        @Schema(
                description = "Who said it, when the minutes say so / Vem som sade det, om protokollet anger det",
                examples = "Eva Exempel (S)")
        @Nullable
        String by,

        @Schema(description = "The words / Texten", examples = "Kostnaden bör följas upp till hösten.")
        String text) {}
