package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.samverka.finance.Figures;
import se.samverka.finance.books.invoice.model.DocumentChain.Fault;
import se.samverka.finance.books.invoice.model.DocumentChain.Position;
import se.samverka.platform.value.Money;

class DocumentChainTest {

    @Example
    void what_is_hashed_is_text_that_anybody_can_write() throws Exception {
        var document = document(2, "Rad \\ ett\nRad två");
        var content = """
                samverka-document-1
                previousHash=%s
                id=00000000-0000-0000-0000-000000000002
                kind=INVOICE
                number=2026-000002
                payee=202100-2916
                payeeName=Mälardalens universitet
                payer=232100-0172
                payerName=Region Västmanland
                agreementId=00000000-0000-0000-0000-000000000001
                agreementVersion=1
                year=2026
                instalment=0
                issueDate=2026-01-10
                dueDate=2026-02-09
                currency=SEK
                paymentReference=202600000220
                total=1000.00
                line=1
                clauseId=c
                branchId=
                description=Rad \\\\ ett\\nRad två
                vatCategory=O
                amount=1000.00
                """.formatted("a".repeat(64));
        assertThat(DocumentChain.content(document, "a".repeat(64))).isEqualTo(content);
        assertThat(DocumentChain.seal(document, "a".repeat(64)).hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))));
    }

    @Property(tries = 50)
    void a_whole_series_holds_in_stretches_of_any_length(
            @ForAll @IntRange(min = 1, max = 30) int length, @ForAll @IntRange(min = 1, max = 30) int stretch) {
        var series = series(length);
        var at = Position.START;
        for (int from = 0; from < length; from += stretch) {
            var verified = DocumentChain.verify(at, series.subList(from, Math.min(length, from + stretch)));
            assertThat(verified.faults()).isEmpty();
            at = verified.end();
        }
        assertThat(at.sequence()).isEqualTo(length);
    }

    @Property(tries = 100)
    void whatever_is_changed_removed_or_put_in_is_found(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 10) int place) {
        int at = place % (length - 1);
        var number = new InvoiceNumber(2026, at + 1);
        var next = new InvoiceNumber(2026, at + 2);
        assertThat(faults(length, at, i -> with(i, i.seal(), Money.of("999.99"))))
                .containsExactly(new Fault.Changed(number));
        // Sealed anew by one who knows how: the next one gives it away.
        assertThat(faults(length, at, i -> {
                    var changed = with(i, null, Money.of("999.99"));
                    return with(changed, DocumentChain.seal(changed, i.seal().previousHash()), changed.total());
                }))
                .containsExactly(new Fault.Unlinked(next));
        var series = new ArrayList<>(series(length));
        series.remove(at);
        assertThat(DocumentChain.verify(Position.START, series).faults()).containsExactly(new Fault.Missing(number));
    }

    @Example
    void a_hash_is_of_every_field_that_the_document_says() {
        var document = document(1, "Bidrag");
        var hash = DocumentChain.seal(document, null).hash();
        assertThat(DocumentChain.seal(document, "0".repeat(64)).hash()).isNotEqualTo(hash);
        assertThat(DocumentChain.seal(document(1, "bidrag"), null).hash()).isNotEqualTo(hash);
        assertThat(DocumentChain.seal(with(document, null, Money.of("1.00")), null)
                        .hash())
                .isNotEqualTo(hash);
        var paid = new Invoice(
                document.id(),
                document.agreementId(),
                document.agreementVersion(),
                document.year(),
                document.instalment(),
                document.kind(),
                Invoice.Status.PAID,
                document.payee(),
                document.payer(),
                document.number(),
                document.issueDate(),
                document.dueDate(),
                document.currency(),
                document.paymentReference(),
                document.lines(),
                document.total(),
                document.total(),
                Money.ZERO,
                null,
                null,
                Instant.EPOCH,
                null,
                9);
        assertThat(DocumentChain.seal(paid, null).hash())
                .as("what others do to it is no part of it")
                .isEqualTo(hash);
    }

    private static List<Fault> faults(int length, int at, UnaryOperator<Invoice> change) {
        var series = new ArrayList<>(series(length));
        series.set(at, change.apply(series.get(at)));
        return DocumentChain.verify(Position.START, series).faults();
    }

    private static List<Invoice> series(int length) {
        var series = new ArrayList<Invoice>();
        String previous = null;
        for (int sequence = 1; sequence <= length; sequence++) {
            var document = document(sequence, "Bidrag");
            var seal = DocumentChain.seal(document, previous);
            series.add(with(document, seal, document.total()));
            previous = seal.hash();
        }
        return series;
    }

    private static Invoice document(int sequence, String description) {
        var number = new InvoiceNumber(2026, sequence);
        return new Invoice(
                new UUID(0, sequence),
                new UUID(0, 1),
                1,
                2026,
                0,
                DocumentKind.INVOICE,
                Invoice.Status.ISSUED,
                new Invoice.Party(Figures.MDU, "Mälardalens universitet"),
                new Invoice.Party(Figures.REGION, "Region Västmanland"),
                number,
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 2, 9),
                "SEK",
                PaymentReference.of(number).value(),
                List.of(new Invoice.Line(1, "c", "", description, "O", Money.of("1000.00"), null)),
                Money.of("1000.00"),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                2);
    }

    private static Invoice with(Invoice i, DocumentSeal seal, Money total) {
        return new Invoice(
                i.id(),
                i.agreementId(),
                i.agreementVersion(),
                i.year(),
                i.instalment(),
                i.kind(),
                i.status(),
                i.payee(),
                i.payer(),
                i.number(),
                i.issueDate(),
                i.dueDate(),
                i.currency(),
                i.paymentReference(),
                i.lines(),
                total,
                i.paid(),
                i.credited(),
                i.originalInvoiceId(),
                i.manualCredit(),
                i.acknowledgedAt(),
                seal,
                i.revision());
    }
}
