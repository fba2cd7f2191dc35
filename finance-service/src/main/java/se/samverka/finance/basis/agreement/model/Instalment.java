package se.samverka.finance.basis.agreement.model;

import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Fraction;

/// A part of a year's money that is requisitioned separately. Instalments are numbered from 1 in the clause's
/// order.
///
/// @param share of what each payer owes for the year
/// @param earliestDue the day of the year before which it is not due; when absent, that of the payment terms
public record Instalment(Fraction share, @Nullable MonthDay earliestDue) {

    static Instalment of(se.samverka.terms.FundingClause.Instalment written) {
        return new Instalment(written.share(), PaymentTerms.day(written.earliestDue()));
    }
}
