package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentChain.Fault;
import se.samverka.finance.books.invoice.model.DocumentChain.Position;
import se.samverka.platform.value.Money;

class DocumentChainTest {

    @Test
    void the_hashed_text_can_be_written_by_anybody() throws Exception {
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
    void an_intact_series_is_verified_in_pages_of_any_size(
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
    void any_change_removal_or_insertion_is_found(
            @ForAll @IntRange(min = 2, max = 12) int length, @ForAll @IntRange(max = 10) int place) {
        int at = place % (length - 1);
        var number = new InvoiceNumber(2026, at + 1);
        var next = new InvoiceNumber(2026, at + 2);
        assertThat(faults(length, at, i -> with(i, i.seal(), Money.of("999.99"))))
                .containsExactly(new Fault.Changed(number));
        // Even if the document is sealed again, the next document reveals the change.
        assertThat(faults(length, at, i -> {
                    var changed = with(i, null, Money.of("999.99"));
                    return with(changed, DocumentChain.seal(changed, i.seal().previousHash()), changed.total());
                }))
                .containsExactly(new Fault.Unlinked(next));
        var series = new ArrayList<>(series(length));
        series.remove(at);
        assertThat(DocumentChain.verify(Position.START, series).faults()).containsExactly(new Fault.Missing(number));
    }

    @Test
    void the_hash_covers_every_field_of_the_document() {
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
                .as("payments, credits and acknowledgements are not hashed")
                .isEqualTo(hash);
    }

    @Test
    void a_gap_is_named_number_by_number_and_the_document_after_it_is_not_compared_with_the_one_before() {
        var series = new ArrayList<>(series(6));
        series.remove(3);
        series.remove(2);
        var verified = DocumentChain.verify(Position.START, series);
        assertThat(verified.faults())
                .containsExactly(
                        new Fault.Missing(new InvoiceNumber(2026, 3)), new Fault.Missing(new InvoiceNumber(2026, 4)));
        assertThat(verified.end().sequence()).isEqualTo(6);
        assertThat(verified.end().hash()).isEqualTo(series.getLast().seal().hash());
    }

    @Test
    void verification_continues_from_the_end_of_the_previous_page() {
        var series = series(3);
        var first = DocumentChain.verify(Position.START, series.subList(0, 2));
        var second = DocumentChain.verify(first.end(), series.subList(2, 3));
        assertThat(first.faults()).isEmpty();
        assertThat(second.faults()).isEmpty();
        // If the page before ended with a missing number, there is no hash to compare with.
        assertThat(DocumentChain.verify(new Position(2, null), series.subList(2, 3))
                        .faults())
                .isEmpty();
        assertThat(DocumentChain.verify(new Position(2, "0".repeat(64)), series.subList(2, 3))
                        .faults())
                .containsExactly(new Fault.Unlinked(new InvoiceNumber(2026, 3)));
    }

    @Test
    void the_first_document_has_no_previous_hash() {
        var first = document(1, "Bidrag");
        var sealed = with(first, DocumentChain.seal(first, "0".repeat(64)), first.total());
        assertThat(DocumentChain.verify(Position.START, List.of(sealed)).faults())
                .containsExactly(new Fault.Unlinked(new InvoiceNumber(2026, 1)));
    }

    @Test
    void at_most_a_hundred_numbers_are_named_as_missing() {
        assertThat(DocumentChain.missing(Position.START, 2026, 300, DocumentChain.MAX_FAULTS))
                .hasSize(100)
                .startsWith(new Fault.Missing(new InvoiceNumber(2026, 1)))
                .endsWith(new Fault.Missing(new InvoiceNumber(2026, 100)));
        assertThat(DocumentChain.missing(new Position(7, null), 2026, 9, 100))
                .containsExactly(
                        new Fault.Missing(new InvoiceNumber(2026, 8)), new Fault.Missing(new InvoiceNumber(2026, 9)));
        var last = document(200, "Bidrag");
        var late = List.of(with(last, DocumentChain.seal(last, null), last.total()));
        assertThat(DocumentChain.verify(Position.START, late).faults()).hasSize(100);
        // Other faults count towards the hundred as well.
        var changed = with(series(1).getFirst(), series(1).getFirst().seal(), Money.of("1.00"));
        assertThat(DocumentChain.verify(Position.START, List.of(changed, late.getFirst()))
                        .faults())
                .hasSize(100)
                .startsWith(new Fault.Changed(new InvoiceNumber(2026, 1)));
    }

    @Test
    void a_draft_is_in_no_series() {
        var draft = with(document(1, "Bidrag"), null, Money.of("1.00"));
        assertThatThrownBy(() -> DocumentChain.verify(Position.START, List.of(draft)))
                .isInstanceOf(IllegalArgumentException.class);
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
                List.of(new Invoice.Line(1, "c", "", description, Coding.DEFAULT, Money.of("1000.00"), null)),
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
