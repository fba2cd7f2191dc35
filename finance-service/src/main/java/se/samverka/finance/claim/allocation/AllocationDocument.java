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
@Schema(name = "Allocation", description = "A clause's amount of a year, divided / Ett villkors fördelning för ett år")
public record AllocationDocument(
        @Schema(description = "Absent in a preview / Saknas i förhandsvisning") @Nullable
        UUID agreementId,

        @Schema(description = "Version of the terms / Avtalsversion", examples = "1") @Nullable
        Integer agreementVersion,

        @Schema(examples = "2026") int year,

        @Schema(examples = "parties") String clauseId,

        @Schema(examples = "Parternas bidrag") String title,
        Kind kind,

        @Schema(description = "Whether money is owed, so that it is invoiced / Om beloppet faktureras")
        boolean receivable,

        @Nullable OrganisationNumber payee,
        @Nullable OrganisationNumber payer,

        @Schema(
                description = "The payer of the whole is no party on that day, so that nobody owes it"
                        + " / Betalaren är inte part den dagen")
        boolean absent,

        @Schema(
                description = "The payer has left by notice: its part stays as the key gives it, and nobody owes it"
                        + " / Betalaren har sagt upp avtalet")
        boolean left,

        @Schema(
                description = "The payee is no party on that day, or has left by notice, so that nobody is owed it"
                        + " / Mottagaren är inte part den dagen")
        boolean payeeAbsent,

        @Schema(
                description = "The payer has not approved this version: its share is allocated and not invoiced"
                        + " / Betalaren är inte bunden")
        boolean unbound,

        @Schema(description = "The payer contests the agreement: nothing new is issued to it / Bestridet")
        boolean contested,

        @Schema(description = "The payer owes nothing of the agreement any more / Befriad")
        boolean released,

        Proration proration,
        String currency,

        @Schema(
                description =
                        "The whole, indexed where the clause is; absent as long as the series has no figure of the"
                                + " year / Hela beloppet, efter index; saknas tills indextalet är känt",
                examples = "2450000.00")
        @Nullable
        Money amount,

        @Schema(description = "How the amount follows a series; absent where it follows none / Indexering") @Nullable
        IndexationDocument indexation,

        @Schema(description = "The parts; empty where the clause is not split or cannot be divided / Delarna")
        List<BranchDocument> branches,

        @Schema(description = "Why the clause cannot be divided; nothing of the year is invoiced until it can / Hinder")
        List<ProblemItem> problems) {

    /// One part.
    @Schema(name = "AllocatedBranch", description = "One part of a division / En del av fördelningen")
    public record BranchDocument(
            @Schema(examples = "region") String branchId,

            @Schema(description = "From the outermost branch to this one", examples = "vastmanland/region")
            String path,

            @Schema(examples = "Region Västmanland") String title,

            @Schema(description = "Population that weighs; only in a population split / Folkmängd", examples = "280813")
            @Nullable
            Long weight,

            @Schema(examples = "19") @Nullable String weightArea,

            @Schema(examples = "2023-12-31") @Nullable LocalDate weightDate,

            @Schema(examples = "Statistics Sweden") @Nullable
            String weightSource,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "This part of the whole, exactly / Andel",
                    examples = "1/2")
            Fraction share,

            @Schema(description = "What the key gives in whole units / Beräknat")
            Money computedAmount,

            @Schema(description = "What a political decision says instead / Beslutat") @Nullable
            Money decidedAmount,

            @Schema(description = "The decision / Beslutet", examples = "§ 123") @Nullable
            String decisionReference,

            @Schema(description = "What this part takes as residual owner / Restpost")
            Money residual,

            @Schema(description = "Decided or else computed amount, plus residual / Belopp")
            Money amount,

            @Nullable OrganisationNumber payer,

            @Schema(description = "Nobody owes it: no payer yet, or an absent one; shown, not invoiced / Utan betalare")
            boolean unassigned,

            @Schema(
                    description =
                            "The payer is no party on that day, so that it has no part, or a part that nobody owes"
                                    + " / Betalaren är inte part den dagen")
            boolean absent,

            @Schema(
                    description = "The payer has left by notice: its part stays as the key gives it, and nobody owes it"
                            + " / Betalaren har sagt upp avtalet")
            boolean left,

            @Schema(
                    description = "The payer has not approved this version: its share is allocated and not invoiced"
                            + " / Betalaren är inte bunden")
            boolean unbound,

            @Schema(description = "The payer contests the agreement: nothing new is issued to it / Bestridet")
            boolean contested,

            @Schema(description = "The payer owes nothing of the agreement any more / Befriad")
            boolean released,

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
            @Schema(description = "Where in the terms", examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(examples = "population-figures-missing") String code,

            @Schema(examples = "There is no population figure of area 19 on 2023-12-31")
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
