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

/// Who owes whom how much each year, and how it is split (domain: finansieringsvillkor).
///
/// @param payer who pays a clause that is not split
/// @param payee who receives; absent where nobody does (own contributions, goals, work in kind)
/// @param coding of its lines
/// @param instalments how a year is divided over time, with shares that sum to one; empty where the year is
///     requisitioned as a whole
/// @param pointer JSON pointer of the clause in the terms, for violations
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

    /// A clause whose year is requisitioned as a whole.
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

    /// Makes a clause of a written one that satisfies the rules, with defaults for absent values.
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

    /// The amounts: the same every year, or one per listed year.
    ///
    /// @param annual the amount of every year, if it is the same
    /// @param byYear the amounts of the listed years otherwise
    /// @param indexation how the annual amount follows a series; absent where it follows none
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

        /// The amount for the year before any indexation; empty for a year that is not listed.
        public Money of(int year) {
            return annual != null ? annual : byYear.getOrDefault(year, Money.ZERO);
        }

        /// Whether the clause has an amount for the year.
        public boolean says(int year) {
            return annual != null || byYear.containsKey(year);
        }
    }
}
