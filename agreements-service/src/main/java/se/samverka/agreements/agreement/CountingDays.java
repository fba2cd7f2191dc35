package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.LegalForce;
import se.samverka.agreements.agreement.store.ApprovalEntity.Days;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms.Requirement;

/// From when a party's decision counts: from when it has legal force, and from when it binds the party.
@ApplicationScoped
class CountingDays {

    private final LegalForce legalForce;
    private final Organisations organisations;

    CountingDays(LegalForce legalForce, Organisations organisations) {
        this.legalForce = legalForce;
        this.organisations = organisations;
    }

    /// @param requirement what the party must decide
    Days of(OrganisationNumber party, Approval approval, Requirement requirement) {
        var lawful = organisations.decidesUnderLocalGovernmentAct(party)
                ? legalForce.of(approval).orElse(null)
                : null;
        return new Days(lawful, legalForce.bindingFrom(approval, requirement).orElse(null));
    }
}
