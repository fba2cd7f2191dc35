package se.samverka.finance.books.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;
import se.samverka.finance.books.invoice.VerifySeries;
import se.samverka.terms.Terms;

/// The region gives 100 000 kr in 2026.
@QuarkusTest
class ManualCreditsTest extends ServiceTest {

    @Inject
    VerifySeries verify;

    @Test
    void a_reduction_is_issued_at_once_and_never_claimed_again() {
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        var note = credit(invoice, Map.of("reason", "Inställd vår", "amount", "30000.00"))
                .statusCode(201)
                .body("kind", equalTo("CREDIT_NOTE"))
                .body("status", equalTo("ISSUED"))
                .body("total", equalTo("30000.00"))
                .body("purpose", equalTo("REDUCTION"))
                .body("reason", equalTo("Inställd vår"))
                .body("originalInvoiceId", equalTo(invoice))
                .body("dueDate", nullValue())
                .body("lines.clauseId", contains("region"));
        var id = note.extract().<String>path("id");
        assertThat(note.extract().header("Location")).endsWith("/finance/v1/invoices/" + id);
        assertThat(get(mdu(), "/invoices/" + id).extract().header("ETag"))
                .isEqualTo(note.extract().header("ETag"));
        get(mdu(), "/invoices/" + invoice)
                .body("credited", equalTo("30000.00"))
                .body("remaining", equalTo("70000.00"))
                .body("status", equalTo("ISSUED"));
        // Then: there is nothing to issue, neither now nor after the terms arrive again
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
        tell(agreement.amended(LocalDate.of(2026, 1, 1), terms("100000.00")), "agreement-amended");
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
        adjust(mdu(), agreement.id(), 2026).statusCode(409).body("code", equalTo("nothing-to-adjust"));
        verify.all().forEach(series -> assertThat(verify.run(series).faults()).isEmpty());
    }

    @Test
    void explanations_show_the_decision_and_the_waived_amount() {
        // Given: 100 000 kr less 30 000 kr, and then 110 000 kr
        var agreement = contribution("100000.00");
        var note = credit(issued(agreement), Map.of("reason", "Inställd vår", "amount", "30000.00"))
                .extract()
                .<String>path("id");
        tell(agreement.amended(LocalDate.of(2026, 1, 1), terms("110000.00")), "agreement-amended");
        // Then
        get(mdu(), "/invoices/" + note + "/explanations")
                .statusCode(200)
                .body("agrees", equalTo(false))
                .body("lines[0].difference", equalTo("-30000.00"))
                .body(
                        "lines[0].sentences.sv.last()",
                        containsString("avstå från 30\u00a0000,00\u00a0kr: Inställd vår"));
        var draft = invoices(agreement.id(), "&status=DRAFT").getString("invoices[0].id");
        // 110 000 − 30 000 waived − 70 000 left
        get(mdu(), "/invoices/" + draft + "/explanations")
                .statusCode(200)
                .body("agrees", equalTo(true))
                .body("lines[0].entitlement", equalTo("110000.00"))
                .body("lines[0].issued[0].waived", equalTo("30000.00"))
                .body("lines[0].difference", equalTo("10000.00"))
                .body(
                        "lines[0].sentences.en",
                        hasItem("Of what is owed for 2026 the payee has waived SEK\u00a030,000.00."));
    }

