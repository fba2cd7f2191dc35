package se.samverka.meetings.body.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyRegistration;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.OrganisationNumber;

/// A body to register, or what replaces it.
@Schema(name = "BodyDetails")
record BodyDetails(
        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
        @Name(max = 200)
        String name,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that alone writes the minutes; the caller's when left out of a new body / Organisationen som ensam skriver protokollen; den anropande organisationen om inget anges för ett nytt organ",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber secretariat,

        @Schema(
                description =
                        "What kind of body it is; COMMITTEE when left out / Vilket slags organ det är; COMMITTEE om inget anges",
                examples = "PREPARATORY_COMMITTEE")
        @Nullable
        BodyKind kind,

        @Min(1)
        @Max(10)
        @Schema(
                description =
                        "How many confirm the minutes beside the chair; when left out 2 for an assembly and 1 for others / Hur många som justerar utöver ordföranden; om inget anges 2 för fullmäktige och 1 för övriga",
                examples = "1")
        @Nullable
        Integer approversRequired,

        @Schema(
                description =
                        "Whether decisions can be appealed; when left out false for preparatory committees, co-operation groups and networks, true for others / Om beslut kan överklagas; om inget anges false för beredningar, samverkansgrupper och nätverk, true för övriga",
                examples = "false")
        @Nullable
        Boolean appealable,

        @Min(1)
        @Max(1_000)
        @Schema(
                description = "Fewest seats that the body may have, 1 to 1000 / Lägsta antal platser, 1 till 1000",
                examples = "25")
        @Nullable
        Integer minimumSeats,

        @Min(1)
        @Max(1_000)
        @Schema(
                description = "Most seats that the body may have, 1 to 1000 / Högsta antal platser, 1 till 1000",
                examples = "30")
        @Nullable
        Integer maximumSeats,

        @Size(max = 100)
        @Schema(
                description = "What the body must prepare, at most 100 / Obligatoriska ärenden, högst 100",
                examples = "[\"Kulturplan\"]")
        @Nullable
        List<@Name(max = 500) String> mandatoryMatters,

        @Schema(
                description =
                        "Where the minutes are kept, as announcements say / Protokollets förvaringsplats, som anges i anslag",
                examples = "Regionkansliet, Regionhuset, Västerås")
        @Nullable
        @Name(max = 500)
        String minutesKeptAt) {

    BodyRegistration registration() {
        return new BodyRegistration(
                name.strip(),
                secretariat,
                kind == null ? BodyKind.COMMITTEE : kind,
                approversRequired,
                appealable,
                minimumSeats,
                maximumSeats,
                mandatoryMatters == null ? List.of() : mandatoryMatters,
                minutesKeptAt);
    }
}
