package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The terms of an agreement as they are written: in an event, or in a request for a preview. Every part may be
/// absent; [TermsReader] says what is missing. The names are those of the terms in the API contract.
public record TermsDocument(
        @Nullable @Name(max = 300) String title,
        @Nullable @Name(max = 100) String caseNumber,
        @Nullable @Name(max = 50) String kind,
        @Nullable @Text String purpose,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer noticeMonths,
        @Nullable Integer prolongationMonths,
        @Nullable List<PartyDocument> parties,
        @Nullable List<ClauseDocument> fundingClauses,
        @Nullable List<ConditionDocument> entryConditions,
        @Nullable PaymentTermsDocument paymentTerms) {

    /// Terms that end on their last day.
    public TermsDocument(
            @Nullable String title,
            @Nullable String caseNumber,
            @Nullable String kind,
            @Nullable String purpose,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<PartyDocument> parties,
            @Nullable List<ClauseDocument> fundingClauses,
            @Nullable List<ConditionDocument> entryConditions,
            @Nullable PaymentTermsDocument paymentTerms) {
        this(
                title,
                caseNumber,
                kind,
                purpose,
                validFrom,
                validTo,
                null,
                null,
                parties,
                fundingClauses,
                entryConditions,
                paymentTerms);
    }

    /// The last day that the terms agree on; absent where they go on until notice is given, for want of a last
    /// day or because they are prolonged.
    @Nullable
    LocalDate lastDay() {
        return prolongationMonths == null ? validTo : null;
    }

    /// A party with its roles: COORDINATOR, FUNDER, PARTICIPANT, SUPPORTER.
    ///
    /// @param from first day as a party, inclusive; the terms' own where absent
    /// @param to last day as a party, inclusive; the terms' own where absent
    public record PartyDocument(
            @Nullable OrganisationNumber organisationNumber,
            @Nullable List<@Name(max = 50) String> roles,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// Who owes whom how much a year, and how it is split.
    public record ClauseDocument(
            @Nullable @Name(max = 100) String clauseId,
            FundingClause.@Nullable Kind kind,
            @Nullable @Name(max = 300) String title,
            @Nullable OrganisationNumber payer,
            @Nullable OrganisationNumber payee,
            @Nullable Money annualAmount,
            @Nullable List<YearAmountDocument> amounts,
            @Nullable @Name(max = 10) String currency,
            @Nullable @Name(max = 10) String vatCategory,
            FundingClause.@Nullable Proration proration,
            @Nullable SplitDocument split,
            @Nullable List<InstalmentDocument> instalments,
            @Nullable IndexationDocument indexation) {

        /// A clause whose amount is the same every year, and is called for as one.
        public ClauseDocument(
                @Nullable String clauseId,
                FundingClause.@Nullable Kind kind,
                @Nullable String title,
                @Nullable OrganisationNumber payer,
                @Nullable OrganisationNumber payee,
                @Nullable Money annualAmount,
                @Nullable List<YearAmountDocument> amounts,
                @Nullable String currency,
                @Nullable String vatCategory,
                FundingClause.@Nullable Proration proration,
                @Nullable SplitDocument split) {
            this(
                    clauseId,
                    kind,
                    title,
                    payer,
                    payee,
                    annualAmount,
                    amounts,
                    currency,
                    vatCategory,
                    proration,
                    split,
                    null,
                    null);
        }
    }

    /// By what an annual amount follows a published series.
    ///
    /// @param basePeriod year and month, `2025-10`
    /// @param month of the year before, 1 to 12
    public record IndexationDocument(
            @Nullable @Name(max = 50) String series,
            @Nullable @Name(max = 10) String basePeriod,
            @Nullable Integer month,
            @Nullable Money roundingUnit) {}

    /// A part of a year's money that is called for by itself.
    ///
    /// @param earliestDue month and day, `07-31`
    public record InstalmentDocument(
            @Nullable Fraction share,
            @Nullable @Name(max = 10) String earliestDue) {}

    /// An amount that holds for one year only.
    public record YearAmountDocument(
            @Nullable Integer year, @Nullable Money amount) {}

    /// How a sum is divided between branches.
    public record SplitDocument(
            Split.@Nullable Method method,
            @Nullable PopulationDocument population,
            @Nullable Money roundingUnit,
            @Nullable @Name(max = 100) String residualOwner,
            @Nullable List<BranchDocument> branches) {}

    /// The figures that a population split counts by: those of a date, or the latest published before a day.
    ///
    /// @param latestPublishedBefore month and day of the year before, `11-01`
    public record PopulationDocument(
            @Nullable LocalDate date,
            @Nullable @Name(max = 10) String latestPublishedBefore) {

        public PopulationDocument(LocalDate date) {
            this(date, null);
        }
    }

    /// One part of a split; it may be split again.
    public record BranchDocument(
            @Nullable @Name(max = 100) String branchId,
            @Nullable @Name(max = 300) String title,
            @Nullable @Name(max = 10) String area,
            @Nullable OrganisationNumber payer,
            @Nullable Fraction share,
            @Nullable Money amount,
            @Nullable Money decidedAmount,
            @Nullable @Name(max = 300) String decisionReference,
            @Nullable SplitDocument split) {}

    /// What a party must decide before the agreement binds.
    public record ConditionDocument(
            @Nullable OrganisationNumber party,
            @Nullable @Name(max = 300) String decidingBody,
            @Nullable @Name(max = 50) String requirement) {}

    /// When the invoices fall due.
    ///
    /// @param earliestDue month and day, `01-31`
    public record PaymentTermsDocument(
            @Nullable Integer netDays,
            @Nullable @Name(max = 10) String earliestDue) {}
}
