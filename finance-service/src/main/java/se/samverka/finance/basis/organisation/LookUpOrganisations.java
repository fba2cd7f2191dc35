package se.samverka.finance.basis.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.basis.organisation.store.OrganisationRepository;
import se.samverka.platform.value.OrganisationNumber;

/// Those of some organisations that finance has been told of.
@ApplicationScoped
public class LookUpOrganisations {

    private final OrganisationRepository organisations;

    public LookUpOrganisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    public Map<OrganisationNumber, Organisation> now(Collection<OrganisationNumber> numbers) {
        return organisations.find(numbers).get();
    }

    /// Asked of the database together with what else the caller wants to know.
    ///
    /// @param knownAt recorded by then
    /// @param before the place in the order of the basis before which they stood
    public Supplier<Map<OrganisationNumber, Organisation>> asOf(
            Collection<OrganisationNumber> numbers, Instant knownAt, long before) {
        return organisations.find(numbers, knownAt, before);
    }
}
