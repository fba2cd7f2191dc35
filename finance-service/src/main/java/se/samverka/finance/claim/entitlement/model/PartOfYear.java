package se.samverka.finance.claim.entitlement.model;

import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// One branch of a clause, its payer and its payee in a year. Terms that name another payer or payee during the
/// year give another part.
///
/// @param branchId empty where the clause is not split
public record PartOfYear(
        String branchId,
        @Nullable OrganisationNumber payee,
        @Nullable OrganisationNumber payer) {}
