package se.samverka.finance.basis.agreement.model;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Who owes whom how much a year, and how it is split (domain: finansieringsvillkor).
///
/// @param payer the one who pays a clause that is not split
/// @param payee the one who receives; absent where nobody does (own contributions, goals, work in kind)
/// @param vatCategory UN/CEFACT 5305; O, outside the scope of VAT, unless the clause says otherwise (domain rule
/// 10)
/// @param instalments what a year is divided into over time, with shares that sum to one; none where it is
///     called for as one
/// @param pointer where the clause stands in the terms, for violations
public record FundingClause(
        String clauseId,
        Kind kind,
        String title,
        @Nullable OrganisationNumber payer,
        @Nullable OrganisationNumber payee,
        Amounts amounts,
        String currency,
        String vatCategory,
        Proration proration,
        @Nullable Split split,
        List<Instalment> instalments,
        String pointer) {

    public FundingClause {
        instalments = List.copyOf(instalments);
    }

    /// A clause whose year is called for as one.
    public FundingClause(
            String clauseId,
            Kind kind,
            String title,
            @Nullable OrganisationNumber payer,
            @Nullable OrganisationNumber payee,
            Amounts amounts,
            String currency,
            String vatCategory,
            Proration proration,
            @Nullable Split split,
            String pointer) {
        this(clauseId, kind, title, payer, payee, amounts, currency, vatCategory, proration, split, List.of(), pointer);
    }

    /// VAT category O, which contributions between public bodies have by default (UN/CEFACT 5305, domain rule 10).
    public static final String OUTSIDE_THE_SCOPE_OF_VAT = "O";

    /// The kinds of clause. Only the first two can ever become invoices (domain rule 6).
    @Schema(name = "FundingClauseKind")
    public enum Kind {
        FIXED_CONTRIBUTION,
        SHARED_CONTRIBUTION,
        /// A party funds itself: shown, never invoiced.
        OWN_CONTRIBUTION,
        /// Work, premises: no amount.
        IN_KIND,
        /// A goal for money from outside: never a receivable.
        EXTERNAL_TARGET;

        /// Whether money of this kind is owed by one to another.
        public boolean isReceivable() {
            return this == FIXED_CONTRIBUTION || this == SHARED_CONTRIBUTION;
        }
    }

    /// How a year is divided when the terms change inside it (domain rule 9).
    public enum Proration {
        /// The terms in force on the last day of the year hold for all of it.
        NONE,
        MONTHLY,
        DAILY
    }

    /// The amount of each year: the same every year, or listed year by year.
    ///
    /// @param annual the amount of every year, when it is the same
    /// @param byYear the amount of the years that are listed, when it is not
    /// @param indexation by what the annual amount follows a series; absent where it follows none
    public record Amounts(
            @Nullable Money annual,
            Map<Integer, Money> byYear,
            @Nullable Indexation indexation) {

        public Amounts {
            byYear = Map.copyOf(byYear);
        }

        public static Amounts everyYear(Money annual) {
            return new Amounts(annual, Map.of(), null);
        }

        public static Amounts none() {
            return new Amounts(null, Map.of(), null);
        }

        /// What the clause says of the year, before any indexation; nothing for a year that is not listed.
        public Money of(int year) {
            return annual != null ? annual : byYear.getOrDefault(year, Money.ZERO);
        }

        /// Whether the clause has an amount for the year.
        public boolean says(int year) {
            return annual != null || byYear.containsKey(year);
        }
    }
}
