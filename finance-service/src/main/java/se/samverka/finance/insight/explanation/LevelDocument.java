package se.samverka.finance.insight.explanation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.ExactFraction;
import se.samverka.finance.claim.allocation.model.Level;
import se.samverka.finance.insight.explanation.model.LineExplanation.Step;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;

/// One level of a split with every branch, so that it can be recalculated by hand.
@Schema(name = "ExplainedLevel", description = "One level of a split / En nivå i fördelningen")
public record LevelDocument(
        @Schema(
                description = "Id of the divided branch; absent for the clause itself / Grenen som fördelas",
                examples = "vastmanland")
        @Nullable
        String path,

        @Schema(description = "How the amount is divided / Hur beloppet fördelas")
        Method method,

        @Schema(description = "Amount that is divided / Belopp som fördelas", examples = "1181000.00")
        Money whole,

        @Schema(description = "Rounding unit; whole units are distributed by largest remainder / Avrundning")
        Money roundingUnit,

        @Schema(
                implementation = String.class,
                pattern = ExactFraction.PATTERN,
                description = "Sum of the weights / Summa vikter",
                examples = "582757/1")
        Fraction totalWeight,

        @Schema(description = "Remainder below one unit, or what fixed amounts leave / Rest", examples = "0.00")
        Money rest,

        @Schema(
                description =
                        "Branch that takes the rest and the difference of decided amounts / Gren som bär restposten",
                examples = "municipalities")
        @Nullable
        String residualOwner,

        @Schema(description = "Branch that leads to the line / Grenen till raden", examples = "region")
        String branchId,

        @Schema(
                description =
                        "The branches of the level, in the order of the terms / Nivåns grenar i villkorens ordning")
        List<ExplainedBranch> branches) {

    /// One branch of the level.
    @Schema(name = "ExplainedBranch", description = "One branch of a level / En gren")
    public record ExplainedBranch(
            @Schema(
                    description = "Id of the branch, unique in its split / Grenens id inom sin fördelning",
                    examples = "region")
            String branchId,

            @Schema(
                    description = "Name of the branch in the terms / Grenens namn i villkoren",
                    examples = "Region Västmanland")
            String title,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "Persons, a share, one, or öre, depending on the method / Vikt",
                    examples = "1/2")
            Fraction weight,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "Weight divided by total weight, exactly / Andel",
                    examples = "1/2")
            Fraction share,

            @Schema(
                    description = "Population figure that gave the weight; only in a population split /"
                            + " Folkmängden som gav vikten; bara vid fördelning efter folkmängd")
            @Nullable
            FigureDocument figure,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "Exact part in kronor; absent where nothing is rounded / Exakt belopp",
                    examples = "590500/1")
            @Nullable
            Fraction exactAmount,

            @Schema(
                    description = "Rank of its remainder, from 1 for the largest / Restens plats i storleksordning",
                    examples = "1")
            @Nullable
            Integer remainderRank,

            @Schema(description = "Whether its remainder gave it one more unit / Fick en enhet till")
            boolean roundedUp,

            @Schema(description = "Computed amount / Beräknat", examples = "590500.00")
            Money computedAmount,

            @Schema(description = "Amount set by a political decision / Beslutat", examples = "590000.00") @Nullable
            Money decidedAmount,

            @Schema(
                    description =
                            "Reference of the decision on decidedAmount / Referens till beslutet om decidedAmount",
                    examples = "§ 123")
            @Nullable
            String decisionReference,

            @Schema(description = "What it takes as residual owner / Restpost", examples = "0.00")
            Money residual,

            @Schema(description = "Decided or else computed amount, plus residual / Belopp", examples = "590000.00")
            Money amount,

            @Schema(description = "The payer is not a party then / Betalaren är inte part")
            boolean absent) {}

    /// A population figure and the figures it sums.
    @Schema(name = "ExplainedFigure", description = "A population figure / Folkmängd")
    public record FigureDocument(
            @Schema(
                    description = "County (two digits) or municipality (four) / Län (två siffror) eller kommun (fyra)",
                    examples = "19")
            String area,

            @Schema(description = "Reference date / Referensdatum", examples = "2023-12-31")
            LocalDate date,

            @Schema(description = "Number of inhabitants / Antal invånare", examples = "280813")
            long population,

            @Schema(description = "Who published it / Vem som publicerade den", examples = "Statistics Sweden")
            String source,

            @Schema(description = "Date of publication / Publiceringsdag", examples = "2024-02-22") @Nullable
            LocalDate publishedOn,

            @Schema(description = "The import that brought it / Inläsningen") @Nullable
            UUID importId,

            @Schema(
                    description =
                            "The municipalities that it sums; empty for a published figure / Kommunerna som ingår")
            List<FigureDocument> sumOf) {

        static FigureDocument of(PopulationFigure figure, List<PopulationFigure> behind) {
            return new FigureDocument(
                    figure.area(),
                    figure.date(),
                    figure.population(),
                    figure.source(),
                    figure.publishedOn(),
                    figure.importId(),
                    behind.stream().map(one -> of(one, List.of())).toList());
        }
    }

    /// @param known the figures that the year's calculation used
    static LevelDocument of(Step step, PopulationFigures known, int year) {
        var level = step.level();
        var figures = level.split().population() instanceof FigureRule.LatestPublishedBefore latest
                ? known.publishedBefore(latest.cutoff(year))
                : known;
        var owner = level.residualOwner();
        return new LevelDocument(
                level.path().isEmpty() ? null : level.path(),
                level.split().method(),
                level.whole(),
                level.split().roundingUnit(),
                level.totalWeight(),
                level.rest(),
                owner < 0 ? null : level.branches().get(owner).branchId(),
                step.branch().branchId(),
                IntStream.range(0, level.branches().size())
                        .mapToObj(place -> branch(level, place, figures))
                        .toList());
    }

    private static ExplainedBranch branch(Level level, int place, PopulationFigures figures) {
        var branch = level.branches().get(place);
        var rounding = level.rounding();
        var figure = branch.figure();
        return new ExplainedBranch(
                branch.branchId(),
                branch.title(),
                level.weights().get(place),
                branch.share(),
                figure == null ? null : FigureDocument.of(figure, figures.behind(figure.area(), figure.date())),
                rounding == null
                        ? null
                        : kronor(rounding.dues().get(place), level.split().roundingUnit()),
                rounding == null ? null : (Integer) rounding.rank(place),
                rounding != null && rounding.rounded(place),
                branch.computedAmount(),
                branch.decidedAmount(),
                branch.decisionReference(),
                branch.residual(),
                branch.amount(),
                branch.absent());
    }

    private static Fraction kronor(Fraction units, Money unit) {
        return units.times(new Fraction(unit.ore(), BigInteger.valueOf(100)));
    }
}
