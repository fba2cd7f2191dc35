package se.samverka.finance.insight.explanation.model;

import static se.samverka.finance.shared.text.model.Wording.EN;
import static se.samverka.finance.shared.text.model.Wording.SV;

import java.util.List;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.claim.allocation.model.IndexedAmount;

/// Describes in sentences how a clause's annual amount was indexed to a year: the figures, their publishers, the
/// ratio and the rounding.
final class IndexSentences {

    private IndexSentences() {}

    /// @param title of the clause
    static List<Sentence> of(String title, IndexedAmount indexed, int year) {
        var base = indexed.base();
        var figure = indexed.figure();
        return List.of(
                base == null || figure == null
                        ? atBase(title, indexed, year)
                        : moved(title, indexed, year, base, figure),
                rounded(indexed));
    }

    private static Sentence atBase(String title, IndexedAmount indexed, int year) {
        var rule = indexed.indexation();
        return new Sentence(
                ("Villkoret %s har årsbeloppet %s och följer serien %s."
                                + " År %d används basmånaden %s själv, så att kvoten är 1.")
                        .formatted(title, SV.amount(indexed.annual()), rule.series(), year, rule.basePeriod()),
                ("The clause %s has the annual amount %s and follows the series %s."
                                + " The year %d uses the base period %s itself, so that the ratio is 1.")
                        .formatted(title, EN.amount(indexed.annual()), rule.series(), year, rule.basePeriod()));
    }

    private static Sentence moved(String title, IndexedAmount indexed, int year, IndexFigure base, IndexFigure figure) {
        var rule = indexed.indexation();
        return new Sentence(
                ("Villkoret %s har årsbeloppet %s och följer serien %s."
                                + " År %d används indextalet för %s, %s (källa: %s, publicerat %s), i förhållande till basmånadens %s (%s, källa: %s).")
                        .formatted(
                                title,
                                SV.amount(indexed.annual()),
                                rule.series(),
                                year,
                                figure.period(),
                                SV.number(figure.value()),
                                figure.source(),
                                figure.publishedOn(),
                                SV.number(base.value()),
                                base.period(),
                                base.source()),
                ("The clause %s has the annual amount %s and follows the series %s."
                                + " The year %d uses the figure of %s, %s (source: %s, published %s), relative to that of the base period, %s (%s, source: %s).")
                        .formatted(
                                title,
                                EN.amount(indexed.annual()),
                                rule.series(),
                                year,
                                figure.period(),
                                EN.number(figure.value()),
                                figure.source(),
                                figure.publishedOn(),
                                EN.number(base.value()),
                                base.period(),
                                base.source()));
    }

    private static Sentence rounded(IndexedAmount indexed) {
        var rule = indexed.indexation();
        return new Sentence(
                "Årsbeloppet gånger kvoten %s är exakt %s, avrundat till hela %s: %s."
                        .formatted(
                                indexed.ratio(),
                                SV.exact(indexed.exactOre()),
                                SV.amount(rule.roundingUnit()),
                                SV.amount(indexed.amount())),
                "The annual amount times the ratio %s is exactly %s, rounded to whole %s: %s."
                        .formatted(
                                indexed.ratio(),
                                EN.exact(indexed.exactOre()),
                                EN.amount(rule.roundingUnit()),
                                EN.amount(indexed.amount())));
    }
}
