package se.samverka.finance.books.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// Västerås pays its share of STARK, 336 025 kr for 2026.
@QuarkusTest
class PaymentsTest extends ServiceTest {

    private static final String ISSUED_ON = "2026-01-10";
    private static final LocalDate TODAY = TestClock.TODAY;

    @Test
    void an_invoice_is_paid_in_part_and_then_in_full() {
        var invoice = issued();
        var first = pay(invoice, "300000.00", reference()).statusCode(201);
        first.body("kind", equalTo("PAYMENT"))
                .body("amount", equalTo("300000.00"))
                .body("currency", equalTo("SEK"))
                .body("invoiceId", equalTo(invoice))
                .body("paidOn", equalTo(TODAY.toString()));
        get(vasteras(), "/invoices/" + invoice)
                .body("status", equalTo("PARTLY_PAID"))
                .body("paid", equalTo("300000.00"))
                .body("remaining", equalTo("36025.00"))
                .body("overpaid", equalTo("0.00"));
        pay(invoice, "36025.00", reference()).statusCode(201);
        get(vasteras(), "/invoices/" + invoice)
                .body("status", equalTo("PAID"))
                .body("paid", equalTo("336025.00"))
                .body("remaining", equalTo("0.00"));
        var location = first.extract().header("Location");
        assertThat(location).contains("/invoices/" + invoice + "/payments/");
        var path = location.substring(location.indexOf("/invoices/"));
        var tag = get(vasteras(), path).statusCode(200).extract().header("ETag");
        assertThat(tag).isEqualTo(first.extract().header("ETag"));
        as(vasteras()).header("If-None-Match", tag).get(BASE + path).then().statusCode(304);
        get(vasteras(), "/invoices/" + invoice + "/payments?limit=1")
                .statusCode(200)
                .body("payments", hasSize(1))
                .body("_meta.totalRecords", equalTo(2))
                .body("_links.next.href", containsString("page=2"));
        get(mdu(), "/invoices/" + invoice + "/payments").body("payments.amount", hasItem("36025.00"));
    }

    @Test
    void an_overpayment_is_shown_and_repaid_but_never_more_than_that() {
        var invoice = issued();
        pay(invoice, "336025.01", reference()).statusCode(201);
        get(mdu(), "/invoices/" + invoice)
                .body("status", equalTo("PAID"))
                .body("paid", equalTo("336025.01"))
                .body("overpaid", equalTo("0.01"));
        repay(invoice, "0.02").statusCode(422).body("code", equalTo("repayment-exceeds-overpayment"));
        pay(invoice, "1000.00", reference()).statusCode(201);
        repay(invoice, "1000.01").statusCode(201).body("kind", equalTo("REPAYMENT"));
        get(mdu(), "/invoices/" + invoice)
                .body("status", equalTo("PAID"))
                .body("paid", equalTo("336025.00"))
                .body("overpaid", equalTo("0.00"));
        repay(invoice, "0.01").statusCode(422);
    }

    @Test
    void a_credit_after_the_payment_is_owed_back() {
        // Given: 2 000 000 kr instead of 2 450 000 kr. Västmanland gets 964 000, half of it is 482 000, and 590 000
        // is decided for the region; whatever the share of Västerås becomes, it is less than it has paid.
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var invoice = issued(stark);
        pay(invoice, "336025.00", reference()).statusCode(201);
        // When
        tell(stark.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
        adjust(mdu(), stark.id(), 2026).statusCode(201);
        // Then
        var json = get(mdu(), "/invoices/" + invoice)
                .body("status", equalTo("PAID"))
                .body("paid", equalTo("336025.00"))
                .body("remaining", equalTo("0.00"))
                .extract()
                .jsonPath();
        assertThat(json.getString("credited")).isNotEqualTo("0.00");
        assertThat(json.getString("overpaid")).isEqualTo(json.getString("credited"));
        var note = invoices(stark.id(), "&kind=CREDIT_NOTE&payer=212000-2080").getString("invoices[0].id");
        payment(mdu(), note, Map.of("paidOn", TODAY, "amount", "1.00", "bankReference", reference()), tag(note))
                .statusCode(409)
                .body("code", equalTo("credit-note-takes-no-payment"));
        repay(invoice, json.getString("credited")).statusCode(201);
        get(mdu(), "/invoices/" + invoice).body("overpaid", equalTo("0.00")).body("status", equalTo("PAID"));
    }

    @Test
    void a_bank_reference_is_recorded_once_per_payee_whichever_invoice_it_names() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var first = issued(stark);
        var other = invoices(stark.id(), "&status=ISSUED&payer=232100-0172").getString("invoices[0].id");
        var reference = reference();
        pay(first, "1.00", reference).statusCode(201);
        for (var invoice : List.of(first, other)) {
            pay(invoice, "1.00", reference).statusCode(409).body("code", equalTo("bank-reference-already-recorded"));
        }
        get(mdu(), "/invoices/" + first).body("paid", equalTo("1.00"));
        get(mdu(), "/invoices/" + other).body("paid", equalTo("0.00"));
    }

