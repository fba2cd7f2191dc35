package se.samverka.agreements.board.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;

/// A nominator's seats on a board.
///
/// @param groupName the group's name, `Västmanland`; required with a group, and only then
/// @param appointedBy who decides for the nominator when that is another body, as SRB does for Västmanland
///     (STARK, on its Programråd)
/// @param ordinary number of ordinary members, 0 to 100
/// @param substitute number of substitutes, 0 to 100
public record Seat(
        @Schema(description = "The party or group that nominates / Parten eller gruppen som nominerar")
        Nominator nominator,

        @Schema(description = "The group's name; with a group alone / Gruppens namn; bara för en grupp")
        @Nullable
        @Name(max = 200)
        String groupName,

        @Schema(
                description = "The body that decides for the nominator, where that is another one / Organet som"
                        + " beslutar åt den nominerande, om det är ett annat")
        @Nullable
        @Name(max = 200)
        String appointedBy,

        @Schema(description = "Number of ordinary members, 0 to 100 / Antal ordinarie ledamöter, 0 till 100")
        Integer ordinary,

        @Schema(description = "Number of substitutes, 0 to 100 / Antal ersättare, 0 till 100")
        Integer substitute) {

    /// The most seats that one nominator has in one role.
    static final int MAX_SEATS = 100;

    public Seat {
        Required.field("nominator", nominator);
        Required.field("ordinary", ordinary);
        Required.field("substitute", substitute);
    }

    /// The number of seats in that role.
    int in(SeatRole role) {
        return switch (role) {
            case ORDINARY -> ordinary;
            case SUBSTITUTE -> substitute;
        };
    }

    /// `vastmanland 2+1`, ordinary and substitutes.
    @Override
    public String toString() {
        return nominator + " " + ordinary + "+" + substitute;
    }
}
