package se.samverka.finance.insight.commitment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.own;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.Figures;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings.State;
import se.samverka.finance.basis.agreement.model.DocumentFixture;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Entitlements;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a party has committed to pay, apart from what the terms allocate to it.
class UndertakingTest {

    /// Västerås and MDU are bound; the region has approved nothing.
    private static final Agreement AGREEMENT = DocumentFixture.of(TermsFixture.terms(
                    "T",
                    DocumentFixture.START,
                    DocumentFixture.END,
                    List.of(MDU, REGION, VASTERAS),
                    List.of(
                            fixed("a", VASTERAS, "100.00"),
                            fixed("b", VASTERAS, "20.00"),
                            fixed("c", REGION, "3.00"),
                            own("o", MDU, "50.00"))))
            .bound(bound(VASTERAS), bound(MDU))
            .agreement();

    @Test
    void a_party_is_committed_to_what_it_has_approved_and_to_its_own_contribution() {
        assertThat(Undertaking.of(AGREEMENT, 2026, owed(), List.of()))
                .containsExactlyInAnyOrder(
                        undertaking(VASTERAS, MDU, "120.00", "120.00"),
                        undertaking(REGION, MDU, "0.00", "3.00"),
                        undertaking(MDU, MDU, "50.00", "0.00"));
    }

    @Test
    void a_party_with_documents_of_the_year_that_owes_nothing_any_more_has_zero() {
        assertThat(Undertaking.of(
                        AGREEMENT,
                        2026,
                        owed(),
                        List.of(
                                document(ESKILSTUNA, 2026, Invoice.Status.PAID),
                                document(VASTERAS, 2026, Invoice.Status.ISSUED),
                                document(Figures.number(1), 2026, Invoice.Status.DRAFT),
                                document(Figures.number(2), 2027, Invoice.Status.ISSUED))))
                .containsExactlyInAnyOrder(
                        undertaking(VASTERAS, MDU, "120.00", "120.00"),
                        undertaking(REGION, MDU, "0.00", "3.00"),
                        undertaking(ESKILSTUNA, MDU, "0.00", "0.00"),
                        undertaking(MDU, MDU, "50.00", "0.00"));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0.00, 100.00, 0.00", "100.00, 20.00, 70.00, 50.00", "100.00, -30.00, 100.00, -30.00"})
    void what_remains_to_be_paid_is_invoiced_or_to_be_invoiced_and_not_paid(
            String invoiced, String toInvoice, String paid, String remaining) {
        var commitment = new Commitment(
                VASTERAS,
                MDU,
                2026,
                DocumentFixture.ID,
                "STARK",
                Money.ZERO,
                Money.ZERO,
                Money.of(invoiced),
                Money.of(paid),
                Money.ZERO,
                Money.of(toInvoice),
                Money.ZERO);
        assertThat(commitment.remaining()).isEqualTo(Money.of(remaining));
    }

    private static List<Entitlement> owed() {
        return switch (Entitlements.of(AGREEMENT, 2026, Figures.basis())) {
            case Entitlements.OfYear.Owed(var entitlements, var _) -> entitlements;
            case Entitlements.OfYear.Blocked(var violations) -> throw new AssertionError(violations);
        };
    }

    private static Undertaking undertaking(
            OrganisationNumber party, OrganisationNumber payee, String committed, String allocated) {
        return new Undertaking(2026, party, payee, Money.of(committed), Money.of(allocated));
    }

    private static BindingDocument bound(OrganisationNumber party) {
        return new BindingDocument(party, State.BOUND, List.of(new VersionsDocument(1, 1)), null, null);
    }

    private static Invoice document(OrganisationNumber payer, int year, Invoice.Status status) {
        return new Invoice(
                UUID.randomUUID(),
                DocumentFixture.ID,
                1,
                year,
                0,
                DocumentKind.INVOICE,
                status,
                new Invoice.Party(MDU, "MDU"),
                new Invoice.Party(payer, "Payer"),
                null,
                null,
                null,
                "SEK",
                null,
                List.of(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null,
                null,
                1);
    }
}