    @Test
    void a_payment_sent_many_times_concurrently_is_recorded_once() throws Exception {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        issued(stark);
        List<String> documents = invoices(stark.id(), "&status=ISSUED").getList("invoices.id");
        var reference = reference();
        var calls = new ArrayList<Callable<Integer>>();
        documents.forEach(
                id -> calls.add(() -> pay(id, "5.00", reference).extract().statusCode()));
        assertThat(atOnce(calls)).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(count("SELECT count(*) FROM payment WHERE bank_reference = '" + reference + "'"))
                .isEqualTo(1);
    }

    @Test
    void of_concurrent_payments_with_the_same_tag_one_is_recorded() throws Exception {
        var invoice = issued();
        var tag = tag(invoice);
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var body = Map.<String, Object>of("paidOn", TODAY, "amount", "1.00", "bankReference", reference());
            calls.add(() -> payment(mdu(), invoice, body, tag).extract().statusCode());
        }
        assertThat(atOnce(calls)).containsOnly(201, 412).containsOnlyOnce(201);
        get(mdu(), "/invoices/" + invoice).body("paid", equalTo("1.00"));
    }

    @Test
    void a_concurrent_payment_and_credit_are_both_recorded() throws Exception {
        for (int round = 0; round < 5; round++) {
            var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
            var invoice = issued(stark);
            tell(stark.amended(LocalDate.of(2026, 1, 1), TermsFixture.stark("2000000.00")), "agreement-amended");
            // When: If-Match * accepts any state
            var body = Map.<String, Object>of("paidOn", TODAY, "amount", "336025.00", "bankReference", reference());
            var answers = atOnce(List.of(
                    () -> payment(mdu(), invoice, body, "*").extract().statusCode(),
                    () -> adjust(mdu(), stark.id(), 2026).extract().statusCode()));
            // Then
            assertThat(answers).containsOnly(201);
            var json = get(mdu(), "/invoices/" + invoice)
                    .body("paid", equalTo("336025.00"))
                    .body("status", equalTo("PAID"))
                    .extract()
                    .jsonPath();
            assertThat(json.getString("overpaid"))
                    .isEqualTo(json.getString("credited"))
                    .isNotEqualTo("0.00");
        }
    }

    @Test
    void only_the_payees_finance_or_an_administrator_records_payments_and_others_see_none() {
        var invoice = issued();
        var body = Map.<String, Object>of("paidOn", TODAY, "amount", "1.00", "bankReference", reference());
        var path = "/invoices/" + invoice + "/payments";
        io.restassured.RestAssured.get(BASE + path).then().statusCode(401);
        payment("none", invoice, body, "*").statusCode(401);
        payment(vasteras(), invoice, body, "*").statusCode(403).body("code", equalTo("forbidden"));
        payment(token("212000-2080", "finance:write"), invoice, body, "*")
                .statusCode(403)
                .body("code", equalTo("not-the-payee"));
        payment(token("232100-0172", "finance:read", "finance:write"), invoice, body, "*")
                .statusCode(404);
        get(token("232100-0172", "finance:read"), path).statusCode(404);
        payment(mdu(), UUID.randomUUID().toString(), body, "*").statusCode(404);
        payment(mdu(), "x", body, "*").statusCode(404);
        payment(admin(), invoice, body, "*").statusCode(201);
        get(vasteras(), path + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void each_mistake_in_a_payment_is_reported() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var invoice = issued(stark);
        var sound = Map.<String, Object>of("paidOn", TODAY, "amount", "1.00", "bankReference", reference());
        payment(mdu(), invoice, sound, null).statusCode(428);
        payment(mdu(), invoice, sound, "\"invoice-1\"").statusCode(412);
        wrong(invoice, sound, "currency", "EUR").statusCode(422).body("code", equalTo("currency-other"));
        wrong(invoice, sound, "amount", "0.00").statusCode(422).body("errors[0].pointer", equalTo("/amount"));
        wrong(invoice, sound, "amount", "1.001").statusCode(422);
        wrong(invoice, sound, "amount", 1).statusCode(400);
        wrong(invoice, sound, "paidOn", TODAY.plusDays(1).toString())
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
        wrong(invoice, sound, "paidOn", "2026-01-09").statusCode(422).body("code", equalTo("paid-too-early"));
        wrong(invoice, sound, "paidOn", "2026-02-30").statusCode(400);
        wrong(invoice, sound, "bankReference", " ").statusCode(422).body("code", equalTo("field-missing"));
        wrong(invoice, sound, "bankReference", null)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bankReference"));
        wrong(invoice, sound, "kind", "GIFT").statusCode(400);
        wrong(invoice, sound, "colour", "red").statusCode(400);
        var draft = invoices(stark.id(), "&status=DRAFT&payer=212000-2080").getString("invoices[0].id");
        payment(mdu(), draft, sound, "*").statusCode(409).body("code", equalTo("document-is-draft"));
        get(mdu(), "/invoices/" + invoice).body("paid", equalTo("0.00"));
    }

    @Test
    void the_same_key_records_once() {
        var invoice = issued();
        var key = UUID.randomUUID().toString();
        var body = Map.<String, Object>of("paidOn", ISSUED_ON, "amount", "7.00", "bankReference", reference());
        var tag = tag(invoice);
        var first = keyed(key, invoice, body, tag).statusCode(201).extract().asString();
        assertThat(keyed(key, invoice, body, tag).statusCode(201).extract().asString())
                .isEqualTo(first);
        get(mdu(), "/invoices/" + invoice).body("paid", equalTo("7.00"));
    }

    @Test
    void the_feed_shows_the_invoice_after_the_payment() {
        var invoice = issued();
        pay(invoice, "336025.00", reference()).statusCode(201);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var after = "";
            var found = new ArrayList<Object>();
            boolean more = true;
            while (more) {
                var page =
                        get(vasteras(), "/changes?limit=1000" + after).extract().jsonPath();
                found.addAll(page.getList("changes.findAll { it.id == '" + invoice + "' }.document.status"));
                after = "&after=" + page.getString("_meta.nextCursor");
                more = page.getBoolean("_meta.more");
            }
            assertThat(found.getLast()).isEqualTo("PAID");
        });
    }

    @Test
    void the_database_protects_payments_and_paid_amounts() {
        var invoice = issued();
        pay(invoice, "10.00", reference()).statusCode(201);
        var ofInvoice = " WHERE invoice_id = '" + invoice + "'";
        assertThatThrownBy(() -> execute("UPDATE payment SET amount = 11" + ofInvoice))
                .hasMessageContaining("cannot change");
        assertThatThrownBy(() -> execute("DELETE FROM payment" + ofInvoice)).hasMessageContaining("cannot change");
        assertThatThrownBy(() -> execute("UPDATE invoice SET paid = 11 WHERE id = '" + invoice + "'"))
                .hasMessageContaining("not what its payments sum to");
        assertThatThrownBy(() -> execute("UPDATE invoice SET paid = 9 WHERE id = '" + invoice + "'"))
                .hasMessageContaining("not what its payments sum to");
        assertThatThrownBy(() -> execute("UPDATE invoice SET status = 'PAID' WHERE id = '" + invoice + "'"))
                .hasMessageContaining("invoice_status_follows_money");
        assertThatThrownBy(
                        () -> execute("INSERT INTO payment SELECT gen_random_uuid(), invoice_id, payee, kind, paid_on,"
                                + " amount, currency, 'forged', recorded_at FROM payment" + ofInvoice))
                .hasMessageContaining("has no entry in the journal");
    }

    private String issued() {
        return issued(AgreementFixture.inForce(TermsFixture.stark("2450000.00")));
    }

    private String issued(AgreementFixture stark) {
        tell(stark, "agreement-entered-into-force");
        requisition(mdu(), stark.id(), 2026, ISSUED_ON).statusCode(201);
        return invoices(stark.id(), "&status=ISSUED&payer=212000-2080").getString("invoices[0].id");
    }

    private static String reference() {
        return "BG " + UUID.randomUUID();
    }

    private String tag(String invoice) {
        return get(admin(), "/invoices/" + invoice).extract().header("ETag");
    }

    private ValidatableResponse pay(String invoice, String amount, String reference) {
        return payment(
                mdu(), invoice, Map.of("paidOn", TODAY, "amount", amount, "bankReference", reference), tag(invoice));
    }

    private ValidatableResponse repay(String invoice, String amount) {
        return payment(
                mdu(),
                invoice,
                Map.of("kind", "REPAYMENT", "paidOn", TODAY, "amount", amount, "bankReference", reference()),
                tag(invoice));
    }

    private ValidatableResponse wrong(String invoice, Map<String, Object> sound, String field, Object value) {
        var body = new HashMap<>(sound);
        body.put(field, value);
        return payment(mdu(), invoice, body, "*");
    }

    private ValidatableResponse payment(String token, String invoice, Map<String, ?> body, String ifMatch) {
        var request = as(token).contentType(ContentType.JSON).body(write(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then();
    }

    private ValidatableResponse keyed(String key, String invoice, Map<String, ?> body, String ifMatch) {
        return as(mdu())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body(write(body))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
