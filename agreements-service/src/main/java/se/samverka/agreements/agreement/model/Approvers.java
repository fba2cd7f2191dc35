package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;

/// The parties that must approve an amendment: every party that is bound and has not left, and every party that
/// the amendment adds or makes a new or greater claim on ([Claims]). A contested party is still asked, because
/// earlier claims on it stand. Any other unbound party is informed, and decides nothing until it joins.
public final class Approvers {

    private Approvers() {}

    /// @param versions of the agreement, in the order of their numbers
    /// @param next the new terms
    /// @param effectiveFrom the first day on which they apply
    /// @return in the order of [PartyTimes#approversOf]; all of them when no party is bound
    public static Set<OrganisationNumber> of(
            List<PartyTimes.Version> versions, Bindings bindings, Terms next, LocalDate effectiveFrom) {
        var parties = new PartyTimes(versions).approversOf(next, effectiveFrom);
        var bound = bindings.consenting();
        var replaced = PartyTimes.governingFrom(versions, effectiveFrom);
        var asked = new LinkedHashSet<OrganisationNumber>();
        for (var party : parties) {
            boolean known =
                    replaced.stream().anyMatch(terms -> terms.party(party).isPresent());
            if (bound.contains(party) || !known || Claims.grow(next, replaced, effectiveFrom, party)) {
                asked.add(party);
            }
        }
        return asked.isEmpty() ? parties : asked;
    }
}
