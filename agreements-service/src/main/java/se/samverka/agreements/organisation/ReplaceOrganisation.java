package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Adds an organisation to the register, or replaces what the register says of it.
@ApplicationScoped
public class ReplaceOrganisation {

    private final Organisations organisations;
    private final OrganisationFacts facts;

    ReplaceOrganisation(Organisations organisations, OrganisationFacts facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    /// What the register holds after the call.
    ///
    /// @param created whether the organisation is new
    public record Replaced(Tagged<Organisation> organisation, boolean created) {}

    /// @param ifMatch the ETag the caller has read; needed when the register has the number already
    /// @throws RuleBroken 412 when `ifMatch` is not the organisation's ETag
    @Transactional
    public Replaced run(Organisation organisation, @Nullable String ifMatch) {
        OrganisationRules.require(organisation);
        var present = organisations.locked(organisation.organisationNumber());
        if (present.isEmpty()) {
            if (ifMatch != null) {
                throw EntityTags.stale();
            }
            return new Replaced(facts.add(organisation), true);
        }
        var entity = present.get();
        EntityTags.require(ifMatch, ShowOrganisations.tagged(entity).tag());
        if (!Organisation.of(entity).equals(organisation)) {
            if (!Objects.equals(entity.areaCode, organisation.areaCode())) {
                facts.requireAreaCodeAllowed();
            }
            facts.change(entity, organisation);
        }
        return new Replaced(ShowOrganisations.tagged(entity), false);
    }
}
