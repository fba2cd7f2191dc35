package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;

/// The terms as finance reads them. Every rule of form holds in them: what the clauses say can be divided as soon as
/// the figures are there.
///
/// @param validFrom first day; absent only in a preview
/// @param validTo last day; absent only in a preview
public record Terms(
        String title,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<OrganisationNumber> parties,
        List<FundingClause> clauses,
        PaymentTerms paymentTerms) {

    public Terms {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
    }
}
