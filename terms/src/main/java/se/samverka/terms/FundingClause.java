package se.samverka.terms;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Who owes whom how much, and how it is shared.
///
/// @param clauseId stable within the agreement, over its versions
/// @param payer for FIXED_CONTRIBUTION and OWN_CONTRIBUTION
/// @param payee for FIXED_CONTRIBUTION and SHARED_CONTRIBUTION
/// @param annualAmount kronor for each calendar year of the period; or `amounts` per year instead
/// @param vatCategory UNCL5305 code; contributions between public bodies are by default `O`, outside the
///     scope of VAT (domain rule 10)
/// @param instalments what a year's money is divided into over time; absent where it is called for as one
/// @param indexation by what `annualAmount` follows a published series; absent where it is the same every year
/// @param projectReference the payee's own project, 1 to 50 characters, which each line of the clause carries
/// @param proration how a year is divided when terms change within it (domain rule 9)
public record FundingClause(
        @Name(max = TermsRules.MAX_ID) String clauseId,
        Kind kind,
        @Nullable @Name(max = TermsRules.MAX_TITLE) String title,
        @Nullable OrganisationNumber payer,
        @Nullable OrganisationNumber payee,
        @Nullable Money annualAmount,
        @Nullable List<AmountOfYear> amounts,
        @Nullable @Name(max = 10) String currency,
        @Nullable @Name(max = 10) String vatCategory,
        @Nullable Proration proration,
        @Nullable Split split,
        @Nullable List<Instalment> instalments,
        @Nullable Indexation indexation,

        @Schema(
                description = "The payee's project, on each line of the clause / Mottagarens projekt",
                examples = "P-2026-117")
        @Nullable
        @Name(max = TermsRules.MAX_PROJECT)
        String projectReference) {

    public FundingClause {
        Required.field("clauseId", clauseId);
        Required.field("kind", kind);
        amounts = amounts == null ? null : Required.list("amounts", amounts);
        instalments = instalments == null ? null : Required.list("instalments", instalments);
    }

    /// What kind of commitment it is. Only the first two ever become receivables (domain rule 6).
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

    /// How a year is divided when the terms change within it (domain rule 9).
    public enum Proration {
        /// The terms in force on the last day of the year hold for all of it.
        NONE,
        MONTHLY,
        DAILY
    }

    /// A part of a year's money that is called for by itself; they are numbered from 1 as listed.
    ///
    /// @param share of what each payer owes for the year
    /// @param earliestDue month and day (`MM-DD`) of the year before which it is not due; the payment terms' where
    ///     absent
    public record Instalment(
            Fraction share, @Nullable @Name(max = 10) String earliestDue) {
        public Instalment {
            Required.field("share", share);
        }
    }

    /// How the amount follows a published series: that of year Y is `annualAmount` times the series' figure of
    /// `month` of year Y - 1, divided by its figure of `basePeriod`, rounded half up.
    ///
    /// @param series what finance knows the series by, as `KPI`
    /// @param basePeriod year and month (`YYYY-MM`) of the figure that `annualAmount` is at
    /// @param month of the year before, 1 to 12
    /// @param roundingUnit 0.01 to 1000.00 kr; one öre where absent
    public record Indexation(
            @Name(max = 50) String series,
            @Name(max = 10) String basePeriod,
            Integer month,
            @Nullable Money roundingUnit) {
        public Indexation {
            Required.field("series", series);
            Required.field("basePeriod", basePeriod);
            Required.field("month", month);
        }
    }

    /// The amount of one calendar year.
    public record AmountOfYear(Integer year, Money amount) {
        public AmountOfYear {
            Required.field("year", year);
            Required.field("amount", amount);
        }
    }

    /// How an amount is divided over branches, which may divide theirs further.
    ///
    /// @param roundingUnit 0.01 to 1000.00 kr; whole units go out by largest remainder (domain rule 2)
    /// @param residualOwner branchId of the branch that bears what is no whole unit and what decided amounts
    ///     leave over
    public record Split(
            Method method,
            @Nullable PopulationBasis population,
            @Nullable Money roundingUnit,
            @Nullable @Name(max = TermsRules.MAX_ID) String residualOwner,
            List<Branch> branches) {
        public Split {
            Required.field("method", method);
            branches = Required.list("branches", branches);
        }
    }

    /// By what an amount is divided.
    @Schema(name = "SplitMethod")
    public enum Method {
        POPULATION,
        SHARES,
        EQUAL,
        /// Each branch has its amount; the residual owner, if any, has what they leave.
        FIXED
    }

    /// Which population figures count: those of one date, or the latest that were published before a day of the
    /// year before (domain rule 3). One of the two is there.
    ///
    /// @param latestPublishedBefore month and day, `11-01`
    public record PopulationBasis(
            @Nullable LocalDate date,
            @Nullable @Name(max = 10) String latestPublishedBefore) {}

    /// One branch of a split.
    ///
    /// @param area two digits for a county, four for a municipality (Statistics Sweden's codes)
    /// @param payer who owes this branch; a leaf without one is allocated but not yet assigned (domain rule 4)
    /// @param share in a SHARES split
    /// @param amount in a FIXED split
    /// @param decidedAmount what a political decision says; it stands instead of the computed amount (domain
    ///     rule 2)
    public record Branch(
            @Name(max = TermsRules.MAX_ID) String branchId,
            @Nullable @Name(max = TermsRules.MAX_TITLE) String title,
            @Nullable @Name(max = 10) String area,
            @Nullable OrganisationNumber payer,
            @Nullable Fraction share,
            @Nullable Money amount,
            @Nullable Money decidedAmount,
            @Nullable @Name(max = TermsRules.MAX_TITLE) String decisionReference,
            @Nullable Split split) {
        public Branch {
            Required.field("branchId", branchId);
        }
    }
}
