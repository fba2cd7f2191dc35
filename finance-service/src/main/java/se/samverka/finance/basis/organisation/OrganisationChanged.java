package se.samverka.finance.basis.organisation;

import se.samverka.platform.value.OrganisationNumber;

/// Fired inside the transaction in which a new revision of an organisation was applied.
public record OrganisationChanged(OrganisationNumber organisationNumber) {}
