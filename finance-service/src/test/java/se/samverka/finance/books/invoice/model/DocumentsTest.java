package se.samverka.finance.books.invoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

class DocumentsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00, 100.00, 0.00, ISSUED",
        "0.00, 40.00, 60.00, 0.00, ISSUED",
        "59.99, 40.00, 0.01, 0.00, PARTLY_PAID",
        "60.00, 40.00, 0.00, 0.00, PAID",
        "60.01, 40.00, 0.00, 0.01, PAID",
        "0.00, 100.00, 0.00, 0.00, CREDITED",
        "30.00, 100.00, 0.00, 30.00, CREDITED"
    })
    void an_invoice_remains_to_be_paid_or_is_overpaid(
            String paid, String credited, String remaining, String overpaid, Invoice.Status status) {
        var settlement = new Settlement(Money.of("100.00"), Money.of(paid), Money.of(credited));
        assertThat(settlement.remaining()).isEqualTo(Money.of(remaining));
        assertThat(settlement.overpaid()).isEqualTo(Money.of(overpaid));
        assertThat(settlement.status()).isEqualTo(status);
    }

    @Test
    void only_an_issued_invoice_has_a_settlement() {
        var issued = document(DocumentKind.INVOICE, Invoice.Status.PARTLY_PAID);
        assertThat(issued.settlement())
                .contains(new Settlement(Money.of("100.00"), Money.of("30.00"), Money.of("20.00")));
        assertThat(issued.isDraft()).isFalse();
        assertThat(issued.blockedBy()).isNull();
        assertThat(issued.readers()).containsExactly(MDU, REGION);
        var draft = document(DocumentKind.INVOICE, Invoice.Status.DRAFT);
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.settlement()).isEmpty();
        assertThat(document(DocumentKind.CREDIT_NOTE, Invoice.Status.ISSUED).settlement())
                .isEmpty();
    }

    @Test
    void numbers_are_ordered_by_fiscal_year_and_sequence() {
        assertThat(
                        List.of(
                                        new InvoiceNumber(2026, 1),
                                        new InvoiceNumber(2025, 999_999),
                                        new InvoiceNumber(2026, 2))
                                .stream()
                                .sorted())
                .extracting(InvoiceNumber::toString)
                .containsExactly("2025-999999", "2026-000001", "2026-000002");
        assertThatThrownBy(() -> new InvoiceNumber(2026, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 999999");
    }

    @Test
    void a_payment_reference_is_shown_by_its_digits() {
        assertThat(PaymentReference.of(new InvoiceNumber(2026, 1))).hasToString("202600000121");
    }

    @ParameterizedTest
    @EnumSource(Hindrance.class)
    void a_hindrance_is_found_by_its_code(Hindrance hindrance) {
        assertThat(Hindrance.of(hindrance.code())).isEqualTo(hindrance);
        assertThat(hindrance.code())
                .isEqualTo(hindrance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void an_unknown_code_of_a_hindrance_is_refused() {
        assertThatThrownBy(() -> Hindrance.of("payer-asleep"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payer-asleep");
    }

    @Test
    void a_claim_is_blocked_by_vat_before_a_contest_and_by_a_contest_before_a_missing_approval() {
        var bindings = new Bindings(Map.of(
                REGION, new Binding(State.BOUND, List.of(new Range(1, 2)), List.of(), null),
                VASTERAS, new Binding(State.CONTESTED, List.of(new Range(1, 2)), List.of(), null)));
        assertThat(Hindrance.ofClaim(bindings, REGION, Coding.DEFAULT, List.of(1, 2)))
                .isEmpty();
        assertThat(Hindrance.ofClaim(bindings, REGION, Coding.DEFAULT, List.of(3)))
                .contains(Hindrance.PAYER_NOT_BOUND);
        assertThat(Hindrance.ofClaim(bindings, ESKILSTUNA, Coding.DEFAULT, List.of(1)))
                .contains(Hindrance.PAYER_NOT_BOUND);
        assertThat(Hindrance.ofClaim(bindings, ESKILSTUNA, Coding.DEFAULT, List.of()))
                .isEmpty();
        assertThat(Hindrance.ofClaim(bindings, VASTERAS, Coding.DEFAULT, List.of(3)))
                .contains(Hindrance.AGREEMENT_CONTESTED);
        assertThat(Hindrance.ofClaim(bindings, VASTERAS, Coding.ofVat("S"), List.of(3)))
                .contains(Hindrance.VAT_NOT_SUPPORTED);
        assertThat(Hindrance.ofCredit(bindings, VASTERAS)).contains(Hindrance.AGREEMENT_CONTESTED);
        assertThat(Hindrance.ofCredit(bindings, REGION)).isEmpty();
    }

    /// A dash means none.
    @ParameterizedTest
    @CsvSource({
        "-, -, -, --",
        "-, M, R, MR",
        "M, M, -, M-",
        "M, -, M, -M",
        "M, -, -, -M M-",
        "M, R, -, RM",
        "M, -, R, MR",
        "M, R, V, ''",
    })
    void a_reader_sees_what_it_pays_and_what_it_is_paid_by(String reader, String payee, String payer, String scopes) {
        assertThat(PartyScope.of(party(reader), party(payee), party(payer)))
                .isEqualTo(Arrays.stream(scopes.split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .map(scope -> new PartyScope(party(scope.substring(0, 1)), party(scope.substring(1))))
                        .toList());
    }

    private static Optional<OrganisationNumber> party(String letter) {
        return switch (letter) {
            case "M" -> Optional.of(MDU);
            case "R" -> Optional.of(REGION);
            case "V" -> Optional.of(VASTERAS);
            default -> Optional.empty();
        };
    }

    private static Invoice document(DocumentKind kind, Invoice.Status status) {
        return new Invoice(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                2026,
                0,
                kind,
                status,
                new Invoice.Party(MDU, "M"),
                new Invoice.Party(REGION, "R"),
                null,
                null,
                null,
                "SEK",
                null,
                List.of(),
                Money.of("100.00"),
                Money.of("30.00"),
                Money.of("20.00"),
                null,
                null,
                null,
                null,
                1);
    }
}
