package se.samverka.meetings.meeting.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one organisation said, as the minutes give it.
///
/// @param organisation its name as written, `Västerås stad`; minutes give no organisation numbers
public record SpokenContribution(
        @Schema(description = "The organisation's name, as written / Organisationens namn, som det står")
        String organisation,

        @Schema(description = "What it said / Vad den framförde")
        String text) {}
