package se.samverka.finance.insight.explanation.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.agreement.model.SurvivingCommitment;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.allocation.model.AllocatedBranch;
import se.samverka.finance.claim.allocation.model.Allocation;
import se.samverka.finance.claim.allocation.model.IndexedAmount;
import se.samverka.finance.claim.allocation.model.Level;
import se.samverka.finance.claim.allocation.model.Rounding;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.claim.entitlement.model.Stretch;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;

/// How the amount of one line was calculated.
///
/// @param stretches of the year in which the clause gives the payer something, in order; empty where nothing is
///     owed any more, and for a commitment
/// @param rounding of the year's exact sum to whole öre; absent where there are no stretches
/// @param instalment of the year's amount, where it is requisitioned in instalments
/// @param commitment that survives a dissolution, where the line rests on one
/// @param entitlement what is owed for the year; 0.00 where nothing is owed any more
/// @param issued earlier invoice lines of the same obligation, newest first, with what has been credited
/// @param difference entitlement less what is waived and what is left of the issued lines; below zero for a credit,
///     whether calculated or manual
public record LineExplanation(
        Invoice.Line line,
        List<StretchShare> stretches,
        Optional<YearRounding> rounding,
        Optional<InstalmentPart> instalment,
        Optional<SurvivingCommitment> commitment,
        Money entitlement,
        List<IssuedLine> issued,
        Money difference) {

    /// What one stretch of the year gives.
    ///
    /// @param levels from the clause's own split to that of the payer's branch; empty for a clause that is not
    ///     split
    /// @param amount for a whole year with this stretch's terms and parties
    /// @param ore the stretch's exact part in öre
    /// @param indexed how the clause's amount was indexed; absent where it was not
    public record StretchShare(
            Stretch stretch,
            FundingClause clause,
            Money whole,
            List<Step> levels,
            Money amount,
            Fraction ore,
            @Nullable IndexedAmount indexed) {}

    /// One level, and the branch that leads to the payer.
    ///
    /// @param place index of the branch in the level
    public record Step(Level level, int place) {

        public AllocatedBranch branch() {
            return level.branches().get(place);
        }
    }

    /// How an exact amount in öre was rounded.
    ///
    /// @param place index of the line among the clause's parts
    public record YearRounding(Rounding rounding, int place) {

        public Fraction exactOre() {
            return rounding.dues().get(place);
        }

        public Money amount() {
            return new Money(rounding.parts().get(place));
        }

        /// Whether there was anything to round.
        public boolean isNeeded() {
            return !exactOre().denominator().equals(BigInteger.ONE);
        }
    }

    /// An instalment of the year.
    ///
    /// @param number from 1
    /// @param of the number of instalments
    public record InstalmentPart(int number, int of, Fraction share) {}

    /// Explains each line of the document from the recorded calculation.
    public static List<LineExplanation> of(Invoice document, Agreement agreement, DerivedYear derived) {
        return document.lines().stream()
                .map(line -> of(document, line, agreement, derived))
                .toList();
    }

    private static LineExplanation of(Invoice document, Invoice.Line line, Agreement agreement, DerivedYear derived) {
        var obligation = new Obligation(
                document.year(),
                document.instalment(),
                line.clauseId(),
                line.branchId(),
                document.payee().organisationNumber(),
                document.payer().organisationNumber());
        var compared = derived.compared(obligation);
        return new LineExplanation(
                line,
                derived.divided(line.clauseId()).stream()
                        .flatMap(divided -> share(divided, obligation).stream())
                        .toList(),
                rounding(derived, obligation),
                instalment(derived, obligation),
                agreement.commitments().stream()
                        .filter(commitment -> commitment.clauseId().equals(line.clauseId()))
                        .findFirst(),
                compared.map(DerivedYear.Compared::owed)
                        .map(owed -> owed.amount())
                        .orElse(Money.ZERO),
                compared.map(DerivedYear.Compared::issued).orElse(List.of()).stream()
                        .sorted(Comparator.comparing(IssuedLine::issueOrder).reversed())
                        .toList(),
                document.manualCredit() != null
                        ? line.amount().negated()
                        : compared.map(DerivedYear.Compared::difference).orElse(Money.ZERO));
    }

    private static Optional<StretchShare> share(DerivedYear.Divided divided, Obligation obligation) {
        var allocation = divided.allocation();
        return allocation.parts().stream()
                .filter(part -> part.branchId().equals(obligation.branchId())
                        && obligation.payer().equals(divided.stretch().bound(part.payer()))
                        && obligation.payee().equals(divided.stretch().bound(allocation.payee())))
                .findFirst()
                .map(part -> new StretchShare(
                        divided.stretch(),
                        allocation.clause(),
                        allocation.amount(),
                        path(divided, part),
                        part.amount(),
                        divided.stretch().of(part.amount()),
                        allocation.indexed()));
    }

    /// The levels that lead to the part, outermost first.
    private static List<Step> path(DerivedYear.Divided divided, Allocation.Part part) {
        var steps = new ArrayList<Step>();
        var wanted = part.branchId();
        for (var step = leadingTo(divided.levels(), wanted); step != null; step = leadingTo(divided.levels(), wanted)) {
            steps.addFirst(step);
            var above = step.level().path();
            wanted = above.substring(above.lastIndexOf('/') + 1);
            if (above.isEmpty()) {
                break;
            }
        }
        return steps;
    }

    private static @Nullable Step leadingTo(List<Level> levels, String branchId) {
        for (var level : levels) {
            for (int place = 0; place < level.branches().size(); place++) {
                if (level.branches().get(place).branchId().equals(branchId)) {
                    return new Step(level, place);
                }
            }
        }
        return null;
    }

    /// By the latest stretch of the year.
    private static Optional<InstalmentPart> instalment(DerivedYear derived, Obligation obligation) {
        var divided = derived.divided(obligation.clauseId());
        int number = obligation.instalment();
        if (divided.isEmpty() || number == Obligation.WHOLE_YEAR) {
            return Optional.empty();
        }
        var instalments = divided.getLast().allocation().clause().instalments();
        return number > instalments.size()
                ? Optional.empty()
                : Optional.of(new InstalmentPart(
                        number, instalments.size(), instalments.get(number - 1).share()));
    }

    private static Optional<YearRounding> rounding(DerivedYear derived, Obligation obligation) {
        return derived.rounded(obligation.clauseId()).flatMap(rounded -> {
            for (int place = 0; place < rounded.parts().size(); place++) {
                var part = rounded.parts().get(place);
                if (part.branchId().equals(obligation.branchId())
                        && obligation.payer().equals(part.payer())
                        && obligation.payee().equals(part.payee())) {
                    return Optional.of(new YearRounding(rounded.rounding(), place));
                }
            }
            return Optional.empty();
        });
    }
}
