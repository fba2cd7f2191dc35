package se.samverka.finance.insight.explanation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.END_OF_2023;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.decided;
import static se.samverka.finance.TermsFixture.payer;
import static se.samverka.finance.TermsFixture.share;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.split;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.insight.explanation.model.CalculatedYear.Said;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Branch;
import se.samverka.terms.FundingClause.Method;
import se.samverka.terms.FundingClause.PopulationBasis;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

/// What is said of each level of a split: the key, the rounding, the decision and the rest. Each case is one
/// payer's first invoice for 2026.
class LevelSentencesTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;

    @ParameterizedTest
    @MethodSource
    void each_level_is_explained_from_the_outermost_to_the_payers_own(Supplier<Said> said, String sv, String en) {
        assertThat(said.get()).isEqualTo(Said.of(sv, en));
    }

    static Stream<Arguments> each_level_is_explained_from_the_outermost_to_the_payers_own() {
        var stark = TermsFixture.stark("2450000.00");
        var three = split(Method.EQUAL, "1.00", "b", payer("a", REGION), payer("b", VASTERAS), payer("c", ESKILSTUNA));
        var fixed = split(
                Method.FIXED,
                "0.01",
                "a",
                fixed("a", REGION, "600.00"),
                decided(fixed("b", VASTERAS, "300.00"), "250.00"));
        var offset = split(
                Method.SHARES,
                "0.01",
                null,
                reference(null, decided(share("a", "1/2", REGION, null), "400.00")),
                reference(null, decided(share("b", "1/2", VASTERAS, null), "600.00")));
        var asComputed = split(
                Method.SHARES,
                "0.01",
                null,
                share("a", "49%", REGION, null),
                decided(share("b", "51%", VASTERAS, null), "510.00"));
        return Stream.of(
                row(
                        "STARK: population, shares and population again; the residual owner bears a decision's difference",
                        () -> said(stark, VASTERAS),
                        """
                        Villkoret Parternas bidrag ger 2 450 000,00 kr för år 2026.
                        2 450 000,00 kr delas efter folkmängd den 2023-12-31: Västmanland har 280 813 av \
                        582 757 invånare (område 19, källa: Sum of 10 municipalities: Statistics Sweden).
                        Det är exakt 1 180 581,0140… kr. Avrundat till hela 1 000,00 kr efter största rest \
                        (rest nr 1 av 2, fick en enhet till) ger det 1 181 000,00 kr.
                        1 181 000,00 kr delas efter andelar: municipalities bär 1/2.
                        Det ger 590 500,00 kr.
                        municipalities bär dessutom 500,00 kr mellan beräknat och beslutat. Tillsammans \
                        591 000,00 kr.
                        591 000,00 kr delas efter folkmängd den 2023-12-31: vasteras har 159 662 av 280 813 \
                        invånare (område 1980, källa: Statistics Sweden).
                        Det är exakt 336 025,1911… kr. Avrundat till hela 1,00 kr efter största rest (rest nr 5 \
                        av 10, fick ingen enhet till) ger det 336 025,00 kr.
                        Att betala för 2026 är 336 025,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 2,450,000.00 for the year 2026.
                        SEK 2,450,000.00 is divided by population on 2023-12-31: Västmanland has 280,813 of \
                        582,757 inhabitants (area 19, source: Sum of 10 municipalities: Statistics Sweden).
                        That is exactly SEK 1,180,581.0140…. Rounded to whole SEK 1,000.00 by largest remainder \
                        (remainder 1 of 2, which got one more unit) it gives SEK 1,181,000.00.
                        SEK 1,181,000.00 is divided by shares: municipalities bears 1/2.
                        That gives SEK 590,500.00.
                        municipalities also bears SEK 500.00 between computed and decided. Together \
                        SEK 591,000.00.
                        SEK 591,000.00 is divided by population on 2023-12-31: vasteras has 159,662 of 280,813 \
                        inhabitants (area 1980, source: Statistics Sweden).
                        That is exactly SEK 336,025.1911…. Rounded to whole SEK 1.00 by largest remainder \
                        (remainder 5 of 10, which got no extra unit) it gives SEK 336,025.00.
                        What is owed for 2026 is SEK 336,025.00, and nothing has been invoiced before.
                        """),
                row(
                        "EQUAL: what is less than one unit goes to the residual owner",
                        () -> said(of("100.50", three), VASTERAS),
                        """
                        Villkoret Parternas bidrag ger 100,50 kr för år 2026.
                        100,50 kr delas lika på 3.
                        Det är exakt 33,3333… kr. Avrundat till hela 1,00 kr efter största rest (rest nr 2 av \
                        3, fick ingen enhet till) ger det 33,00 kr.
                        b bär dessutom 0,50 kr som inte är en hel enhet. Tillsammans 33,50 kr.
                        Att betala för 2026 är 33,50 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 100.50 for the year 2026.
                        SEK 100.50 is divided equally between 3.
                        That is exactly SEK 33.3333…. Rounded to whole SEK 1.00 by largest remainder (remainder \
                        2 of 3, which got no extra unit) it gives SEK 33.00.
                        b also bears SEK 0.50 that is less than one unit. Together SEK 33.50.
                        What is owed for 2026 is SEK 33.50, and nothing has been invoiced before.
                        """),
                row(
                        "EQUAL: the largest remainder is rounded up, ties in listed order",
                        () -> said(of("100.50", three), REGION),
                        """
                        Villkoret Parternas bidrag ger 100,50 kr för år 2026.
                        100,50 kr delas lika på 3.
                        Det är exakt 33,3333… kr. Avrundat till hela 1,00 kr efter största rest (rest nr 1 av \
                        3, fick en enhet till) ger det 34,00 kr.
                        Att betala för 2026 är 34,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 100.50 for the year 2026.
                        SEK 100.50 is divided equally between 3.
                        That is exactly SEK 33.3333…. Rounded to whole SEK 1.00 by largest remainder (remainder \
                        1 of 3, which got one more unit) it gives SEK 34.00.
                        What is owed for 2026 is SEK 34.00, and nothing has been invoiced before.
                        """),
                row(
                        "EQUAL: an absent party is not counted",
                        () -> said(
                                TermsFixture.member(of("100.50", three), ESKILSTUNA, LocalDate.of(2027, 1, 1), null),
                                REGION),
                        """
                        Villkoret Parternas bidrag ger 100,50 kr för år 2026.
                        100,50 kr delas lika på 2.
                        Det ger 50,00 kr.
                        Att betala för 2026 är 50,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 100.50 for the year 2026.
                        SEK 100.50 is divided equally between 2.
                        That gives SEK 50.00.
                        What is owed for 2026 is SEK 50.00, and nothing has been invoiced before.
                        """),
                row(
                        "FIXED: the residual owner bears what no amount covers and the decision's difference",
                        () -> said(of("1000.00", fixed), REGION),
                        """
                        Villkoret Parternas bidrag ger 1 000,00 kr för år 2026.
                        1 000,00 kr delas i fasta belopp: a har 600,00 kr.
                        a bär dessutom 100,00 kr som ingen har fast, 50,00 kr mellan beräknat och beslutat. \
                        Tillsammans 750,00 kr.
                        Att betala för 2026 är 750,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 1,000.00 for the year 2026.
                        SEK 1,000.00 is divided into fixed amounts: a has SEK 600.00.
                        a also bears SEK 100.00 that is in no fixed amount, SEK 50.00 between computed and \
                        decided. Together SEK 750.00.
                        What is owed for 2026 is SEK 750.00, and nothing has been invoiced before.
                        """),
                row(
                        "FIXED: a decision's difference is borne by the residual owner",
                        () -> said(of("1000.00", fixed), VASTERAS),
                        """
                        Villkoret Parternas bidrag ger 1 000,00 kr för år 2026.
                        1 000,00 kr delas i fasta belopp: b har 300,00 kr.
                        Beslut (§ 1): 250,00 kr, i stället för det beräknade 300,00 kr. Skillnaden, 50,00 kr, \
                        bärs av a.
                        Att betala för 2026 är 250,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 1,000.00 for the year 2026.
                        SEK 1,000.00 is divided into fixed amounts: b has SEK 300.00.
                        Decided (§ 1): SEK 250.00, instead of the computed SEK 300.00. The difference, \
                        SEK 50.00, is borne by a.
                        What is owed for 2026 is SEK 250.00, and nothing has been invoiced before.
                        """),
                row(
                        "decisions without references that offset each other leave nobody a difference",
                        () -> said(of("1000.00", offset), REGION),
                        """
                        Villkoret Parternas bidrag ger 1 000,00 kr för år 2026.
                        1 000,00 kr delas efter andelar: a bär 1/2.
                        Det ger 500,00 kr.
                        Beslut: 400,00 kr, i stället för det beräknade 500,00 kr. Skillnaden, 100,00 kr, vägs \
                        upp av de andra besluten.
                        Att betala för 2026 är 400,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 1,000.00 for the year 2026.
                        SEK 1,000.00 is divided by shares: a bears 1/2.
                        That gives SEK 500.00.
                        Decided: SEK 400.00, instead of the computed SEK 500.00. The difference, SEK 100.00, is \
                        offset by the other decisions.
                        What is owed for 2026 is SEK 400.00, and nothing has been invoiced before.
                        """),
                row(
                        "a decision that says what is computed leaves no difference",
                        () -> said(of("1000.00", asComputed), VASTERAS),
                        """
                        Villkoret Parternas bidrag ger 1 000,00 kr för år 2026.
                        1 000,00 kr delas efter andelar: b bär 51/100.
                        Det ger 510,00 kr.
                        Beslut (§ 1): 510,00 kr, i stället för det beräknade 510,00 kr.
                        Att betala för 2026 är 510,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 1,000.00 for the year 2026.
                        SEK 1,000.00 is divided by shares: b bears 51/100.
                        That gives SEK 510.00.
                        Decided (§ 1): SEK 510.00, instead of the computed SEK 510.00.
                        What is owed for 2026 is SEK 510.00, and nothing has been invoiced before.
                        """),
                row(
                        "POPULATION by the latest figures names the day before which they were published",
                        () -> latest(),
                        """
                        Villkoret Parternas bidrag ger 100,00 kr för år 2026.
                        100,00 kr delas efter folkmängd den 2023-12-31 (de senast publicerade före 2025-11-01): \
                        b har 3 000 av 4 000 invånare (område 1980, källa: SCB).
                        Det ger 75,00 kr.
                        Att betala för 2026 är 75,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Parternas bidrag gives SEK 100.00 for the year 2026.
                        SEK 100.00 is divided by population on 2023-12-31 (the latest published before \
                        2025-11-01): b has 3,000 of 4,000 inhabitants (area 1980, source: SCB).
                        That gives SEK 75.00.
                        What is owed for 2026 is SEK 75.00, and nothing has been invoiced before.
                        """));
    }

    /// @param said computed within the test
    private static Arguments row(String rule, Supplier<Said> said, String sv, String en) {
        return Arguments.argumentSet(rule, said, sv, en);
    }

    private static Said latest() {
        var split = new Split(
                Method.POPULATION,
                new PopulationBasis(null, "11-01"),
                Money.of("1.00"),
                null,
                List.of(payer("a", REGION), payer("b", VASTERAS)));
        var published = LocalDate.of(2024, 2, 22);
        var figures = new PopulationFigures(
                List.of(),
                List.of(
                        new PopulationFigure("19", END_OF_2023, 1000, "SCB", published, null),
                        new PopulationFigure("1980", END_OF_2023, 3000, "SCB", published, null)));
        var year = CalculatedYear.of(
                DocumentFixture.of(of("100.00", split)).agreement(),
                2026,
                new Basis(figures, Map.of(REGION, "19", VASTERAS, "1980")));
        return year.said(year.draft(VASTERAS));
    }

    private static Said said(Terms terms, OrganisationNumber payer) {
        var year = CalculatedYear.of(DocumentFixture.of(terms).agreement());
        return year.said(year.draft(payer));
    }

    private static Terms of(String annual, Split split) {
        return terms("T", START, END, List.of(MDU, REGION, VASTERAS, ESKILSTUNA), List.of(shared(annual, split)));
    }

    private static Branch fixed(String id, OrganisationNumber payer, String amount) {
        return new Branch(id, id, null, payer, null, Money.of(amount), null, null, null);
    }

    private static Branch reference(@Nullable String reference, Branch b) {
        return new Branch(
                b.branchId(),
                b.title(),
                b.area(),
                b.payer(),
                b.share(),
                b.amount(),
                b.decidedAmount(),
                reference,
                b.split());
    }
}
