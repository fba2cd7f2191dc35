package se.samverka.meetings.body.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// How many seats of a kind one party or one nominating organisation has in a body. Exactly one of the two is
/// set.
///
/// @param party the political party's letter or letters
/// @param nominatingOrganisation the organisation that the members represent
/// @param minimum null when there is no least number
/// @param maximum null when there is no greatest number
@Schema(
        name = "BodySeats",
        description =
                "The seats of one party or nominating organisation / Platserna för ett parti eller en nominerande organisation")
public record Seats(
        @Schema(description = "Ordinary seats or those of substitutes / Ordinarie platser eller ersättarplatser")
        SeatKind kind,

        @Schema(
                description = "The party; absent for an organisation / Partiet; saknas för en organisation",
                examples = "S")
        @Nullable
        String party,

        @Schema(
                implementation = String.class,
                description =
                        "The organisation that the members represent; absent for a party / Organisationen som ledamöterna företräder; saknas för ett parti",
                examples = "212000-2080")
        @Nullable
        OrganisationNumber nominatingOrganisation,

        @Schema(description = "Fewest seats / Lägsta antal platser", examples = "2") @Nullable
        Integer minimum,

        @Schema(description = "Most seats / Högsta antal platser", examples = "3") @Nullable
        Integer maximum) {

    /// All seats of a kind, whoever nominates for them.
    public static Seats inAll(SeatKind kind, @Nullable Integer minimum, @Nullable Integer maximum) {
        return new Seats(kind, null, null, minimum, maximum);
    }
}
