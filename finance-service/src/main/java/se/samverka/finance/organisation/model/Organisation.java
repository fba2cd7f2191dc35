package se.samverka.finance.organisation.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// An organisation as finance needs it: its name stands on invoices, its area weighs in population splits, and
/// e-invoices go to its address.
///
/// @param areaCode of a municipality or a region; others have none
/// @param endpoint where it takes e-invoices, `0007:2120002080`; absent where nobody has registered one
/// @param buyerReference what it wants to find on e-invoices to it, `KS-4711`
public record Organisation(
        OrganisationNumber organisationNumber,
        String name,
        @Nullable String areaCode,
        @Nullable String endpoint,
        @Nullable String buyerReference) {}
