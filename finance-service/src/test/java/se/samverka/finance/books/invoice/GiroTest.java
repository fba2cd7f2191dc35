package se.samverka.finance.books.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.OrganisationNumber;

@QuarkusTest
class GiroTest extends ServiceTest {

    /// No other test uses this payee, because its registration remains.
    private static final OrganisationNumber PAYEE = Figures.number(6203);

    @Inject
    VerifySeries verify;

    @Test
    void an_invoice_shows_the_account_of_the_payee_at_the_issue() {
        // Given
        told("5050-1055", "28 65 43-4", 2);
        var first = issued();
        // When: the payee changes its account
        told("991-2346", null, 3);
        var second = issued();
        // Then
        get(token(PAYEE.value(), "finance:read"), "/invoices/" + first)
                .body("payee.bankgiro", equalTo("5050-1055"))
                .body("payee.plusgiro", equalTo("28 65 43-4"))
                .body("payer.bankgiro", nullValue());
        get(admin(), "/invoices/" + second)
                .body("payee.bankgiro", equalTo("991-2346"))
                .body("payee.plusgiro", nullValue());
        // The account is part of the hashed text and cannot change.
        verify.all().forEach(series -> assertThat(verify.run(series).faults()).isEmpty());
        assertThatThrownBy(() -> execute("UPDATE invoice SET payee_bankgiro = '991-2346' WHERE id = '" + first + "'"))
                .hasMessageContaining("issued and cannot change");
    }

    private void told(String bankgiro, String plusgiro, long revision) {
        publisher.payee(PAYEE, "Samordningsförbundet", bankgiro, plusgiro, revision);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM organisation WHERE organisation_number = '" + PAYEE
                                + "' AND revision = " + revision)
                        == 1);
    }

    private String issued() {
        var agreement =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.to(PAYEE, "c", Figures.REGION, "100000.00")));
        tell(agreement, "agreement-entered-into-force");
        var draft = invoices(agreement.id(), "&status=DRAFT");
        assertThat(draft.getString("invoices[0].payee.bankgiro")).isNull();
        requisition(token(PAYEE.value(), "finance:write"), agreement.id(), 2026, "2026-01-10")
                .statusCode(201);
        return invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
    }
}
