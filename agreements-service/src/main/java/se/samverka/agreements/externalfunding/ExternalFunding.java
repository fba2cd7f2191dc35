package se.samverka.agreements.externalfunding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.externalfunding.store.ExternalFundingEntity.Funding;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.Period;
import se.samverka.terms.Terms;

/// What an external funder has decided to give.
///
/// @param clauseId a clause of kind EXTERNAL_TARGET in the agreement's present terms
/// @param year the calendar year that it counts towards
/// @param funder the funder's name
/// @param amount kronor, above zero
/// @param decidedOn the day of the funder's decision
/// @param reference the decision's own reference
@Schema(name = "ExternalFunding", description = "External funding / Extern finansiering")
public record ExternalFunding(
        @Schema(
                description = "The clause of kind EXTERNAL_TARGET that it counts towards / Villkoret av slaget"
                        + " EXTERNAL_TARGET som det räknas mot",
                examples = "external")
        @Name(max = 100)
        String clauseId,

        @Schema(description = "Calendar year that it counts towards / Kalenderår som det räknas mot", examples = "2026")
        Integer year,

        @Schema(description = "The funder's name / Finansiärens namn", examples = "Vinnova") @Name(max = 300)
        String funder,

        @Schema(description = "Kronor, above zero / Kronor, över noll")
        Money amount,

        @Schema(
                description = "The day of the funder's decision / Dagen för finansiärens beslut",
                examples = "2026-05-12")
        LocalDate decidedOn,

        @Schema(description = "The decision's own reference / Beslutets beteckning", examples = "2026-01234")
        @Nullable
        @Name(max = 300)
        String reference) {

    public ExternalFunding {
        Required.field("clauseId", clauseId);
        Required.field("year", year);
        Required.field("funder", funder);
        Required.field("amount", amount);
        Required.field("decidedOn", decidedOn);
    }

    static ExternalFunding of(Funding kept) {
        return new ExternalFunding(
                kept.clauseId(), kept.year(), kept.funder(), kept.amount(), kept.decidedOn(), kept.reference());
    }

    Funding kept() {
        return new Funding(clauseId, year, funder, amount, decidedOn, reference);
    }

    /// @return every broken rule, in the order of the document
    List<Violation> check(Terms terms, LocalDate today) {
        var found = new ArrayList<Violation>();
        var clause = terms.fundingClauses().stream()
                .filter(one -> one.clauseId().equals(clauseId))
                .map(FundingClause::kind)
                .findFirst();
        if (clause.filter(kind -> kind == Kind.EXTERNAL_TARGET).isEmpty()) {
            found.add(new Violation(
                    "/clauseId",
                    ProblemCode.NO_EXTERNAL_TARGET,
                    "The agreement's present terms have no clause " + clauseId + " of kind EXTERNAL_TARGET"));
        }
        int first = terms.validFrom().getYear();
        int last = terms.lastDay().getYear();
        if (year < first || year > last) {
            found.add(new Violation(
                    "/year",
                    ProblemCode.OUTSIDE_PERIOD,
                    "The agreement is for " + Period.inWords(terms.validFrom(), terms.lastDay())));
        }
        if (!amount.isPositive()) {
            found.add(new Violation("/amount", ProblemCode.AMOUNT_NOT_POSITIVE, "The amount must be above zero"));
        }
        if (amount.compareTo(Money.LARGEST_AGREED) > 0) {
            found.add(new Violation(
                    "/amount", ProblemCode.OUT_OF_BOUNDS, "An amount is at most " + Money.LARGEST_AGREED));
        }
        DayDone.check(
                "/decidedOn",
                decidedOn,
                DayDone.FIRST_DAY,
                "because a funder may decide before the parties do, and earlier ones are slips of the pen",
                today,
                found);
        return found;
    }
}
