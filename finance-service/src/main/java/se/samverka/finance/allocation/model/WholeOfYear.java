package se.samverka.finance.allocation.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.FundingClause;
import se.samverka.finance.agreement.model.Indexation;
import se.samverka.finance.allocation.model.AllocationViolation.IndexFigureMissing;
import se.samverka.finance.allocation.model.AllocationViolation.IndexedAmountTooLarge;
import se.samverka.platform.value.Money;

/// What a clause's whole is in a year, before it is divided: as the terms say, or as its series makes it.
public sealed interface WholeOfYear {

    /// What can be written (see [Money]).
    Money LARGEST = Money.of("999999999999999999.99");

    /// @param indexed how the amount came about; absent where the terms say it
    record Known(Money amount, @Nullable IndexedAmount indexed) implements WholeOfYear {}

    /// The series has no figure yet.
    record Unknown(List<AllocationViolation> violations) implements WholeOfYear {}

    static WholeOfYear of(FundingClause clause, int year, Basis basis) {
        var amounts = clause.amounts();
        var indexation = amounts.indexation();
        return indexation == null
                ? new Known(amounts.of(year), null)
                : indexed(indexation, amounts.of(year), year, basis);
    }

    private static WholeOfYear indexed(Indexation indexation, Money annual, int year, Basis basis) {
        var period = indexation.periodOf(year);
        if (period.equals(indexation.basePeriod())) {
            return known(IndexedAmount.atBase(indexation, annual));
        }
        var base = basis.index().find(indexation.series(), indexation.basePeriod());
        var figure = basis.index().find(indexation.series(), period);
        if (base.isPresent() && figure.isPresent()) {
            var indexed = IndexedAmount.of(indexation, annual, base.get(), figure.get());
            return indexed.amount().compareTo(LARGEST) <= 0
                    ? known(indexed)
                    : new Unknown(List.of(
                            new IndexedAmountTooLarge(indexation.pointer() + "/month", indexation.series(), period)));
        }
        var missing = new ArrayList<AllocationViolation>();
        if (base.isEmpty()) {
            missing.add(new IndexFigureMissing(
                    indexation.pointer() + "/basePeriod", indexation.series(), indexation.basePeriod()));
        }
        if (figure.isEmpty()) {
            missing.add(new IndexFigureMissing(indexation.pointer() + "/month", indexation.series(), period));
        }
        return new Unknown(List.copyOf(missing));
    }

    private static WholeOfYear known(IndexedAmount indexed) {
        return new Known(indexed.amount(), indexed);
    }
}
