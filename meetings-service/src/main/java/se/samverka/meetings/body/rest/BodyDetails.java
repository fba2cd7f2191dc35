package se.samverka.meetings.body.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyRegistration;
import se.samverka.meetings.body.BodyRegistration.Parent;
import se.samverka.meetings.body.BodyRegistration.Totals;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.body.model.SeatKind;
import se.samverka.meetings.body.model.Seats;
import se.samverka.meetings.body.model.TermOfOffice;
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
                description =
                        "Fewest ordinary seats that the body may have, 1 to 1000 / Lägsta antal ordinarie platser, 1 till 1000",
                examples = "25")
        @Nullable
        Integer minimumSeats,

        @Min(1)
        @Max(1_000)
        @Schema(
                description =
                        "Most ordinary seats that the body may have, 1 to 1000 / Högsta antal ordinarie platser, 1 till 1000",
                examples = "30")
        @Nullable
        Integer maximumSeats,

        @Min(0)
        @Max(1_000)
        @Schema(description = "Fewest substitutes, at most 1000 / Lägsta antal ersättare, högst 1000", examples = "0")
        @Nullable
        Integer minimumSubstitutes,

        @Min(0)
        @Max(1_000)
        @Schema(description = "Most substitutes, at most 1000 / Högsta antal ersättare, högst 1000", examples = "30")
        @Nullable
        Integer maximumSubstitutes,

        @Size(max = 200)
        @Schema(
                description =
                        "How seats are divided between parties or nominating organisations, at most 200; whoever is not listed has no bounds / Hur platserna fördelas mellan partier eller nominerande organisationer, högst 200; för den som inte är med finns inga gränser")
        @Nullable
        List<@NotNull @Valid SeatsRequest> seats,

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
        String minutesKeptAt,

        @Schema(
                description =
                        "Id of the body that it belongs to; not itself, nor one that belongs to it / Id för det organ som det tillhör; inte det självt och inte något som tillhör det",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d10")
        @Nullable
        UUID parentBodyId,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that it belongs to, instead of a body / Organisationen som det tillhör, i stället för ett organ",
                examples = "232100-0172")
        @Nullable
        OrganisationNumber parentOrganisation,

        @Schema(
                description = "First day of the body, where it is known / Organets första dag, om den är känd",
                examples = "2019-01-01")
        @Nullable
        LocalDate from,

        @Schema(
                description = "Last day of the body, where it has one / Organets sista dag, om den är bestämd",
                examples = "2030-12-31")
        @Nullable
        LocalDate to,

        @Valid @Schema(description = "The term of those elected / Mandatperioden") @Nullable
        TermOfOfficeRequest termOfOffice) {

    /// The seats of a party or a nominating organisation.
    @Schema(name = "BodySeatsRequest")
    record SeatsRequest(
            @NotNull
            @Schema(
                    description = "Ordinary seats or those of substitutes / Ordinarie platser eller ersättarplatser",
                    examples = "ORDINARY")
            SeatKind kind,

            @Schema(
                    description =
                            "The party, as in memberships; instead of an organisation / Partiet, som i ledamotskapen; i stället för en organisation",
                    examples = "S")
            @Nullable
            @Name(max = 10)
            String party,

            @Schema(
                    implementation = String.class,
                    description =
                            "The organisation that the members represent; instead of a party / Organisationen som ledamöterna företräder; i stället för ett parti",
                    examples = "212000-2080")
            @Nullable
            OrganisationNumber nominatingOrganisation,

            @Min(0)
            @Max(1_000)
            @Schema(description = "Fewest seats, at most 1000 / Lägsta antal platser, högst 1000", examples = "2")
            @Nullable
            Integer minimum,

            @Min(0)
            @Max(1_000)
            @Schema(description = "Most seats, at most 1000 / Högsta antal platser, högst 1000", examples = "3")
            @Nullable
            Integer maximum) {

        Seats seats() {
            return new Seats(kind, party == null ? null : party.strip(), nominatingOrganisation, minimum, maximum);
        }
    }

    /// The term of those elected.
    @Schema(name = "TermOfOfficeRequest")
    record TermOfOfficeRequest(
            @NotNull @Schema(description = "First day, inclusive / Första dag", examples = "2023-01-01")
            LocalDate from,

            @NotNull @Schema(description = "Last day, inclusive / Sista dag", examples = "2026-12-31")
            LocalDate to) {

        TermOfOffice term() {
            return new TermOfOffice(from, to);
        }
    }

    BodyRegistration registration() {
        return new BodyRegistration(
                name.strip(),
                secretariat,
                kind == null ? BodyKind.COMMITTEE : kind,
                approversRequired,
                appealable,
                new Totals(minimumSeats, maximumSeats, minimumSubstitutes, maximumSubstitutes),
                seats == null
                        ? List.of()
                        : seats.stream().map(SeatsRequest::seats).toList(),
                mandatoryMatters == null ? List.of() : mandatoryMatters,
                minutesKeptAt,
                new Parent(parentBodyId, parentOrganisation),
                from,
                to,
                termOfOffice == null ? null : termOfOffice.term());
    }
}
