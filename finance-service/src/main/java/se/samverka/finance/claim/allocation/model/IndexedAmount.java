package se.samverka.finance.claim.allocation.model;

import java.math.BigInteger;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Indexation;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// How a clause's annual amount was indexed to a year, with each number of the computation.
///
/// @param annual as the clause says it, at the figure of the base period
/// @param period the month whose figure applies to the year
/// @param base the figure of the base period; absent where the period is the base period itself, which needs none
/// @param figure that of the period; absent likewise
/// @param ratio of the figures, exactly; one for the base period itself
/// @param exactOre annual amount times ratio, in öre
/// @param amount `exactOre` rounded once to whole rounding units, a half upwards
public record IndexedAmount(
        Indexation indexation,
        Money annual,
        YearMonth period,
        @Nullable IndexFigure base,
        @Nullable IndexFigure figure,
        Fraction ratio,
        Fraction exactOre,
        Money amount) {

    private static final Fraction HALF = Fraction.of(1, 2);

    /// For a year whose month is the base period itself.
    static IndexedAmount atBase(Indexation indexation, Money annual) {
        return of(indexation, annual, indexation.basePeriod(), null, null, Fraction.ONE);
    }

    static IndexedAmount of(Indexation indexation, Money annual, IndexFigure base, IndexFigure figure) {
        var divisor = base.exact();
        var inverse = new Fraction(/* numerator= */ divisor.denominator(), /* denominator= */ divisor.numerator());
        return of(
                indexation,
                annual,
                figure.period(),
                base,
                figure,
                figure.exact().times(inverse));
    }

    private static IndexedAmount of(
            Indexation indexation,
            Money annual,
            YearMonth period,
            @Nullable IndexFigure base,
            @Nullable IndexFigure figure,
            Fraction ratio) {
        var exact = new Fraction(annual.ore(), BigInteger.ONE).times(ratio);
        var unit = indexation.roundingUnit().ore();
        var units = exact.times(new Fraction(BigInteger.ONE, unit)).plus(HALF).floor();
        return new IndexedAmount(
                indexation, annual, period, base, figure, ratio, exact, new Money(units.multiply(unit)));
    }
}
