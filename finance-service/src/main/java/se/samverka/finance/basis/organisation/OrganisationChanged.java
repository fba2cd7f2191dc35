package se.samverka.finance.basis.organisation;

import se.samverka.platform.value.OrganisationNumber;

/// Fired in the transaction that applies a new revision of an organisation.
public record OrganisationChanged(OrganisationNumber organisationNumber) {}
