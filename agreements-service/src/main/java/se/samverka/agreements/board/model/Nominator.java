package se.samverka.agreements.board.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.TermsViolation;

/// Who fills a seat: a party, or a group of parties that the board names, such as a county's. Exactly one of the
/// two is set.
///
/// @param organisationNumber the party
/// @param groupId the group's own id on the board, small letters, digits and hyphens: `vastmanland`
public record Nominator(
        @Schema(description = "The party; absent for a group / Parten; saknas för en grupp") @Nullable
        OrganisationNumber organisationNumber,

        @Schema(
                description = "The group's own id on the board, small letters, digits and hyphens; absent for a"
                        + " party / Gruppens id i styrelsen, gemener, siffror och bindestreck; saknas för en"
                        + " part")
        @Nullable
        @Name(max = 100)
        String groupId) {

    public static Nominator party(OrganisationNumber organisationNumber) {
        return new Nominator(organisationNumber, null);
    }

    public static Nominator group(String groupId) {
        return new Nominator(null, groupId);
    }

    @Override
    public String toString() {
        return organisationNumber == null ? String.valueOf(groupId) : organisationNumber.value();
    }

    /// A party of any version of the terms is known. The appointment checks on which days it is a party.
    void check(String pointer, PartyTimes parties, List<Violation> found) {
        if ((organisationNumber == null) == (groupId == null)) {
            found.add(BoardViolation.nominatorUnclear(pointer));
        } else if (organisationNumber != null && !parties.name(organisationNumber)) {
            found.add(TermsViolation.notAParty(pointer + "/organisationNumber", organisationNumber));
        }
    }
}
