package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.meetings.oparl.store.KnownOrganisationEntity;
import se.samverka.meetings.oparl.store.KnownOrganisationRepository;
import se.samverka.platform.value.OrganisationNumber;

/// Keeps what an organisation is called. An older revision that arrives late is dropped.
@ApplicationScoped
public class KeepKnownOrganisation {

    private final KnownOrganisationRepository organisations;

    KeepKnownOrganisation(KnownOrganisationRepository organisations) {
        this.organisations = organisations;
    }

    @Transactional
    public void run(OrganisationNumber number, String name, long revision) {
        var known = organisations.locked(number);
        if (known.isEmpty()) {
            var first = new KnownOrganisationEntity();
            first.organisationNumber = number.value();
            first.name = name;
            first.revision = revision;
            organisations.persist(first);
        } else if (known.get().revision < revision) {
            known.get().name = name;
            known.get().revision = revision;
        }
    }
}
