package se.samverka.meetings.meeting.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A document in which words were hidden.
///
/// @param path below the API's root
/// @param occurrences how often they stood there
@Schema(name = "RedactedPlace", description = "Where words were hidden / Var uppgifter doldes")
public record RedactedPlace(
        @Schema(description = "Kind of document / Typ av handling", examples = "paragraph")
        String documentType,

        @Schema(
                description = "Its address in this API / Dess adress i detta API",
                examples = "/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/17")
        String path,

        @Schema(description = "How often the words stood there / Hur ofta orden förekom", examples = "2", minimum = "1")
        int occurrences) {}
