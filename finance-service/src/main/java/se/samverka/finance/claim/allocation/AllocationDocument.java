package se.samverka.finance.claim.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.claim.allocation.model.AllocatedBranch;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.WholeOfYear;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Kind;
import se.samverka.terms.FundingClause.Proration;

/// The allocation of one clause for one year in the API.
@Schema(
        name = "Allocation",
        description = "The division of a clause's amount for a year / Ett villkors fördelning för ett år")
public record AllocationDocument(
        @Schema(description = "Absent in a preview / Saknas i förhandsvisning") @Nullable
        UUID agreementId,

        @Schema(description = "Version of the terms / Avtalsversion", examples = "1") @Nullable
        Integer agreementVersion,

        @Schema(description = "Calendar year that the money is for / Kalenderår som pengarna avser", examples = "2026")
        int year,

        @Schema(
                description =
                        "Id of the funding clause, unique in the agreement / Finansieringsvillkorets id i avtalet",
                examples = "parties")
        String clauseId,

        @Schema(description = "Title of the clause / Villkorets rubrik", examples = "Parternas bidrag")
        String title,

        @Schema(description = "Kind of the clause / Villkorets slag")
        Kind kind,

        @Schema(description = "Whether the money is owed and therefore invoiced / Om beloppet faktureras")
        boolean receivable,

        @Schema(
                description = "Payee of the clause; absent for an own or external contribution / Mottagare;"
                        + " saknas för eget eller externt bidrag")
        @Nullable
        OrganisationNumber payee,

        @Schema(
                description = "Payer of a clause that is not split; absent where it is / Betalare när"
                        + " villkoret inte fördelas")
        @Nullable
        OrganisationNumber payer,

        @Schema(
                description = "The payer of an undivided clause is not a party on that day, so nobody owes it"
                        + " / Betalaren är inte part den dagen")
        boolean absent,

        @Schema(
                description = "The payer has left by notice: its share stays in the division, but nobody owes it"
                        + " / Betalaren har sagt upp avtalet")
        boolean left,

        @Schema(
                description = "The payee is not a party on that day, or has left by notice, so nobody is owed it"
                        + " / Mottagaren är inte part den dagen")
        boolean payeeAbsent,

        @Schema(
                description = "The payer has not approved this version: its share is allocated but not invoiced"
                        + " / Betalaren är inte bunden")
        boolean unbound,

        @Schema(
                description =
                        "The payer contests the agreement: nothing new is issued to it / Betalaren bestrider avtalet")
        boolean contested,

        @Schema(description = "The payer no longer owes anything under the agreement / Betalaren är befriad")
        boolean released,

        @Schema(
                description = "How the amount follows a year in which the terms change / Hur beloppet delas"
                        + " när villkoren ändras under året")
        Proration proration,

        @Schema(description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK")
        String currency,

        @Schema(
                description = "The whole amount, after any indexation; absent while the series has no figure for the"
                        + " year / Hela beloppet, efter index; saknas tills indextalet är känt",
                examples = "2450000.00")
        @Nullable
        Money amount,

        @Schema(description = "How the amount follows a series; absent where it does not / Indexering") @Nullable
        IndexationDocument indexation,

        @Schema(description = "The branches; empty where the clause is not split or cannot be divided / Grenarna")
        List<BranchDocument> branches,

        @Schema(description = "Why the clause cannot be divided; until then nothing of the year is invoiced / Hinder")
        List<ProblemItem> problems) {

    /// One branch.
    @Schema(name = "AllocatedBranch", description = "One branch of a division / En gren i fördelningen")
    public record BranchDocument(
            @Schema(
                    description = "Id of the branch, unique in its split / Grenens id inom sin fördelning",
                    examples = "region")
            String branchId,

            @Schema(
                    description = "Branch ids from the outermost to this one / Sökväg till grenen",
                    examples = "vastmanland/region")
            String path,

            @Schema(
                    description = "Name of the branch in the terms / Grenens namn i villkoren",
                    examples = "Region Västmanland")
            String title,

            @Schema(
                    description = "Population used as weight; only in a population split / Folkmängd",
                    examples = "280813")
            @Nullable
            Long weight,

            @Schema(
                    description = "County (two digits) or municipality (four) that the population is of / Län"
                            + " (två siffror) eller kommun (fyra) som folkmängden avser",
                    examples = "19")
            @Nullable
            String weightArea,

            @Schema(
                    description = "Reference date of the population figure / Folkmängdens referensdatum",
                    examples = "2023-12-31")
            @Nullable
            LocalDate weightDate,

            @Schema(
                    description = "Who published the population figure / Vem som publicerade folkmängden",
                    examples = "Statistics Sweden")
            @Nullable
            String weightSource,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "This branch's exact share of the whole / Andel",
                    examples = "1/2")
            Fraction share,

            @Schema(description = "Computed amount, in whole rounding units / Beräknat")
            Money computedAmount,

            @Schema(description = "Amount set by a political decision / Beslutat") @Nullable
            Money decidedAmount,

            @Schema(description = "Reference of the decision / Beslutets referens", examples = "§ 123") @Nullable
            String decisionReference,

            @Schema(description = "What this branch takes as residual owner / Restpost")
            Money residual,

            @Schema(description = "Decided or else computed amount, plus residual / Belopp")
            Money amount,

            @Schema(
                    description = "Organisation that pays the branch; absent where the branch is split"
                            + " further or has no payer / Betalare; saknas när grenen delas vidare eller"
                            + " är utan betalare")
            @Nullable
            OrganisationNumber payer,

            @Schema(
                    description = "Nobody owes it: no payer is named, or the payer is absent; shown but not"
                            + " invoiced / Utan betalare")
            boolean unassigned,

            @Schema(
                    description = "The payer is not a party on that day, so it has no share, or one that nobody owes"
                            + " / Betalaren är inte part den dagen")
            boolean absent,

            @Schema(
                    description = "The payer has left by notice: its share stays in the division, but nobody owes it"
                            + " / Betalaren har sagt upp avtalet")
            boolean left,

            @Schema(
                    description = "The payer has not approved this version: its share is allocated but not invoiced"
                            + " / Betalaren är inte bunden")
            boolean unbound,

            @Schema(
                    description = "The payer contests the agreement: nothing new is issued to it / Betalaren"
                            + " bestrider avtalet")
            boolean contested,

            @Schema(description = "The payer no longer owes anything under the agreement / Betalaren är befriad")
            boolean released,

            @Schema(
                    description = "The branches that it is split into; empty for a leaf / Undergrenar; tom"
                            + " lista för ett löv")
            List<BranchDocument> branches) {

        static BranchDocument of(AllocatedBranch branch, Standing standing) {
            var figure = branch.figure();
            return new BranchDocument(
                    branch.branchId(),
                    branch.path(),
                    branch.title(),
                    figure == null ? null : figure.population(),
                    figure == null ? null : figure.area(),
                    figure == null ? null : figure.date(),
                    figure == null ? null : figure.source(),
                    branch.share(),
                    branch.computedAmount(),
                    branch.decidedAmount(),
                    branch.decisionReference(),
                    branch.residual(),
                    branch.amount(),
                    branch.payer(),
                    branch.unassigned(),
                    branch.absent(),
                    standing.hasLeft(branch.payer()),
                    standing.isUnbound(branch.payer()),
                    standing.isContested(branch.payer()),
                    standing.isReleased(branch.payer()),
                    branch.branches().stream().map(one -> of(one, standing)).toList());
        }
    }

    /// A reason why a clause cannot be divided.
    @Schema(name = "AllocationProblem", description = "Why a clause cannot be divided / Hinder för fördelning")
    public record ProblemItem(
            @Schema(
                    description = "JSON pointer in the terms / Plats i villkoren",
                    examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(
                    description =
                            "Stable code of the reason, listed at /problems / Orsakens kod, förklarad på /problems",
                    examples = "population-figures-missing")
            String code,

            @Schema(
                    description =
                            "The reason in words, for a person to read / Orsaken i ord, för en människa att" + " läsa",
                    examples = "There is no population figure of area 19 on 2023-12-31")
            String detail) {

        static ProblemItem of(Violation violation) {
            return new ProblemItem(violation.pointer(), violation.code().code(), violation.detail());
        }
    }

    static AllocationDocument of(
            @Nullable UUID agreementId, @Nullable Integer version, Standing standing, Allocation allocation) {
        return of(
                agreementId,
                version,
                standing,
                allocation.clause(),
                allocation.year(),
                new WholeOfYear.Known(allocation.amount(), allocation.indexed()),
                allocation.payerAbsent(),
                allocation.payeeAbsent(),
                allocation.branches().stream()
                        .map(branch -> BranchDocument.of(branch, standing))
                        .toList(),
                List.of());
    }

    static AllocationDocument blocked(
            @Nullable UUID agreementId,
            @Nullable Integer version,
            Standing standing,
            FundingClause clause,
            int year,
            WholeOfYear whole,
            List<Violation> violations) {
        return of(
                agreementId,
                version,
                standing,
                clause,
                year,
                whole,
                /* absent= */ false,
                /* payeeAbsent= */ false,
                List.of(),
                violations.stream().map(ProblemItem::of).toList());
    }

    private static AllocationDocument of(
            @Nullable UUID agreementId,
            @Nullable Integer version,
            Standing standing,
            FundingClause clause,
            int year,
            WholeOfYear whole,
            boolean absent,
            boolean payeeAbsent,
            List<BranchDocument> branches,
            List<ProblemItem> problems) {
        var known = whole instanceof WholeOfYear.Known of ? of : null;
        var indexed = known == null ? null : known.indexed();
        return new AllocationDocument(
                agreementId,
                version,
                year,
                clause.clauseId(),
                clause.title(),
                clause.kind(),
                clause.kind().isReceivable(),
                clause.payee(),
                clause.payer(),
                absent,
                standing.hasLeft(clause.payer()),
                payeeAbsent || standing.hasLeft(clause.payee()),
                standing.isUnbound(clause.payer()),
                standing.isContested(clause.payer()),
                standing.isReleased(clause.payer()),
                clause.proration(),
                clause.currency(),
                known == null ? null : known.amount(),
                indexed == null ? null : IndexationDocument.of(indexed),
                branches,
                problems);
    }
}
