package se.samverka.finance.books.credit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.credit.model.CreditRequest.Part;
import se.samverka.finance.books.credit.model.CreditRequest.Reading;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

class CreditRequestTest {

    private static final UUID INVOICE = new UUID(0, 1);

    /// Lines of 100 kr, of which 60 are left, and 50 kr; out of order.
    private static final List<IssuedLine> LINES = List.of(line(2, "50.00", "0.00"), line(1, "100.00", "40.00"));

    @Test
    void an_amount_is_taken_from_the_last_lines_first_and_the_note_lists_them_in_order() {
        assertThat(sound(amount("70.00")))
                .extracting(Draft.Line::originalLineNumber, Draft.Line::amount, Draft.Line::description)
                .containsExactly(tuple(1, Money.of("20.00"), "Rad 1"), tuple(2, Money.of("50.00"), "Rad 2"));
        assertThat(sound(amount("50.00")))
                .extracting(Draft.Line::originalLineNumber)
                .containsExactly(2);
        assertThat(sound(amount("110.00"))).hasSize(2);
    }

    @Test
    void an_amount_is_above_zero_and_at_most_what_is_left() {
        assertThat(unsound(amount("110.01")))
                .containsExactly(tuple("more-than-is-left", "/amount", "No more than 110.00 is left to credit"));
        assertThat(unsound(amount("0.00")))
                .containsExactly(tuple("amount-not-positive", "/amount", "A credit is above zero"));
        assertThat(unsound(amount("-1.00"))).hasSize(1);
    }

    @Test
    void amounts_of_lines_are_taken_as_they_are_given() {
        assertThat(sound(lines(new Part(2, Money.of("1.00")), new Part(1, Money.of("60.00")))))
                .extracting(Draft.Line::originalLineNumber, Draft.Line::amount)
                .containsExactly(tuple(1, Money.of("60.00")), tuple(2, Money.of("1.00")));
    }

    @Test
    void a_credited_line_exists_is_named_once_and_has_enough_left() {
        assertThat(unsound(lines(
                        new Part(3, Money.of("1.00")),
                        new Part(1, Money.of("60.01")),
                        new Part(2, Money.of("0.00")),
                        new Part(2, Money.of("1.00")))))
                .containsExactly(
                        tuple(
                                "line-unknown",
                                "/lines/0/lineNumber",
                                "The invoice has no line 3; lines are numbered from 1"),
                        tuple("more-than-is-left", "/lines/1/amount", "No more than 60.00 is left to credit"),
                        tuple("amount-not-positive", "/lines/2/amount", "A credit is above zero"),
                        tuple("line-twice", "/lines/3/lineNumber", "Line 2 is named twice; give one amount for it"));
    }

    @Test
    void either_an_amount_or_lines_are_given() {
        var sentence = "Give either the amount to credit, or one or more lines with their amounts";
        assertThat(unsound(new CreditRequest(credit("Skäl"), null, null)))
                .containsExactly(tuple("amount-or-lines", "", sentence));
        assertThat(unsound(new CreditRequest(credit("Skäl"), Money.of("1.00"), List.of(new Part(1, Money.of("1.00"))))))
                .containsExactly(tuple("amount-or-lines", "", sentence));
        assertThat(unsound(lines())).containsExactly(tuple("amount-or-lines", "/lines", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Skäl", "Skäl ", "Sk\täl", "Sk\u0000äl"})
    void a_reason_is_text_without_blanks_around_it(String reason) {
        assertThat(unsound(new CreditRequest(credit(reason), Money.of("1.00"), null)))
                .containsExactly(tuple(
                        "value-malformed",
                        "/reason",
                        "A reason has 1 to 500 characters, without control characters or leading or trailing blanks"));
    }

    @Test
    void a_reason_may_have_lines_and_five_hundred_characters() {
        assertThat(sound(new CreditRequest(credit("Ett\nTvå"), Money.of("1.00"), null)))
                .hasSize(1);
        assertThat(sound(new CreditRequest(credit("x".repeat(500)), Money.of("1.00"), null)))
                .hasSize(1);
        assertThat(unsound(new CreditRequest(credit("x".repeat(501)), Money.of("1.00"), null)))
                .hasSize(1);
    }

    @Test
    void the_note_is_a_draft_that_refers_to_its_invoice_and_says_why() {
        var invoice = new Invoice(
                INVOICE,
                new UUID(0, 2),
                3,
                2026,
                2,
                DocumentKind.INVOICE,
                Invoice.Status.ISSUED,
                new Invoice.Party(MDU, "M"),
                new Invoice.Party(REGION, "R"),
                new InvoiceNumber(2026, 1),
                LocalDate.of(2026, 1, 10),
                LocalDate.of(2026, 2, 9),
                "SEK",
                "1",
                List.of(),
                Money.of("110.00"),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                4);
        var request = amount("70.00");
        var note = request.note(new UUID(0, 9), invoice, sound(request));
        assertThat(Draft.Key.of(note))
                .isEqualTo(new Draft.Key(DocumentKind.CREDIT_NOTE, 2026, 2, MDU, REGION, INVOICE, null));
        assertThat(note.id()).isEqualTo(new UUID(0, 9));
        assertThat(note.agreementId()).isEqualTo(invoice.agreementId());
        assertThat(note.agreementVersion()).isEqualTo(3);
        assertThat(note.revision()).isEqualTo(1);
        assertThat(note.manualCredit()).isEqualTo(request.credit());
        assertThat(note.payee().name()).isEqualTo("M");
        assertThat(note.payer().name()).isEqualTo("R");
        assertThat(note.total()).isEqualTo(Money.of("70.00"));
    }

    private static List<Draft.Line> sound(CreditRequest request) {
        return switch (request.read(LINES)) {
            case Reading.Sound(var lines) -> lines;
            case Reading.Unsound(var violations) -> throw new AssertionError(violations);
        };
    }

    private static List<Tuple> unsound(CreditRequest request) {
        return switch (request.read(LINES)) {
            case Reading.Sound sound -> throw new AssertionError(sound);
            case Reading.Unsound(var violations) ->
                violations.stream().map(CreditRequestTest::said).toList();
        };
    }

    private static Tuple said(Violation violation) {
        return tuple(violation.code().code(), violation.pointer(), violation.detail());
    }

    private static CreditRequest amount(String amount) {
        return new CreditRequest(credit("Skäl"), Money.of(amount), null);
    }

    private static CreditRequest lines(Part... lines) {
        return new CreditRequest(credit("Skäl"), null, List.of(lines));
    }

    private static ManualCredit credit(String reason) {
        return new ManualCredit(ManualCredit.Purpose.REDUCTION, reason);
    }

    private static IssuedLine line(int number, String amount, String credited) {
        return new IssuedLine(
                INVOICE,
                new InvoiceNumber(2026, 1),
                number,
                new Obligation(2026, 0, "c" + number, "", MDU, REGION),
                "Rad " + number,
                Coding.DEFAULT,
                Money.of(amount),
                Money.of(credited),
                Money.ZERO);
    }
}
