package se.samverka.meetings.minutesimport.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The lines that a field was read from, as an import keeps them.
@Schema(name = "ImportedField", description = "The lines of a field / Raderna som ett fält lästes ur")
public record KeptSource(
        @Schema(
                description =
                        "The §, by number and letter; absent for what is about the meeting / Paragrafen, med nummer och bokstav; saknas för det som gäller sammanträdet",
                examples = "12 a")
        @Nullable
        String paragraph,

        @Schema(description = "The field / Fältet", examples = "decision")
        String field,

        @Schema(description = "The first line, from 1 / Första raden, från 1", examples = "12")
        int firstLine,

        @Schema(description = "The last line / Sista raden", examples = "14")
        int lastLine,

        @Schema(description = "The page of the first line / Den första radens sida", examples = "1")
        int page) {}
