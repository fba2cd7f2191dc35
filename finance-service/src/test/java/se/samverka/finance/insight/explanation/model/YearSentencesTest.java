package se.samverka.finance.insight.explanation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.population.model.PopulationFigures;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.books.invoice.model.ManualCredit.Purpose;
import se.samverka.finance.claim.allocation.model.Basis;
import se.samverka.finance.insight.explanation.model.CalculatedYear.Said;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.FundingClause.Proration;
import se.samverka.terms.Terms;

/// What is said of a year's amount: the stretches, the index, the instalment, and what is invoiced already.
class YearSentencesTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final ManualCredit REDUCTION = new ManualCredit(Purpose.REDUCTION, "Inställt i maj");
    private static final ManualCredit REPLACEMENT = new ManualCredit(Purpose.REPLACEMENT, "Fel referens");

    @ParameterizedTest
    @MethodSource
    void each_step_to_the_amount_of_a_line_is_explained(Supplier<Said> said, String sv, String en) {
        assertThat(said.get()).isEqualTo(Said.of(sv, en));
    }

    static Stream<Arguments> each_step_to_the_amount_of_a_line_is_explained() {
        var first = CalculatedYear.of(agreement(of("1000.00", Proration.NONE)));
        var invoice = first.issued(VASTERAS, 1);
        var reduced = CalculatedYear.credit(invoice, "100.00", REDUCTION, 2);
        var replaced = CalculatedYear.credit(invoice, "1000.00", REPLACEMENT, 2);
        var more = CalculatedYear.of(agreement(of("1500.00", Proration.NONE)), invoice);
        var waived = CalculatedYear.of(agreement(of("1500.00", Proration.NONE)), invoice, reduced);
        var twice = CalculatedYear.of(agreement(of("2000.00", Proration.NONE)), more.issued(VASTERAS, 3), invoice);
        var less = CalculatedYear.of(agreement(of("400.00", Proration.NONE)), invoice);
        var monthly = CalculatedYear.of(agreement(of("1000.00", Proration.MONTHLY), of("1000.01", Proration.MONTHLY)));
        var daily = CalculatedYear.of(agreement(of("365.00", Proration.DAILY), of("730.00", Proration.DAILY)));
        var halves = CalculatedYear.of(
                DocumentFixture.of(TermsFixture.inHalves("1000.01")).agreement());
        return Stream.of(
                row("the first invoice of a year", () -> first.said(first.draft(VASTERAS)), """
                        Villkoret Bidrag ger 1 000,00 kr för år 2026.
                        Att betala för 2026 är 1 000,00 kr, och inget har fakturerats tidigare.
                        """, """
                        The clause Bidrag gives SEK 1,000.00 for the year 2026.
                        What is owed for 2026 is SEK 1,000.00, and nothing has been invoiced before.
                        """),
                row(
                        "a higher amount is claimed beyond what is invoiced",
                        () -> more.said(more.draft(VASTERAS)),
                        """
                        Villkoret Bidrag ger 1 500,00 kr för år 2026.
                        Att betala för 2026 är 1 500,00 kr. Fakturerat med 2026-000001 är 1 000,00 kr efter \
                        krediteringar; skillnaden är 500,00 kr.
                        """,
                        """
                        The clause Bidrag gives SEK 1,500.00 for the year 2026.
                        What is owed for 2026 is SEK 1,500.00. Invoiced by 2026-000001 is SEK 1,000.00 after \
                        credits; the difference is SEK 500.00.
                        """),
                row("every invoice is named once, in order", () -> twice.said(twice.draft(VASTERAS)), """
                        Villkoret Bidrag ger 2 000,00 kr för år 2026.
                        Att betala för 2026 är 2 000,00 kr. Fakturerat med 2026-000001, 2026-000003 är 1 500,00 \
                        kr efter krediteringar; skillnaden är 500,00 kr.
                        """, """
                        The clause Bidrag gives SEK 2,000.00 for the year 2026.
                        What is owed for 2026 is SEK 2,000.00. Invoiced by 2026-000001, 2026-000003 is \
                        SEK 1,500.00 after credits; the difference is SEK 500.00.
                        """),
                row("a lower amount is credited", () -> less.said(less.draft(VASTERAS)), """
                        Villkoret Bidrag ger 400,00 kr för år 2026.
                        Att betala för 2026 är 400,00 kr. Fakturerat med 2026-000001 är 1 000,00 kr efter \
                        krediteringar; 600,00 kr krediteras här.
                        """, """
                        The clause Bidrag gives SEK 400.00 for the year 2026.
                        What is owed for 2026 is SEK 400.00. Invoiced by 2026-000001 is SEK 1,000.00 after \
                        credits; SEK 600.00 is credited here.
                        """),
                row("a payer that the terms no longer name owes nothing", () -> renamed(invoice), """
                        Att betala för 2026 är 0,00 kr. Fakturerat med 2026-000001 är 1 000,00 kr efter \
                        krediteringar; 1 000,00 kr krediteras här.
                        """, """
                        What is owed for 2026 is SEK 0.00. Invoiced by 2026-000001 is SEK 1,000.00 after \
                        credits; SEK 1,000.00 is credited here.
                        """),
                row(
                        "what the payee has waived is not claimed again",
                        () -> waived.said(waived.draft(VASTERAS)),
                        """
                        Villkoret Bidrag ger 1 500,00 kr för år 2026.
                        Av vad som är att betala för 2026 har mottagaren avstått från 100,00 kr.
                        Att betala för 2026 är 1 500,00 kr. Fakturerat med 2026-000001 är 900,00 kr efter \
                        krediteringar; skillnaden är 500,00 kr.
                        """,
                        """
                        The clause Bidrag gives SEK 1,500.00 for the year 2026.
                        Of what is owed for 2026 the payee has waived SEK 100.00.
                        What is owed for 2026 is SEK 1,500.00. Invoiced by 2026-000001 is SEK 900.00 after \
                        credits; the difference is SEK 500.00.
                        """),
                row("a reduction is the payee's decision", () -> waived.said(reduced), """
                        Villkoret Bidrag ger 1 500,00 kr för år 2026.
                        Mottagaren har beslutat att avstå från 100,00 kr: Inställt i maj.
                        """, """
                        The clause Bidrag gives SEK 1,500.00 for the year 2026.
                        The payee has decided to waive SEK 100.00: Inställt i maj.
                        """),
                row(
                        "a replacement is invoiced again",
                        () -> CalculatedYear.of(agreement(of("1000.00", Proration.NONE)), invoice, replaced)
                                .said(replaced),
                        """
                        Villkoret Bidrag ger 1 000,00 kr för år 2026.
                        Mottagaren har beslutat att kreditera 1 000,00 kr, som faktureras på nytt: Fel referens.
                        """,
                        """
                        The clause Bidrag gives SEK 1,000.00 for the year 2026.
                        The payee has decided to credit SEK 1,000.00, which will be invoiced again: Fel \
                        referens.
                        """),
                row(
                        "MONTHLY: the stretches of a year and the rounding of their sum",
                        () -> monthly.said(monthly.draft(VASTERAS)),
                        """
                        Version 1 gäller från 2026-01-01 till 2026-06-30, 6 av årets 12 månader.
                        Villkoret Bidrag ger 1 000,00 kr för år 2026.
                        Av 1 000,00 kr på ett helt år blir det exakt 500,00 kr.
                        Version 2 gäller från 2026-07-01 till 2026-12-31, 6 av årets 12 månader.
                        Villkoret Bidrag ger 1 000,01 kr för år 2026.
                        Av 1 000,01 kr på ett helt år blir det exakt 500,005 kr.
                        Årets delar är tillsammans exakt 1 000,005 kr, i hela ören 1 000,01 kr.
                        Att betala för 2026 är 1 000,01 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        Version 1 applies from 2026-01-01 to 2026-06-30, 6 of the year's 12 months.
                        The clause Bidrag gives SEK 1,000.00 for the year 2026.
                        Of SEK 1,000.00 for a whole year that is exactly SEK 500.00.
                        Version 2 applies from 2026-07-01 to 2026-12-31, 6 of the year's 12 months.
                        The clause Bidrag gives SEK 1,000.01 for the year 2026.
                        Of SEK 1,000.01 for a whole year that is exactly SEK 500.005.
                        The parts of the year are exactly SEK 1,000.005 together, in whole öre SEK 1,000.01.
                        What is owed for 2026 is SEK 1,000.01, and nothing has been invoiced before.
                        """),
                row("DAILY: whole öre are not rounded", () -> daily.said(daily.draft(VASTERAS)), """
                        Version 1 gäller från 2026-01-01 till 2026-06-30, 181 av årets 365 dagar.
                        Villkoret Bidrag ger 365,00 kr för år 2026.
                        Av 365,00 kr på ett helt år blir det exakt 181,00 kr.
                        Version 2 gäller från 2026-07-01 till 2026-12-31, 184 av årets 365 dagar.
                        Villkoret Bidrag ger 730,00 kr för år 2026.
                        Av 730,00 kr på ett helt år blir det exakt 368,00 kr.
                        Att betala för 2026 är 549,00 kr, och inget har fakturerats tidigare.
                        """, """
                        Version 1 applies from 2026-01-01 to 2026-06-30, 181 of the year's 365 days.
                        The clause Bidrag gives SEK 365.00 for the year 2026.
                        Of SEK 365.00 for a whole year that is exactly SEK 181.00.
                        Version 2 applies from 2026-07-01 to 2026-12-31, 184 of the year's 365 days.
                        The clause Bidrag gives SEK 730.00 for the year 2026.
                        Of SEK 730.00 for a whole year that is exactly SEK 368.00.
                        What is owed for 2026 is SEK 549.00, and nothing has been invoiced before.
                        """),
                row(
                        "an instalment is a part of the year",
                        () -> halves.said(halves.drafts(VASTERAS).toList().get(1)),
                        """
                        Villkoret Bidrag ger 1 000,01 kr för år 2026.
                        Året delas i 2 delbetalningar; delbetalning 2 är 1/2, i hela ören 500,00 kr.
                        Att betala för 2026 är 500,00 kr, och inget har fakturerats tidigare.
                        """,
                        """
                        The clause Bidrag gives SEK 1,000.01 for the year 2026.
                        The year is divided into 2 instalments; instalment 2 is 1/2, in whole öre SEK 500.00.
                        What is owed for 2026 is SEK 500.00, and nothing has been invoiced before.
                        """),
                row("a commitment survives the dissolution", () -> surviving(), """
                        Åtagandet Laboratoriet, beslutat före avtalets upplösning, ger 5 000,00 kr för 2027.
                        Att betala för 2027 är 5 000,00 kr, och inget har fakturerats tidigare.
                        """, """
                        The commitment Laboratoriet, decided before the agreement was dissolved, gives \
                        SEK 5,000.00 for 2027.
                        What is owed for 2027 is SEK 5,000.00, and nothing has been invoiced before.
                        """),
                row("an index: the year of the base period", () -> indexed(2026), """
                        Villkoret Bidrag har årsbeloppet 1 000 001,00 kr och följer serien TEST. År 2026 \
                        används basmånaden 2025-10 själv, så att kvoten är 1.
                        Årsbeloppet gånger kvoten 1/1 är exakt 1 000 001,00 kr, avrundat till hela 1,00 kr: \
                        1 000 001,00 kr.
                        Villkoret Bidrag ger 1 000 001,00 kr för år 2026.
                        Att betala för 2026 är 1 000 001,00 kr, och inget har fakturerats tidigare.
                        """, """
                        The clause Bidrag has the annual amount SEK 1,000,001.00 and follows the series TEST. \
                        The year 2026 uses the base period 2025-10 itself, so that the ratio is 1.
                        The annual amount times the ratio 1/1 is exactly SEK 1,000,001.00, rounded to whole \
                        SEK 1.00: SEK 1,000,001.00.
                        The clause Bidrag gives SEK 1,000,001.00 for the year 2026.
                        What is owed for 2026 is SEK 1,000,001.00, and nothing has been invoiced before.
                        """),
                row("an index: a later year", () -> indexed(2027), """
                        Villkoret Bidrag har årsbeloppet 1 000 001,00 kr och följer serien TEST. År 2027 \
                        används indextalet för 2026-10, 410,37 (källa: Invented, publicerat 2026-11-13), i \
                        förhållande till basmånadens 400 (2025-10, källa: Invented).
                        Årsbeloppet gånger kvoten 41037/40000 är exakt 1 025 926,0259… kr, avrundat till hela \
                        1,00 kr: 1 025 926,00 kr.
                        Villkoret Bidrag ger 1 025 926,00 kr för år 2027.
                        Att betala för 2027 är 1 025 926,00 kr, och inget har fakturerats tidigare.
                        """, """
                        The clause Bidrag has the annual amount SEK 1,000,001.00 and follows the series TEST. \
                        The year 2027 uses the figure of 2026-10, 410.37 (source: Invented, published \
                        2026-11-13), relative to that of the base period, 400 (2025-10, source: Invented).
                        The annual amount times the ratio 41037/40000 is exactly SEK 1,025,926.0259…, rounded \
                        to whole SEK 1.00: SEK 1,025,926.00.
                        The clause Bidrag gives SEK 1,025,926.00 for the year 2027.
                        What is owed for 2027 is SEK 1,025,926.00, and nothing has been invoiced before.
                        """));
    }

    /// @param said computed within the test
    private static Arguments row(String rule, Supplier<Said> said, String sv, String en) {
        return Arguments.argumentSet(rule, said, sv, en);
    }

    private static Said renamed(Invoice invoice) {
        var year = CalculatedYear.of(agreement(terms(fixed("f", REGION, "1000.00"))), invoice);
        return year.said(year.draft(VASTERAS));
    }

    private static Said surviving() {
        var year = CalculatedYear.of(
                DocumentFixture.of(of("1000.00", Proration.NONE))
                        .dissolved(LocalDate.of(2026, 12, 31))
                        .committed(commitment(6, "Utställningen", REGION), commitment(7, "Laboratoriet", VASTERAS))
                        .agreement(),
                2027,
                new Basis(new PopulationFigures(List.of()), Map.of()));
        return year.said(year.draft(VASTERAS));
    }

    private static CommitmentDocument commitment(int id, String title, OrganisationNumber payer) {
        return new CommitmentDocument(
                new UUID(0, id), true, title, MDU, List.of(new AmountDocument(payer, 2027, Money.of("5000.00"), true)));
    }

    private static Said indexed(int of) {
        var clause = TermsFixture.indexed(fixed("f", VASTERAS, "1000001.00"), "TEST", "2025-10", "1.00");
        var figures = new IndexFigures(List.of(figure(2025, "400"), figure(2026, "410.37")));
        var year = CalculatedYear.of(
                agreement(terms(clause)), of, new Basis(new PopulationFigures(List.of()), Map.of(), figures));
        return year.said(year.draft(VASTERAS));
    }

    private static IndexFigure figure(int year, String value) {
        return new IndexFigure(
                "TEST", YearMonth.of(year, 10), new BigDecimal(value), LocalDate.of(year, 11, 13), "Invented", null);
    }

    private static Terms of(String annual, Proration proration) {
        return terms(fixed("f", VASTERAS, annual, proration));
    }

    private static Terms terms(FundingClause clause) {
        return TermsFixture.terms("T", START, END, List.of(MDU, REGION, VASTERAS), List.of(clause));
    }

    /// @param second in force from July 2026
    private static Agreement agreement(Terms first, Terms second) {
        return DocumentFixture.of(first).from(JULY, second).agreement();
    }

    private static Agreement agreement(Terms terms) {
        return DocumentFixture.of(terms).agreement();
    }
}
