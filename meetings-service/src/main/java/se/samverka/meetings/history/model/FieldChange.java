package se.samverka.meetings.history.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one field of a document was, and what it became.
///
/// @param before null when the field had no value
/// @param after null when it has none any more
@Schema(name = "FieldChange", description = "What one field was and became / Vad ett fält var och blev")
public record FieldChange(
        @Schema(description = "The field's name in the document / Fältets namn i dokumentet", examples = "place")
        String field,

        @Schema(
                description =
                        "The value before, as the document had it; absent when there was none / Tidigare värde; saknas om det inte fanns något",
                examples = "Regionhuset, Västerås")
        @Nullable
        Object before,

        @Schema(
                description = "The value after; absent when there is none / Nytt värde; saknas om det inte finns något",
                examples = "Stadshuset, Sala")
        @Nullable
        Object after) {}
