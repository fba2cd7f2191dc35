package se.samverka.finance.basis.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.basis.organisation.store.OrganisationRepository;
import se.samverka.platform.value.OrganisationNumber;

/// Finds those of some organisations that finance knows.
@ApplicationScoped
public class LookUpOrganisations {

    private final OrganisationRepository organisations;

    public LookUpOrganisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    public Map<OrganisationNumber, Organisation> now(Collection<OrganisationNumber> numbers) {
        return organisations.find(numbers).get();
    }

    /// Queued, to be sent to the database together with the caller's other queries.
    ///
    /// @param knownAt only revisions recorded by then
    /// @param before only revisions with a lower basis order
    public Supplier<Map<OrganisationNumber, Organisation>> asOf(
            Collection<OrganisationNumber> numbers, Instant knownAt, long before) {
        return organisations.find(numbers, knownAt, before);
    }
}
