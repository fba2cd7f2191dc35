package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.samverka.terms.FundingClause.PopulationBasis;

/// Which population figures a split uses (domain rule 3).
public sealed interface FigureRule {

    /// Null where the terms give neither a date nor a day.
    static @Nullable FigureRule of(PopulationBasis written) {
        var date = written.date();
        if (date != null) {
            return new PinnedTo(date);
        }
        var day = PaymentTerms.day(written.latestPublishedBefore());
        return day == null ? null : new LatestPublishedBefore(day);
    }

    /// The figures of one date. New figures do not affect it; a correction applies only after a decision.
    record PinnedTo(LocalDate date) implements FigureRule {}

    /// The latest figures published before a given day of the preceding year, such as `11-01`. They are of the
    /// newest date for which every branch has a figure.
    record LatestPublishedBefore(MonthDay day) implements FigureRule {

        /// The day before which the figures for a year must have been published.
        public LocalDate cutoff(int year) {
            return day.atYear(year - 1);
        }
    }
}
