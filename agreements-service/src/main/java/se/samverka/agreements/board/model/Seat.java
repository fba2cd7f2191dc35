package se.samverka.agreements.board.model;

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
        Nominator nominator,
        @Nullable @Name(max = 200) String groupName,
        @Nullable @Name(max = 200) String appointedBy,
        Integer ordinary,
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
