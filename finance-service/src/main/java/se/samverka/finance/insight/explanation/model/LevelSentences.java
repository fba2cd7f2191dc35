package se.samverka.finance.insight.explanation.model;

import static se.samverka.finance.shared.text.model.Wording.EN;
import static se.samverka.finance.shared.text.model.Wording.SV;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import se.samverka.finance.basis.agreement.model.FigureRule;
import se.samverka.finance.claim.allocation.model.Level;
import se.samverka.finance.claim.allocation.model.Rounding;
import se.samverka.finance.insight.explanation.model.LineExplanation.Step;
import se.samverka.finance.shared.text.model.Wording;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause.Method;

/// Describes one level of a split in sentences: the key, the rounding, the decided amount and the residual.
final class LevelSentences {

    private final Level level;
    private final Step step;
    private final int year;
    private final String title;
    private final List<Sentence> sentences = new ArrayList<>();

    private LevelSentences(Step step, int year) {
        this.step = step;
        this.year = year;
        this.level = step.level();
        this.title = step.branch().title();
    }

    static List<Sentence> of(Step step, int year) {
        var level = new LevelSentences(step, year);
        level.key();
        level.rounding();
        level.decided();
        level.residual();
        return level.sentences;
    }

    private void key() {
        var whole = level.whole();
        var weight = level.weights().get(step.place());
        var bearing = level.weights().stream()
                .filter(one -> !one.equals(Fraction.ZERO))
                .count();
        switch (level.split().method()) {
            case POPULATION -> population(weight);
            case SHARES ->
                say(
                        "%s delas efter andelar: %s bär %s.".formatted(SV.amount(whole), title, weight),
                        "%s is divided by shares: %s bears %s.".formatted(EN.amount(whole), title, weight));
            case EQUAL ->
                say(
                        "%s delas lika på %d.".formatted(SV.amount(whole), bearing),
                        "%s is divided equally between %d.".formatted(EN.amount(whole), bearing));
            case FIXED ->
                say(
                        "%s delas i fasta belopp: %s har %s."
                                .formatted(
                                        SV.amount(whole),
                                        title,
                                        SV.amount(step.branch().computedAmount())),
                        "%s is divided into fixed amounts: %s has %s."
                                .formatted(
                                        EN.amount(whole),
                                        title,
                                        EN.amount(step.branch().computedAmount())));
        }
    }

    private void population(Fraction weight) {
        var figure = step.branch().figure();
        if (figure == null) {
            return;
        }
        say(
                "%s delas efter folkmängd den %s%s: %s har %s av %s invånare (område %s, källa: %s)."
                        .formatted(
                                SV.amount(level.whole()),
                                figure.date(),
                                latest(" (de senast publicerade före %s)"),
                                title,
                                SV.count(weight.numerator()),
                                SV.count(level.totalWeight().numerator()),
                                figure.area(),
                                figure.source()),
                "%s is divided by population on %s%s: %s has %s of %s inhabitants (area %s, source: %s)."
                        .formatted(
                                EN.amount(level.whole()),
                                figure.date(),
                                latest(" (the latest published before %s)"),
                                title,
                                EN.count(weight.numerator()),
                                EN.count(level.totalWeight().numerator()),
                                figure.area(),
                                figure.source()));
    }

    private String latest(String words) {
        return level.split().population() instanceof FigureRule.LatestPublishedBefore rule
                ? words.formatted(rule.cutoff(year))
                : "";
    }

    private void rounding() {
        var rounding = level.rounding();
        if (rounding == null) {
            return;
        }
        var unit = level.split().roundingUnit();
        var due = rounding.dues().get(step.place());
        var exact = due.times(new Fraction(unit.ore(), BigInteger.ONE));
        var computed = step.branch().computedAmount();
        if (due.denominator().equals(BigInteger.ONE)) {
            say("Det ger %s.".formatted(SV.amount(computed)), "That gives %s.".formatted(EN.amount(computed)));
            return;
        }
        say(
                "Det är exakt %s. Avrundat till hela %s efter största rest (rest nr %d av %d, %s) ger det %s."
                        .formatted(
                                SV.exact(exact),
                                SV.amount(unit),
                                rounding.rank(step.place()),
                                rounding.dues().size(),
                                extra(rounding, "fick en enhet till", "fick ingen enhet till"),
                                SV.amount(computed)),
                "That is exactly %s. Rounded to whole %s by largest remainder (remainder %d of %d, %s) it gives %s."
                        .formatted(
                                EN.exact(exact),
                                EN.amount(unit),
                                rounding.rank(step.place()),
                                rounding.dues().size(),
                                extra(rounding, "which got one more unit", "which got no extra unit"),
                                EN.amount(computed)));
    }

    private String extra(Rounding rounding, String yes, String no) {
        return rounding.rounded(step.place()) ? yes : no;
    }

    private void decided() {
        var branch = step.branch();
        var decided = branch.decidedAmount();
        if (decided == null) {
            return;
        }
        var reference = branch.decisionReference();
        var difference = branch.computedAmount().minus(decided);
        say(
                "Beslut%s: %s, i stället för det beräknade %s.%s"
                        .formatted(
                                reference == null ? "" : " (" + reference + ")",
                                SV.amount(decided),
                                SV.amount(branch.computedAmount()),
                                difference.isZero()
                                        ? ""
                                        : " Skillnaden, %s, %s."
                                                .formatted(
                                                        SV.amount(difference),
                                                        borne("bärs av %s", "vägs upp av de andra besluten"))),
                "Decided%s: %s, instead of the computed %s.%s"
                        .formatted(
                                reference == null ? "" : " (" + reference + ")",
                                EN.amount(decided),
                                EN.amount(branch.computedAmount()),
                                difference.isZero()
                                        ? ""
                                        : " The difference, %s, is %s."
                                                .formatted(
                                                        EN.amount(difference),
                                                        borne("borne by %s", "offset by the other decisions"))));
    }

    /// Without a residual owner every branch has a decided amount, and together they are the whole.
    private String borne(String byOwner, String byNobody) {
        return level.residualOwner() < 0
                ? byNobody
                : byOwner.formatted(level.branches().get(level.residualOwner()).title());
    }

    private void residual() {
        var residual = step.branch().residual();
        if (residual.isZero()) {
            return;
        }
        var rest = level.rest();
        var differences = residual.minus(rest);
        var fixed = level.split().method() == Method.FIXED;
        var together = step.branch().amount();
        var borneSv = parts(
                rest,
                differences,
                SV,
                fixed ? "%s som ingen har fast" : "%s som inte är en hel enhet",
                "%s mellan beräknat och beslutat");
        var borneEn = parts(
                rest,
                differences,
                EN,
                fixed ? "%s that is in no fixed amount" : "%s that is less than one unit",
                "%s between computed and decided");
        say(
                "%s bär dessutom %s. Tillsammans %s.".formatted(title, borneSv, SV.amount(together)),
                "%s also bears %s. Together %s.".formatted(title, borneEn, EN.amount(together)));
    }

    private static String parts(Money rest, Money differences, Wording in, String ofRest, String ofDifferences) {
        var parts = new ArrayList<String>();
        if (!rest.isZero()) {
            parts.add(ofRest.formatted(in.amount(rest)));
        }
        if (!differences.isZero()) {
            parts.add(ofDifferences.formatted(in.amount(differences)));
        }
        return String.join(", ", parts);
    }

    private void say(String sv, String en) {
        sentences.add(new Sentence(sv, en));
    }
}
