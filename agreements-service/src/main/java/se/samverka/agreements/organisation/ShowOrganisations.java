package se.samverka.agreements.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.organisation.model.OrganisationType;
import se.samverka.agreements.organisation.store.OrganisationEntity;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the register.
@ApplicationScoped
public class ShowOrganisations {

    private final Organisations organisations;

    ShowOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /// @param type null for every type
    public Page<Organisation> page(@Nullable OrganisationType type, PageQuery page) {
        return organisations.page(type, page).map(Organisation::of);
    }

    /// @throws RuleBroken 404 when the register does not have the number
    public Tagged<Organisation> one(OrganisationNumber organisationNumber) {
        return organisations
                .findByIdOptional(organisationNumber.value())
                .map(ShowOrganisations::tagged)
                .orElseThrow(() -> RuleBroken.notFound("organisation"));
    }

    static Tagged<Organisation> tagged(OrganisationEntity entity) {
        return new Tagged<>(Organisation.of(entity), EntityTags.of("o", entity.revision));
    }
}
