package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.samverka.terms.FundingClause.PopulationBasis;

/// Which population figures a split counts by (domain rule 3).
public sealed interface FigureRule {

    /// Null where neither a date nor a day is said.
    static @Nullable FigureRule of(PopulationBasis written) {
        var date = written.date();
        if (date != null) {
            return new PinnedTo(date);
        }
        var day = PaymentTerms.day(written.latestPublishedBefore());
        return day == null ? null : new LatestPublishedBefore(day);
    }

    /// Those of one date. New figures change nothing; a correction counts when somebody decides that it does.
    record PinnedTo(LocalDate date) implements FigureRule {}

    /// The latest that were published before a day of the year before the one that is divided, `11-01`: of the
    /// newest date on which every branch has one.
    record LatestPublishedBefore(MonthDay day) implements FigureRule {

        /// The day that the figures of a year are published before.
        public LocalDate cutoff(int year) {
            return day.atYear(year - 1);
        }
    }
}
