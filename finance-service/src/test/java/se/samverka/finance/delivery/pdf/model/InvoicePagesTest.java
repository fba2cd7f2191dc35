package se.samverka.finance.delivery.pdf.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.delivery.DeliveredInvoice.issued;
import static se.samverka.finance.delivery.DeliveredInvoice.line;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.delivery.DeliveredInvoice;

/// The texts of a document on paper, in the order in which they are read.
class InvoicePagesTest {

    private static final Giro BANKGIRO = new Giro("5050-1055", null);

    @ParameterizedTest
    @MethodSource
    void a_document_on_paper_says_what_to_pay_when_where_and_for_what(
            DeliveredInvoice document, @Nullable InvoiceNumber original, String text) {
        assertThat(read(InvoicePages.of(document.invoice(), original, List.of())))
                .isEqualTo(text.strip());
    }

    static Stream<Arguments> a_document_on_paper_says_what_to_pay_when_where_and_for_what() {
        return Stream.of(
                Arguments.argumentSet(
                        "an invoice with everything that it can say",
                        issued().of(line(1, "parties", "region", "Parternas\nbidrag", "P-1", "1000.50"))
                                .sealed("4af2"),
                        null,
                        """
                        Faktura 2026-000001
                        Mälardalens universitet 202100-2916
                        Region Västmanland 232100-0172
                        Fakturanummer: 2026-000001
                        Fakturadatum: 2026-01-10
                        Förfallodatum: 2026-02-09
                        OCR-nummer: 202600000121
                        Er referens: RK-4711
                        Bankgiro: 5050-1055
                        Plusgiro: 28 65 43-4
                        Avser år: 2026
                        Delbetalning: 2
                        Projekt: P-1
                        Avtal: 00000000-0000-0000-0000-000000000001
                        Avtalsversion: 4
                        Kontrollsumma: 4af2
                        | Parternas bidrag | 1 000,50
                        Att betala 1 000,50 kr
                        Utanför momsens tillämpningsområde
                        """),
                Arguments.argumentSet(
                        "an invoice with as little as it can say; a name and a description of blanks give way",
                        issued().to(" ", " ").paidTo(null).ofWholeYear().of(line(1, "parties", "", " ", null, "0.50")),
                        null,
                        """
                        Faktura 2026-000001
                        Mälardalens universitet 202100-2916
                        232100-0172 232100-0172
                        Fakturanummer: 2026-000001
                        Fakturadatum: 2026-01-10
                        Förfallodatum: 2026-02-09
                        OCR-nummer: 202600000121
                        Avser år: 2026
                        Avtal: 00000000-0000-0000-0000-000000000001
                        Avtalsversion: 4
                        | parties | 0,50
                        Att betala 0,50 kr
                        Utanför momsens tillämpningsområde
                        """),
                Arguments.argumentSet(
                        "a credit note names its invoice and its reason, and neither a due date nor an OCR number",
                        issued().to("Region Västmanland", null).paidTo(BANKGIRO).credit("Inställt\ti maj"),
                        new InvoiceNumber(2025, 7),
                        """
                        Kreditfaktura 2026-000001
                        Mälardalens universitet 202100-2916
                        Region Västmanland 232100-0172
                        Fakturanummer: 2026-000001
                        Krediterar faktura: 2025-000007
                        Fakturadatum: 2026-01-10
                        Bankgiro: 5050-1055
                        Avser år: 2026
                        Delbetalning: 2
                        Avtal: 00000000-0000-0000-0000-000000000001
                        Avtalsversion: 4
                        Orsak: Inställt i maj
                        | Parternas bidrag, 2026 | 1 000,50
                        Krediteras 1 000,50 kr
                        Utanför momsens tillämpningsområde
                        """),
                Arguments.argumentSet(
                        "lines of different projects each name their own, and one line within VAT takes the text away",
                        issued().paidTo(new Giro(null, "28 65 43-4"))
                                .of(
                                        line(1, "one", "", "Ett", "P-1", "1.00"),
                                        line(2, "two", "", "Två", null, "2.00"),
                                        taxed(line(3, "three", "", "Tre", null, "3.00"))),
                        null,
                        """
                        Faktura 2026-000001
                        Mälardalens universitet 202100-2916
                        Region Västmanland 232100-0172
                        Fakturanummer: 2026-000001
                        Fakturadatum: 2026-01-10
                        Förfallodatum: 2026-02-09
                        OCR-nummer: 202600000121
                        Er referens: RK-4711
                        Plusgiro: 28 65 43-4
                        Avser år: 2026
                        Delbetalning: 2
                        Avtal: 00000000-0000-0000-0000-000000000001
                        Avtalsversion: 4
                        | Ett, projekt P-1 | 1,00
                        | Två | 2,00
                        | Tre | 3,00
                        Att betala 6,00 kr
                        """));
    }

    @Test
    void explanations_are_printed_in_characters_that_xml_allows() {
        assertThat(new InvoicePages.Section("Beräkning", List.of("Ett\u0001", " Två\n")).sentences())
                .containsExactly("Ett\uFFFD", "Två");
    }

    /// One text a line, with ordinary blanks.
    private static String read(InvoicePages pages) {
        return Stream.of(
                        Stream.of(
                                pages.title(),
                                pages.payee().name() + " " + pages.payee().organisationNumber(),
                                pages.payer().name() + " " + pages.payer().organisationNumber()),
                        pages.facts().stream().map(fact -> fact.label() + ": " + fact.value()),
                        pages.rows().stream().map(row -> "| " + row.description() + " | " + row.amount()),
                        Stream.of(pages.totalLabel() + " " + pages.total(), pages.vat()))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ')
                .strip();
    }

    private static Invoice.Line taxed(Invoice.Line line) {
        return new Invoice.Line(
                line.lineNumber(),
                line.clauseId(),
                line.branchId(),
                line.description(),
                Coding.ofVat("S"),
                line.amount(),
                null);
    }
}
