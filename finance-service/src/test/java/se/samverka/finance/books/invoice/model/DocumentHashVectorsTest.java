package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.platform.value.Money;

/// Golden vectors of what a document's hash covers. Issued documents carry such hashes, so these break if a field
/// is left out, renamed, moved or written differently. The hashes were computed with `sha256sum`, not with this
/// code.
class DocumentHashVectorsTest {

    private static final String INVOICE_HASH = "4af247e5bd31ec9e94b0cbc23f1129a1ebf64dd4c6b98dc3ebb4da641ae188be";
    private static final String CREDIT_NOTE_HASH = "5d8a43494143e0aee9a011a95513aa9c6578826a2a9b1b6b2527cf0de0d5b612";

    private static final Invoice INVOICE = document(
            2,
            DocumentKind.INVOICE,
            new Invoice.Party(Figures.MDU, "Mälardalens universitet", new Giro("5050-1055", "28 65 43-4")),
            new Invoice.Party(Figures.REGION, "Region Västmanland", null, "RK-4711"),
            new InvoiceNumber(2026, 1),
            LocalDate.of(2026, 1, 10),
            LocalDate.of(2026, 2, 9),
            List.of(
                    line(1, "parties", "region", "Parternas bidrag, Region Västmanland, 2026", "1000.00", null),
                    ofProject("P-2026-117", line(2, "starks", "", "Del \\ ett\nDel två\rslut", "0.01", null))),
            null,
            null);

    private static final Invoice CREDIT_NOTE = document(
            3,
            DocumentKind.CREDIT_NOTE,
            new Invoice.Party(Figures.MDU, "Mälardalens universitet"),
            new Invoice.Party(Figures.REGION, "Region Västmanland"),
            new InvoiceNumber(2026, 2),
            LocalDate.of(2026, 3, 1),
            null,
            List.of(line(1, "parties", "region", "Parternas bidrag, Region Västmanland, 2026", "100.00", 1)),
            new UUID(0, 2),
            new ManualCredit(ManualCredit.Purpose.REDUCTION, "Verksamheten genomfördes inte under våren"));

    @Test
    void the_first_invoice_of_a_series_has_every_field_that_an_invoice_can_have() {
        assertThat(DocumentChain.content(INVOICE, null)).isEqualTo("""
                        samverka-document-1
                        id=00000000-0000-0000-0000-000000000002
                        kind=INVOICE
                        number=2026-000001
                        payee=202100-2916
                        payeeName=Mälardalens universitet
                        payeeBankgiro=5050-1055
                        payeePlusgiro=28 65 43-4
                        payer=232100-0172
                        payerName=Region Västmanland
                        buyerReference=RK-4711
                        agreementId=00000000-0000-0000-0000-000000000001
                        agreementVersion=3
                        year=2026
                        instalment=2
                        issueDate=2026-01-10
                        dueDate=2026-02-09
                        currency=SEK
                        paymentReference=202600000121
                        total=1000.01
                        line=1
                        clauseId=parties
                        branchId=region
                        description=Parternas bidrag, Region Västmanland, 2026
                        vatCategory=O
                        amount=1000.00
                        line=2
                        clauseId=starks
                        branchId=
                        description=Del \\\\ ett\\nDel två\\rslut
                        vatCategory=O
                        projectReference=P-2026-117
                        amount=0.01
                        """);
        assertThat(DocumentChain.seal(INVOICE, null)).isEqualTo(new DocumentSeal(INVOICE_HASH, null));
    }

    @Test
    void a_credit_note_names_the_hash_before_it_its_invoice_its_lines_and_why_it_was_issued() {
        assertThat(DocumentChain.content(CREDIT_NOTE, INVOICE_HASH)).isEqualTo("""
                        samverka-document-1
                        previousHash=4af247e5bd31ec9e94b0cbc23f1129a1ebf64dd4c6b98dc3ebb4da641ae188be
                        id=00000000-0000-0000-0000-000000000003
                        kind=CREDIT_NOTE
                        number=2026-000002
                        payee=202100-2916
                        payeeName=Mälardalens universitet
                        payer=232100-0172
                        payerName=Region Västmanland
                        agreementId=00000000-0000-0000-0000-000000000001
                        agreementVersion=3
                        year=2026
                        instalment=2
                        issueDate=2026-03-01
                        currency=SEK
                        paymentReference=202600000220
                        originalInvoiceId=00000000-0000-0000-0000-000000000002
                        purpose=REDUCTION
                        reason=Verksamheten genomfördes inte under våren
                        total=100.00
                        line=1
                        clauseId=parties
                        branchId=region
                        description=Parternas bidrag, Region Västmanland, 2026
                        vatCategory=O
                        amount=100.00
                        originalLineNumber=1
                        """);
        assertThat(DocumentChain.seal(CREDIT_NOTE, INVOICE_HASH))
                .isEqualTo(new DocumentSeal(CREDIT_NOTE_HASH, INVOICE_HASH));
    }

    private static Invoice.Line ofProject(String project, Invoice.Line line) {
        return new Invoice.Line(
                line.lineNumber(),
                line.clauseId(),
                line.branchId(),
                line.description(),
                new Coding(line.coding().vatCategory(), project),
                line.amount(),
                line.originalLineNumber());
    }

    private static Invoice.Line line(
            int number, String clauseId, String branchId, String description, String amount, Integer original) {
        return new Invoice.Line(number, clauseId, branchId, description, Coding.DEFAULT, Money.of(amount), original);
    }

    private static Invoice document(
            int id,
            DocumentKind kind,
            Invoice.Party payee,
            Invoice.Party payer,
            InvoiceNumber number,
            LocalDate issueDate,
            LocalDate dueDate,
            List<Invoice.Line> lines,
            UUID original,
            ManualCredit credit) {
        return new Invoice(
                new UUID(0, id),
                new UUID(0, 1),
                3,
                2026,
                2,
                kind,
                Invoice.Status.ISSUED,
                payee,
                payer,
                number,
                issueDate,
                dueDate,
                "SEK",
                PaymentReference.of(number).value(),
                lines,
                Money.sum(lines.stream().map(Invoice.Line::amount).toList()),
                Money.ZERO,
                Money.ZERO,
                original,
                credit,
                null,
                null,
                2);
    }
}
