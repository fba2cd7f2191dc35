package se.samverka.meetings.body.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A finding in words.
@Schema(name = "BodyFindingText", description = "A finding in words / En iakttagelse i ord")
public record FindingText(
        @Schema(
                description = "In English / På engelska",
                examples = "The body has 24 ordinary members, and is to have at least 25")
        String en,

        @Schema(
                description = "In Swedish / På svenska",
                examples = "Organet har 24 ordinarie ledamöter och ska ha minst 25")
        String sv) {}
