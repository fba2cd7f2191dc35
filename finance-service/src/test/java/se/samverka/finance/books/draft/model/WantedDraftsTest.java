package se.samverka.finance.books.draft.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.area;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.population;
import static se.samverka.finance.TermsFixture.shared;
import static se.samverka.finance.TermsFixture.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.draft.model.WantedDrafts.OfYear;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;

class WantedDraftsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    @Test
    void each_year_of_the_agreement_and_each_other_year_with_documents_has_its_drafts() {
        var years = WantedDrafts.of(
                agreement(fixed("f", VASTERAS, "9.00")),
                List.of(invoice(2026, "4.00"), invoice(2025, "3.00")),
                Figures.basis());
        assertThat(years).containsOnlyKeys(2025, 2026, 2027);
        assertThat(totals(years.get(2025))).containsExactly("CREDIT_NOTE 3.00");
        assertThat(totals(years.get(2026))).containsExactly("INVOICE 5.00");
        assertThat(totals(years.get(2027))).containsExactly("INVOICE 9.00");
        assertThat(((OfYear.Computed) years.get(2026)).owed().entitlements()).hasSize(1);
    }

    @Test
    void a_year_that_cannot_be_computed_says_why() {
        var split = population("1.00", List.of(area("x", "X", "25", null)));
        assertThat(WantedDrafts.of(agreement(shared("1.00", split)), List.of(), Figures.basis())
                        .get(2026))
                .isInstanceOfSatisfying(
                        OfYear.Blocked.class,
                        blocked -> assertThat(blocked.violations())
                                .extracting(violation -> violation.code().code())
                                .containsExactly("population-figures-missing"));
    }

    private static List<String> totals(OfYear year) {
        return ((OfYear.Computed) year)
                .drafts().stream()
                        .map(draft -> draft.key().kind() + " " + draft.total())
                        .toList();
    }

    private static Agreement agreement(FundingClause clause) {
        var terms = terms("T", START, END, List.of(MDU, VASTERAS), List.of(clause));
        return Agreement.of(
                new AgreementDocument(
                        new UUID(0, 1),
                        1L,
                        Agreement.Status.IN_FORCE,
                        "T",
                        null,
                        START,
                        END,
                        null,
                        1,
                        List.of(new VersionDocument(1, START, terms, null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                END);
    }

    private static Invoice invoice(int year, String amount) {
        var number = new InvoiceNumber(year, 1);
        return new Invoice(
                new UUID(0, year),
                new UUID(0, 1),
                1,
                year,
                0,
                DocumentKind.INVOICE,
                Invoice.Status.ISSUED,
                new Invoice.Party(MDU, "M"),
                new Invoice.Party(VASTERAS, "V"),
                number,
                START,
                START,
                "SEK",
                "1",
                List.of(new Invoice.Line(1, "f", "", "Bidrag", Coding.DEFAULT, Money.of(amount), null)),
                Money.of(amount),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                1);
    }
}
