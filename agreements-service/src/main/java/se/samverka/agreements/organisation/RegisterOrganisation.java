package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Adds an organisation to the register.
@ApplicationScoped
public class RegisterOrganisation {

    private final Organisations organisations;
    private final OrganisationFacts facts;

    RegisterOrganisation(Organisations organisations, OrganisationFacts facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    /// @throws RuleBroken 409 when the register has the number already
    @Transactional
    public Tagged<Organisation> run(Organisation organisation) {
        OrganisationRules.require(organisation);
        if (organisations.locked(organisation.organisationNumber()).isPresent()) {
            throw RuleBroken.conflict(
                    ProblemCode.ORGANISATION_EXISTS,
                    "Organisation " + organisation.organisationNumber()
                            + " is in the register; change it with PUT and If-Match");
        }
        return facts.add(organisation);
    }
}
