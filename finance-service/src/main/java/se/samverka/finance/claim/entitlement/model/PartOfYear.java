package se.samverka.finance.claim.entitlement.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// One branch of a clause and who bears it in a year; terms that name another payer or payee in the middle of the
/// year make another.
///
/// @param branchId empty where the clause is not split
public record PartOfYear(
        String branchId,
        @Nullable OrganisationNumber payee,
        @Nullable OrganisationNumber payer) {}
