package se.samverka.finance.claim.allocation.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.Indexation;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// A clause's amount of a year before it is divided: as the terms say, or indexed by its series.
public sealed interface WholeOfYear {

    /// @param indexed how the amount was computed; absent where the terms say it
    record Known(Money amount, @Nullable IndexedAmount indexed) implements WholeOfYear {}

    /// The series has no figure yet, or the amount would be too large to invoice and pay.
    record Unknown(List<Violation> violations) implements WholeOfYear {}

    static WholeOfYear of(FundingClause clause, int year, Basis basis) {
        var amounts = clause.amounts();
        var indexation = amounts.indexation();
        if (amounts.of(year).compareTo(Money.LARGEST_AGREED) > 0) {
            var field = amounts.annual() == null ? "/amounts" : "/annualAmount";
            return new Unknown(List.of(AllocationViolation.amountTooLarge(clause.pointer() + field)));
        }
        return indexation == null
                ? new Known(amounts.of(year), null)
                : indexed(indexation, amounts.of(year), year, basis);
    }

    private static WholeOfYear indexed(Indexation indexation, Money annual, int year, Basis basis) {
        var period = indexation.periodOf(year);
        if (period.equals(indexation.basePeriod())) {
            return whole(IndexedAmount.atBase(indexation, annual));
        }
        var base = basis.index().find(indexation.series(), indexation.basePeriod());
        var figure = basis.index().find(indexation.series(), period);
        if (base.isPresent() && figure.isPresent()) {
            return whole(IndexedAmount.of(indexation, annual, base.get(), figure.get()));
        }
        var missing = new ArrayList<Violation>();
        if (base.isEmpty()) {
            missing.add(AllocationViolation.indexFigureMissing(
                    indexation.pointer() + "/basePeriod", indexation.series(), indexation.basePeriod()));
        }
        if (figure.isEmpty()) {
            missing.add(AllocationViolation.indexFigureMissing(
                    indexation.pointer() + "/month", indexation.series(), period));
        }
        return new Unknown(List.copyOf(missing));
    }

    private static WholeOfYear whole(IndexedAmount indexed) {
        var rule = indexed.indexation();
        return indexed.amount().compareTo(Money.LARGEST_AGREED) <= 0
                ? new Known(indexed.amount(), indexed)
                : new Unknown(List.of(AllocationViolation.indexedAmountTooLarge(
                        rule.pointer() + "/month", rule.series(), indexed.period())));
    }
}
