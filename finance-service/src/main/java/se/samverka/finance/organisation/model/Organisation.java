package se.samverka.finance.organisation.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation as finance needs it: its name stands on invoices, its area weighs in population splits.
///
/// @param areaCode of a municipality or a region; others have none
public record Organisation(
        OrganisationNumber organisationNumber,
        String name,
        @Nullable String areaCode) {}
