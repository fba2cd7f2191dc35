package se.samverka.meetings.body.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyRegistration;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.OrganisationNumber;

/// A body to register, or what replaces it.
@Schema(name = "BodyRequest")
record BodyRequest(
        @Schema(examples = "Strategisk regional beredning") @Name(max = 200)
        String name,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that alone writes the minutes; the caller's when left out of a new body / Organisationen som ensam skriver protokollen; den anropande organisationen om inget anges för ett nytt organ",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber secretariat,

        @Min(1) @Max(1_000) @Schema(examples = "25") @Nullable
        Integer minimumSeats,

        @Min(1) @Max(1_000) @Schema(examples = "30") @Nullable
        Integer maximumSeats,

        @Size(max = 100) @Schema(examples = "[\"Kulturplan\"]") @Nullable
        List<@Name(max = 500) String> mandatoryMatters) {

    BodyRegistration registration() {
        return new BodyRegistration(
                name.strip(),
                secretariat,
                minimumSeats,
                maximumSeats,
                mandatoryMatters == null ? List.of() : mandatoryMatters);
    }
}
