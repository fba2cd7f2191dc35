package se.samverka.meetings.body;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A body as the API and the changes feed show it.
@Schema(name = "Body", description = "A body that meets / Ett organ som sammanträder")
public record BodyDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
        UUID id,

        @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
        String name,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that alone writes the minutes; absent where administrators write them / Organisationen som ensam skriver protokollen",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber secretariat,

        @Schema(description = "What kind of body it is / Vilket slags organ det är", examples = "PREPARATORY_COMMITTEE")
        BodyKind kind,

        @Schema(
                description =
                        "How many confirm the minutes beside the chair / Hur många som justerar utöver ordföranden",
                examples = "1")
        int approversRequired,

        @Schema(
                description = "Whether the body's decisions can be appealed / Om organets beslut kan överklagas",
                examples = "false")
        boolean appealable,

        @Schema(
                description = "Fewest seats that the body may have, 1 to 1000 / Lägsta antal platser, 1 till 1000",
                examples = "25")
        @Nullable
        Integer minimumSeats,

        @Schema(
                description = "Most seats that the body may have, 1 to 1000 / Högsta antal platser, 1 till 1000",
                examples = "30")
        @Nullable
        Integer maximumSeats,

        @Schema(description = "What the body must prepare / Obligatoriska ärenden", examples = "[\"Kulturplan\"]")
        List<String> mandatoryMatters,

        @Schema(
                description =
                        "Where the minutes are kept, as announcements say / Protokollets förvaringsplats, som anges i anslag",
                examples = "Regionkansliet, Regionhuset, Västerås")
        @Nullable
        String minutesKeptAt,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    static EntityTag tag(BodyEntity body) {
        return EntityTags.of("b", body.version);
    }

    static Tagged<BodyDocument> tagged(BodyEntity body) {
        return new Tagged<>(of(body), tag(body));
    }

    static BodyDocument of(BodyEntity body) {
        return new BodyDocument(
                body.id,
                body.name,
                body.secretariat == null ? null : OrganisationNumber.of(body.secretariat),
                body.kind,
                body.approversRequired,
                body.appealable,
                body.minimumSeats,
                body.maximumSeats,
                body.mandatoryMatters,
                body.minutesKeptAt,
                body.version);
    }
}
