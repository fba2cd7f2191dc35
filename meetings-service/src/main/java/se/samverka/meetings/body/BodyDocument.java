package se.samverka.meetings.body;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A body as callers and the changes feed see it.
@Schema(name = "Body", description = "A group that meets / En grupp som sammanträder")
public record BodyDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01")
        UUID id,

        @Schema(examples = "Strategisk regional beredning") String name,

        @Schema(
                implementation = String.class,
                description =
                        "Writes the minutes, alone; absent where administrators do / Sekretariatet, som ensamt skriver protokollen",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber secretariat,

        @Schema(examples = "25") @Nullable Integer minimumSeats,
        @Schema(examples = "30") @Nullable Integer maximumSeats,

        @Schema(description = "What the body must prepare / Obligatoriska ärenden", examples = "[\"Kulturplan\"]")
        List<String> mandatoryMatters,

        @Schema(examples = "0") long revision) {

    public static BodyDocument of(BodyEntity body) {
        return new BodyDocument(
                body.id,
                body.name,
                body.secretariat == null ? null : OrganisationNumber.of(body.secretariat),
                body.minimumSeats,
                body.maximumSeats,
                body.mandatoryMatters,
                body.version);
    }
}
