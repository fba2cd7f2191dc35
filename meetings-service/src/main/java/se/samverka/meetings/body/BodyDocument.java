package se.samverka.meetings.body;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.Seats;
import se.samverka.meetings.body.model.TermOfOffice;
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
                description =
                        "Fewest ordinary seats that the body may have, 1 to 1000 / Lägsta antal ordinarie platser, 1 till 1000",
                examples = "25")
        @Nullable
        Integer minimumSeats,

        @Schema(
                description =
                        "Most ordinary seats that the body may have, 1 to 1000 / Högsta antal ordinarie platser, 1 till 1000",
                examples = "30")
        @Nullable
        Integer maximumSeats,

        @Schema(description = "Fewest substitutes / Lägsta antal ersättare", examples = "0") @Nullable
        Integer minimumSubstitutes,

        @Schema(description = "Most substitutes / Högsta antal ersättare", examples = "30") @Nullable
        Integer maximumSubstitutes,

        @Schema(
                description =
                        "How seats are divided between parties or nominating organisations; whoever is not listed has no bounds / Hur platserna fördelas mellan partier eller nominerande organisationer; för den som inte är med finns inga gränser")
        List<Seats> seats,

        @Schema(description = "What the body must prepare / Obligatoriska ärenden", examples = "[\"Kulturplan\"]")
        List<String> mandatoryMatters,

        @Schema(
                description =
                        "Where the minutes are kept, as announcements say / Protokollets förvaringsplats, som anges i anslag",
                examples = "Regionkansliet, Regionhuset, Västerås")
        @Nullable
        String minutesKeptAt,

        @Schema(
                description = "Id of the body that it belongs to / Id för det organ som det tillhör",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d10")
        @Nullable
        UUID parentBodyId,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that it belongs to, where it belongs to no body / Organisationen som det tillhör, om det inte tillhör ett organ",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber parentOrganisation,

        @Schema(
                description = "First day of the body, where it is known / Organets första dag, om den är känd",
                examples = "2019-01-01")
        @Nullable
        LocalDate from,

        @Schema(
                description =
                        "Last day of the body; absent where it has none / Organets sista dag; saknas om den inte är bestämd",
                examples = "2030-12-31")
        @Nullable
        LocalDate to,

        @Schema(description = "The term of those elected / Mandatperioden") @Nullable
        TermOfOffice termOfOffice,

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
                body.minimumSubstitutes,
                body.maximumSubstitutes,
                body.seats,
                body.mandatoryMatters,
                body.minutesKeptAt,
                body.parentBodyId,
                body.parentOrganisation == null ? null : OrganisationNumber.of(body.parentOrganisation),
                body.from,
                body.to,
                body.termOfOffice(),
                body.version);
    }
}
