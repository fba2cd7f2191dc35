package se.samverka.finance.basis.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.basis.organisation.store.OrganisationRepository;
import se.samverka.finance.shared.store.BasisLock;
import se.samverka.platform.time.BusinessTime;

/// Takes over a revision of an organisation, unless the same or a newer one is already known.
@ApplicationScoped
public class ApplyOrganisation {

    private final OrganisationRepository organisations;
    private final BasisLock basis;
    private final BusinessTime time;
    private final Event<OrganisationChanged> changed;

    public ApplyOrganisation(
            OrganisationRepository organisations,
            BasisLock basis,
            BusinessTime time,
            Event<OrganisationChanged> changed) {
        this.organisations = organisations;
        this.basis = basis;
        this.time = time;
        this.changed = changed;
    }

    /// Agreements are recalculated only when something that documents rest on has changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(Organisation organisation, long revision) {
        basis.takeAlone();
        var known = organisations.revisionOf(organisation.organisationNumber());
        if (known.isPresent() && known.getAsLong() >= revision) {
            return;
        }
        var number = organisation.organisationNumber();
        var before = organisations.find(List.of(number)).get().get(number);
        organisations.add(organisation, revision, time.now());
        if (before == null || !before.allocatesLike(organisation)) {
            changed.fire(new OrganisationChanged(number));
        }
    }
}