    @Test
    void a_credit_note_is_never_dated_before_an_invoice_that_is_dated_ahead() {
        var agreement = contribution("100000.00");
        var ahead = TestClock.TODAY.plusYears(1);
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, ahead.toString()).statusCode(201);
        tell(agreement.amended(LocalDate.of(2026, 1, 1), terms("80000.00")), "agreement-amended");
        adjust(mdu(), agreement.id(), 2026)
                .statusCode(201)
                .body("documents[0].number", startsWith(ahead.getYear() + "-"));
        assertThat(invoices(agreement.id(), "&kind=CREDIT_NOTE").getList("invoices.issueDate"))
                .isEqualTo(List.of(ahead.toString()));
    }

    @Test
    void a_replaced_invoice_is_drafted_again() {
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        credit(invoice, Map.of("reason", "Fel referens", "amount", "100000.00", "purpose", "REPLACEMENT"))
                .statusCode(201);
        get(mdu(), "/invoices/" + invoice).body("status", equalTo("CREDITED"));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsExactly(Map.entry("232100-0172", "100000.00"));
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        assertThat(sums(agreement.id(), 2026, "")).containsExactly(Map.entry("232100-0172", "100000.00"));
    }

    @Test
    void a_reduction_combines_with_credits_from_changed_terms() {
        // Given: 100 000 kr are issued, and the terms lowered to 80 000 kr but not yet adjusted
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        tell(agreement.amended(LocalDate.of(2026, 1, 1), terms("80000.00")), "agreement-amended");
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsExactly(Map.entry("232100-0172", "-20000.00"));
        // When: 90 000 kr are credited; 80 000 − 90 000 leaves nothing to claim, and 10 000 kr of the invoice
        // remain
        credit(
                        invoice,
                        Map.of(
                                "reason",
                                "Nedsättning",
                                "lines",
                                List.of(Map.of("lineNumber", 1, "amount", "90000.00"))))
                .statusCode(201);
        // Then
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).containsExactly(Map.entry("232100-0172", "-10000.00"));
        adjust(mdu(), agreement.id(), 2026).statusCode(201);
        get(mdu(), "/invoices/" + invoice).body("status", equalTo("CREDITED"));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
    }

    @Test
    void each_invalid_credit_is_refused_with_its_code() {
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        Map<String, Object> sound = Map.of("reason", "Skäl", "amount", "1.00");
        credit(mdu(), invoice, sound, null).statusCode(428);
        credit(mdu(), invoice, sound, "\"invoice-1\"").statusCode(412);
        credit(invoice, Map.of("reason", "Skäl", "amount", "100000.01"))
                .statusCode(422)
                .body("code", equalTo("more-than-is-left"))
                .body("errors[0].pointer", equalTo("/amount"));
        credit(invoice, Map.of("reason", "Skäl")).statusCode(422).body("code", equalTo("amount-or-lines"));
        credit(invoice, Map.of("amount", "1.00")).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        credit(invoice, Map.of("reason", " ", "amount", "1.00")).statusCode(422);
        credit(invoice, Map.of("reason", "Skäl", "lines", List.of(Map.of("lineNumber", 2, "amount", "1.00"))))
                .statusCode(422)
                .body("code", equalTo("line-unknown"));
        credit(invoice, Map.of("reason", "Skäl", "lines", List.of(Map.of("amount", "1.00"))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/lineNumber"));
        credit(invoice, Map.of("reason", "Skäl", "amount", "1.00", "purpose", "KINDNESS"))
                .statusCode(400);
        var note = credit(invoice, Map.of("reason", "Skäl", "amount", "100000.00"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        credit(invoice, sound).statusCode(409).body("code", equalTo("nothing-left-to-credit"));
        credit(note, sound).statusCode(409).body("code", equalTo("credit-note-is-not-credited"));
        var later = contribution("1.00");
        tell(later, "agreement-entered-into-force");
        var draft = invoices(later.id(), "&status=DRAFT").getString("invoices[0].id");
        credit(draft, sound).statusCode(409).body("code", equalTo("document-is-draft"));
    }

    @Test
    void only_the_payees_own_finance_credits() {
        var invoice = issued(contribution("100000.00"));
        Map<String, Object> sound = Map.of("reason", "Skäl", "amount", "1.00");
        credit("none", invoice, sound, "*").statusCode(401);
        credit(admin(), invoice, sound, "*").statusCode(403).body("code", equalTo("not-the-payee"));
        credit(token("232100-0172", "finance:read"), invoice, sound, "*").statusCode(403);
        credit(token("232100-0172", "finance:write"), invoice, sound, "*")
                .statusCode(403)
                .body("code", equalTo("not-the-payee"));
        credit(token("212000-2080", "finance:write"), invoice, sound, "*").statusCode(404);
        credit(mdu(), UUID.randomUUID().toString(), sound, "*").statusCode(404);
        get(mdu(), "/invoices/" + invoice).body("credited", equalTo("0.00"));
    }

    @Test
    void concurrent_credits_never_exceed_what_is_left() throws Exception {
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> credit(mdu(), invoice, Map.of("reason", "Skäl", "amount", "30000.00"), "*")
                    .extract()
                    .statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(201, 422);
        assertThat(answers.stream().filter(a -> a == 201)).hasSize(3);
        get(mdu(), "/invoices/" + invoice).body("credited", equalTo("90000.00"));
        get(mdu(), "/invoices?kind=CREDIT_NOTE&agreementId=" + agreement.id()).body("invoices", hasSize(3));
        assertThat(sums(agreement.id(), 2026, "&status=DRAFT")).isEmpty();
    }

    @Test
    void the_reason_of_an_issued_note_cannot_change() {
        var agreement = contribution("100000.00");
        var invoice = issued(agreement);
        credit(invoice, Map.of("reason", "Skäl", "amount", "1.00")).statusCode(201);
        var note = " WHERE kind = 'CREDIT_NOTE' AND agreement_id = '" + agreement.id() + "'";
        assertThatThrownBy(() -> execute("UPDATE invoice SET credit_reason = 'Annat'" + note))
                .hasMessageContaining("issued and cannot change");
        assertThatThrownBy(() -> execute("UPDATE invoice SET credit_purpose = 'REPLACEMENT'" + note))
                .hasMessageContaining("issued and cannot change");
    }

    private static Terms terms(String amount) {
        return TermsFixture.of2026(TermsFixture.fixed("region", Figures.REGION, amount));
    }

    private static AgreementFixture contribution(String amount) {
        return AgreementFixture.inForce(terms(amount));
    }

    private String issued(AgreementFixture agreement) {
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        return invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private ValidatableResponse credit(String invoice, Map<String, ?> body) {
        return credit(
                mdu(),
                invoice,
                body,
                get(admin(), "/invoices/" + invoice).extract().header("ETag"));
    }

    private ValidatableResponse credit(String token, String invoice, Map<String, ?> body, String ifMatch) {
        try {
            var request = as(token).contentType(ContentType.JSON).body(json.writeValueAsString(body));
            return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                    .post(BASE + "/invoices/" + invoice + "/credits")
                    .then();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
