package se.samverka.finance.basis.agreement.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Proration;

/// Who owes whom how much a year, and how it is split (domain: finansieringsvillkor).
///
/// @param payer the one who pays a clause that is not split
/// @param payee the one who receives; absent where nobody does (own contributions, goals, work in kind)
/// @param coding of its lines
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
        Coding coding,
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
            Coding coding,
            Proration proration,
            @Nullable Split split,
            String pointer) {
        this(clauseId, kind, title, payer, payee, amounts, currency, coding, proration, split, List.of(), pointer);
    }

    private static final String CURRENCY = "SEK";

    /// Takes over a clause that keeps the rules of form, with what it says where it says nothing.
    static FundingClause of(se.samverka.terms.FundingClause written, String pointer) {
        return new FundingClause(
                written.clauseId(),
                written.kind(),
                Objects.requireNonNullElse(written.title(), written.clauseId()),
                written.payer(),
                written.payee(),
                Amounts.of(written, pointer),
                Objects.requireNonNullElse(written.currency(), CURRENCY),
                Coding.of(written),
                Objects.requireNonNullElse(written.proration(), Proration.NONE),
                written.split() == null ? null : Split.of(written.split(), pointer + "/split"),
                Objects.requireNonNullElse(written.instalments(), List.<se.samverka.terms.FundingClause.Instalment>of())
                        .stream()
                        .map(Instalment::of)
                        .toList(),
                pointer);
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

        static Amounts of(se.samverka.terms.FundingClause written, String pointer) {
            var byYear = new HashMap<Integer, Money>();
            if (written.amounts() != null) {
                written.amounts().forEach(amount -> byYear.put(amount.year(), amount.amount()));
            }
            var indexation = written.indexation();
            return new Amounts(
                    written.annualAmount(),
                    byYear,
                    indexation == null ? null : Indexation.of(indexation, pointer + "/indexation"));
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
