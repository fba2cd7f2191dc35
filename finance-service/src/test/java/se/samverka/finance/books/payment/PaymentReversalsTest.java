package se.samverka.finance.books.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
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
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;
import se.samverka.platform.value.OrganisationNumber;

/// Sala's accountant records the region's payments of 100 000 kr each, and sometimes records one on the wrong
/// invoice.
@QuarkusTest
class PaymentReversalsTest extends ServiceTest {

    private static final OrganisationNumber PAYEE = OrganisationNumber.of("212000-2098");
    private static final String REASON = "Avsåg en annan faktura";
    private static final LocalDate TODAY = TestClock.TODAY;

    @Test
    void a_reversed_payment_counts_until_its_reversal() {
        // Given: a payee used by this test only, so that the sums are known
        var own = OrganisationNumber.of("212000-2122");
        var contribution =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.to(own, "c", Figures.REGION, "100000.00")));
        tell(contribution, "agreement-entered-into-force");
        var payee = token(own.value(), "finance:read", "finance:write");
        requisition(payee, contribution.id(), 2026, "2026-01-10").statusCode(201);
        var invoice = invoices(contribution.id(), "&status=ISSUED").getString("invoices[0].id");
        recorded(payee, invoice, "PAYMENT", "2026-02-01", "40000.00");
        var wrong = recorded(payee, invoice, "PAYMENT", "2026-02-05", "60000.00");
        get(payee, "/invoices/" + invoice).body("status", equalTo("PAID"));
        var before = get(payee, payment(invoice, wrong)).extract();
        // When
        var reversal = reverse(payee, invoice, wrong, Map.of("reason", REASON, "reversedOn", "2026-03-01"), "*")
                .statusCode(201)
                .body("kind", equalTo("REVERSAL"))
                .body("amount", equalTo("60000.00"))
                .body("currency", equalTo("SEK"))
                .body("paidOn", equalTo("2026-03-01"))
                .body("reason", equalTo(REASON))
                .body("reverses", equalTo(wrong))
                .body("invoiceId", equalTo(invoice))
                .body("bankReference", nullValue())
                .extract();
        // Then: the invoice, its list and both records; the payment's record is unchanged
        get(payee, "/invoices/" + invoice)
                .body("status", equalTo("PARTLY_PAID"))
                .body("paid", equalTo("40000.00"))
                .body("remaining", equalTo("60000.00"))
                .body("overpaid", equalTo("0.00"));
        var after = get(payee, payment(invoice, wrong)).extract();
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        var location = reversal.header("Location");
        assertThat(location).endsWith(payment(invoice, reversal.path("id")));
        assertThat(get(payee, location.substring(location.indexOf("/invoices/")))
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(reversal.asString());
        get(token(Figures.REGION.value(), "finance:read"), "/invoices/" + invoice + "/payments")
                .body("payments.kind", contains("PAYMENT", "PAYMENT", "REVERSAL"))
                .body("payments[2].reason", equalTo(REASON));
        // And: the open amount of each day, for payee and payer
        for (var reader : List.of(payee, token(Figures.REGION.value(), "finance:read"))) {
            for (var open : Map.of(
                            "2026-02-04",
                            "60000.00",
                            "2026-02-28",
                            "0.00",
                            "2026-03-01",
                            "60000.00",
                            "2026-07-01",
                            "60000.00")
                    .entrySet()) {
                for (var by : List.of("", "&payer=" + Figures.REGION)) {
                    get(reader, "/receivables?payee=" + own + by + "&asOf=" + open.getKey())
                            .body("total", equalTo(open.getValue()));
                }
            }
        }
        get(
                        token(Figures.REGION.value(), "finance:read"),
                        "/commitments?from=2026&to=2026&agreementId=" + contribution.id())
                .body("commitments.paid", contains("40000.00"))
                .body("commitments.remaining", contains("60000.00"));
        // And: the reversal has a journal entry of its own
        var entries = get(payee, "/journal-entries?invoiceId=" + invoice)
                .body("journalEntries", hasSize(4))
                .body("journalEntries[3].kind", equalTo("REVERSAL"))
                .body("journalEntries[3].date", equalTo("2026-03-01"))
                .body("journalEntries[3].paymentId", equalTo(reversal.<String>path("id")))
                .body("journalEntries[3].description", containsString("Återförd betalning av faktura 2026-"))
                .extract()
                .jsonPath();
        assertThat(entries.<String>getList("journalEntries[3].rows.role")).containsExactly("RECEIVABLE", "BANK");
        assertThat(entries.<String>getList("journalEntries[3].rows.debit")).containsExactly("60000.00", null);
        assertThat(entries.<String>getList("journalEntries[3].rows.credit")).containsExactly(null, "60000.00");
        assertThat(count("SELECT sum(r.amount) FROM journal_row r JOIN journal_entry e ON e.id = r.entry_id"
                        + " WHERE e.invoice_id = '" + invoice + "' AND r.role = 'RECEIVABLE'"))
                .isEqualTo(60000);
        // And: reversing the other payment leaves nothing paid, from today on
        var first = get(payee, "/invoices/" + invoice + "/payments").extract().<String>path("payments[0].id");
        reverse(payee, invoice, first, Map.of("reason", REASON), "*")
                .statusCode(201)
                .body("paidOn", equalTo(TODAY.toString()));
        get(payee, "/invoices/" + invoice).body("status", equalTo("ISSUED")).body("paid", equalTo("0.00"));
        awaitInFeed(payee, invoice, "ISSUED");
    }

    @Test
    void the_transfer_is_recorded_on_the_right_invoice_by_the_same_bank_reference() throws Exception {
        var wrong = issued();
        var right = issued();
        var reference = reference();
        var first = pay(wrong, "100000.00", reference).statusCode(201).extract().<String>path("id");
        pay(right, "100000.00", reference).statusCode(409).body("code", equalTo("bank-reference-already-recorded"));
        reverse(wrong, first).statusCode(201);
        // When: recorded many times at once
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 3; i++) {
            for (var invoice : List.of(right, wrong)) {
                calls.add(() -> pay(invoice, "100000.00", reference).extract().statusCode());
            }
        }
        assertThat(atOnce(calls)).containsOnly(201, 409, 412).containsOnlyOnce(201);
        // Then: it can be reversed again and recorded once more, but not twice
        var invoice =
                get(payee(), "/invoices/" + right).extract().path("status").equals("PAID") ? right : wrong;
        var second = count("SELECT count(*) FROM payment WHERE bank_reference = '" + reference + "'");
        assertThat(second).isEqualTo(2);
        reverse(invoice, standing(invoice)).statusCode(201);
        pay(right, "100000.00", reference).statusCode(201);
        pay(right, "1.00", reference).statusCode(409).body("code", equalTo("bank-reference-already-recorded"));
        pay(wrong, "1.00", reference).statusCode(409);
        get(payee(), "/invoices/" + right).body("status", equalTo("PAID"));
        get(payee(), "/invoices/" + wrong).body("status", equalTo("ISSUED"));
    }

    @Test
    void a_payment_is_reversed_once_and_a_reversal_never() throws Exception {
        var invoice = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "100000.00");
        // When: both requests accept any state of the invoice
        var answers = atOnce(List.of(
                () -> reverse(invoice, paid).extract().statusCode(),
                () -> reverse(invoice, paid).extract().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        reverse(invoice, paid).statusCode(409).body("code", equalTo("payment-already-reversed"));
        // And: of two requests that have read the same state, one is stale
        var other = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "5.00");
        var tag = tag(invoice);
        var body = Map.of("reason", REASON);
        answers = atOnce(List.of(
                () -> reverse(payee(), invoice, other, body, tag).extract().statusCode(),
                () -> reverse(payee(), invoice, other, body, tag).extract().statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 412);
        String reversal = get(payee(), "/invoices/" + invoice + "/payments?limit=200")
                .extract()
                .path("payments.find { it.reverses == '" + other + "' }.id");
        reverse(invoice, reversal).statusCode(409).body("code", equalTo("reversal-is-not-reversed"));
        get(payee(), "/invoices/" + invoice).body("paid", equalTo("0.00")).body("status", equalTo("ISSUED"));
    }

    @Test
    void a_repayment_is_always_covered_by_an_overpayment() {
        // Given: 100 010 kr paid of 100 000 kr, and 10 kr repaid
        var invoice = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "100010.00");
        var repaid = recorded(payee(), invoice, "REPAYMENT", TODAY.toString(), "10.00");
        var tag = tag(invoice);
        reverse(invoice, paid)
                .statusCode(409)
                .body("code", equalTo("repayment-stands"))
                .body("detail", containsString(repaid));
        assertThat(tag(invoice)).isEqualTo(tag);
        // When: the repayment was a mistake too
        reverse(invoice, repaid).statusCode(201).body("amount", equalTo("10.00"));
        get(payee(), "/invoices/" + invoice).body("paid", equalTo("100010.00")).body("overpaid", equalTo("10.00"));
        reverse(invoice, paid).statusCode(201);
        get(payee(), "/invoices/" + invoice)
                .body("status", equalTo("ISSUED"))
                .body("paid", equalTo("0.00"))
                .body("overpaid", equalTo("0.00"));
        // And: a payment on which the repayment does not depend can be reversed
        recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "100000.00");
        var again = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "7.00");
        recorded(payee(), invoice, "REPAYMENT", TODAY.toString(), "3.00");
        reverse(invoice, again).statusCode(409).body("code", equalTo("repayment-stands"));
        recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "3.00");
        reverse(invoice, again).statusCode(201);
        get(payee(), "/invoices/" + invoice).body("paid", equalTo("100000.00")).body("overpaid", equalTo("0.00"));
        assertJournalSaysAsTheInvoice(invoice);
    }

    @Test
    void a_reversal_is_entered_by_the_present_balance_of_the_invoice() {
        // Given: paid twice and then credited
        var invoice = issued();
        var first = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "100000.00");
        var second = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "60000.00");
        as(payee())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\":\"Nedsättning\",\"amount\":\"1000.00\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then()
                .statusCode(201);
        // When: the first reversal removes the whole overpayment, 61 000 kr, and 39 000 kr are owed again
        reverse(invoice, first).statusCode(201);
        get(payee(), "/invoices/" + invoice)
                .body("status", equalTo("PARTLY_PAID"))
                .body("paid", equalTo("60000.00"))
                .body("remaining", equalTo("39000.00"))
                .body("overpaid", equalTo("0.00"));
        assertThat(get(payee(), "/journal-entries?invoiceId=" + invoice)
                        .extract()
                        .<List<String>>path("journalEntries.find { it.kind == 'REVERSAL' }.rows*.debit"))
                .containsExactly("61000.00", null, "39000.00");
        assertJournalSaysAsTheInvoice(invoice);
        reverse(invoice, second).statusCode(201);
        get(payee(), "/invoices/" + invoice).body("status", equalTo("ISSUED")).body("remaining", equalTo("99000.00"));
        assertJournalSaysAsTheInvoice(invoice);
    }

    @Test
    void a_concurrent_reversal_and_payment_are_both_recorded() throws Exception {
        for (int round = 0; round < 5; round++) {
            var invoice = issued();
            var wrong = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "100000.00");
            var body = Map.of("paidOn", TODAY, "amount", "30000.00", "bankReference", reference());
            assertThat(atOnce(List.of(
                            () -> reverse(invoice, wrong).extract().statusCode(),
                            () -> send(payee(), "/invoices/" + invoice + "/payments", body, "*")
                                    .extract()
                                    .statusCode())))
                    .containsOnly(201);
            get(payee(), "/invoices/" + invoice)
                    .body("status", equalTo("PARTLY_PAID"))
                    .body("paid", equalTo("30000.00"))
                    .body("remaining", equalTo("70000.00"));
            assertJournalSaysAsTheInvoice(invoice);
        }
    }

    @Test
    void only_the_payees_finance_or_an_administrator_reverses_payments() {
        var invoice = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "1.00");
        var body = Map.of("reason", REASON);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(write(body))
                .post(BASE + payment(invoice, paid) + "/reversals")
                .then()
                .statusCode(401);
        reverse("none", invoice, paid, body, "*").statusCode(401);
        reverse(token(PAYEE.value(), "finance:read"), invoice, paid, body, "*")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        reverse(token(Figures.REGION.value(), "finance:write"), invoice, paid, body, "*")
                .statusCode(403)
                .body("code", equalTo("not-the-payee"));
        reverse(token("212000-2080", "finance:write"), invoice, paid, body, "*").statusCode(404);
        for (var unknown : List.of(UUID.randomUUID().toString(), "x")) {
            reverse(payee(), invoice, unknown, body, "*").statusCode(404);
            reverse(payee(), unknown, paid, body, "*").statusCode(404);
        }
        // A payment of another invoice, and documents without payments
        reverse(issued(), paid).statusCode(404);
        get(payee(), "/invoices/" + invoice).body("paid", equalTo("1.00"));
        reverse(admin(), invoice, paid, body, "*").statusCode(201);
    }

    @Test
    void each_mistake_in_a_reversal_is_reported() {
        var invoice = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", "2026-02-05", "1.00");
        var sound = Map.<String, Object>of("reason", REASON);
        reverse(payee(), invoice, paid, sound, null).statusCode(428).body("code", equalTo("if-match-required"));
        reverse(payee(), invoice, paid, sound, "\"invoice-1\"").statusCode(412).body("code", equalTo("state-stale"));
        wrong(invoice, paid, "reason", null).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        for (var reason : List.of("", " ", REASON + " ", "a\nb", "a\u0000b", "r".repeat(501))) {
            wrong(invoice, paid, "reason", reason).statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        }
        wrong(invoice, paid, "reversedOn", TODAY.plusDays(1).toString())
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"))
                .body("errors[0].pointer", equalTo("/reversedOn"));
        wrong(invoice, paid, "reversedOn", "2026-02-04").statusCode(422).body("code", equalTo("reversed-before-paid"));
        wrong(invoice, paid, "reversedOn", "2026-02-30").statusCode(400);
        wrong(invoice, paid, "amount", "1.00").statusCode(400).body("code", equalTo("unknown-field"));
        // A reversal cannot be recorded as a payment.
        send(
                        payee(),
                        "/invoices/" + invoice + "/payments",
                        Map.of("kind", "REVERSAL", "paidOn", TODAY, "amount", "1.00", "bankReference", reference()),
                        "*")
                .statusCode(400);
        get(payee(), "/invoices/" + invoice).body("paid", equalTo("1.00"));
        reverse(payee(), invoice, paid, Map.of("reason", "r".repeat(500), "reversedOn", "2026-02-05"), tag(invoice))
                .statusCode(201);
    }

    @Test
    void the_same_key_reverses_once() {
        var invoice = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", TODAY.toString(), "1.00");
        var key = UUID.randomUUID().toString();
        var tag = tag(invoice);
        assertThat(keyed(key, invoice, paid, REASON, tag)
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(keyed(key, invoice, paid, REASON, tag)
                        .statusCode(201)
                        .extract()
                        .asString());
        keyed(key, invoice, paid, "Annat skäl", tag).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        get(payee(), "/invoices/" + invoice + "/payments")
                .body("payments.kind", containsInAnyOrder("PAYMENT", "REVERSAL"));
    }

    @Test
    void the_database_protects_reversals_and_repayments() {
        var invoice = issued();
        var other = issued();
        var paid = recorded(payee(), invoice, "PAYMENT", "2026-02-05", "100010.00");
        // Each is refused on insert: another amount, invoice, kind or day, and a bank reference of its own
        for (var forged : List.of(
                reversal(paid, invoice, "PAYMENT", "100009.00", "2026-02-05"),
                reversal(paid, other, "PAYMENT", "100010.00", "2026-02-05"),
                reversal(paid, invoice, "REPAYMENT", "100010.00", "2026-02-05"),
                reversal(paid, invoice, "PAYMENT", "100010.00", "2026-02-04"),
                reversal(other, invoice, "PAYMENT", "100010.00", "2026-02-05"))) {
            assertThatThrownBy(() -> commit(forged))
                    .as(forged)
                    .hasMessageContaining("not of a payment as it was recorded");
        }
        assertThatThrownBy(() -> commit("INSERT INTO payment (id, invoice_id, payee, kind, paid_on, amount, currency,"
                        + " recorded_at) SELECT gen_random_uuid(), invoice_id, payee, 'PAYMENT', paid_on, amount, currency,"
                        + " recorded_at FROM payment WHERE id = '" + paid + "'"))
                .hasMessageContaining("reversal_says_of_what_and_why");
        var sound = reversal(paid, invoice, "PAYMENT", "100010.00", "2026-02-05");
        assertThatThrownBy(() -> commit("SET CONSTRAINTS payment_is_on_its_invoice IMMEDIATE; " + sound))
                .hasMessageContaining("not what its payments sum to");
        var unpaid = "UPDATE invoice SET paid = 0, status = 'ISSUED' WHERE id = '" + invoice + "'; ";
        assertThatThrownBy(() -> commit(unpaid + sound)).hasMessageContaining("has no entry in the journal");
        // And: without its payment, the repayment would exceed the overpayment
        recorded(payee(), invoice, "REPAYMENT", TODAY.toString(), "10.00");
        var repaidMore = "UPDATE invoice SET paid = paid - 1, status = 'PARTLY_PAID' WHERE id = '" + invoice
                + "'; INSERT INTO payment SELECT gen_random_uuid(), invoice_id, payee, kind, paid_on, 1, currency, 'forged',"
                + " recorded_at FROM payment WHERE kind = 'REPAYMENT' AND invoice_id = '" + invoice + "'";
        assertThatThrownBy(() -> commit(repaidMore)).hasMessageContaining("than was paid too much");
        var needed = recorded(payee(), invoice, "PAYMENT", "2026-02-05", "5.00");
        recorded(payee(), invoice, "REPAYMENT", TODAY.toString(), "5.00");
        var withoutIt = "UPDATE invoice SET paid = paid - 5, status = 'PARTLY_PAID' WHERE id = '" + invoice + "'; "
                + reversal(needed, invoice, "PAYMENT", "5.00", TODAY.toString());
        assertThatThrownBy(() -> commit(withoutIt)).hasMessageContaining("than was paid too much");
        var enough = recorded(payee(), invoice, "PAYMENT", "2026-02-05", "100010.00");
        reverse(invoice, enough).statusCode(201);
        assertThatThrownBy(() -> commit(reversal(enough, invoice, "PAYMENT", "100010.00", "2026-02-05")))
                .hasMessageContaining("payment_reversed_once");
        assertThatThrownBy(() -> commit("DELETE FROM payment WHERE reverses = '" + enough + "'"))
                .hasMessageContaining("cannot change");
    }

    // Helpers

    private static String reversal(String of, String invoice, String kind, String amount, String on) {
        return "INSERT INTO payment (id, invoice_id, payee, kind, paid_on, amount, currency, recorded_at, reverses,"
                + " reversed_kind, reason) VALUES (gen_random_uuid(), '" + invoice + "', '" + PAYEE
                + "', 'REVERSAL', DATE '"
                + on + "', " + amount + ", 'SEK', now(), '" + of + "', '" + kind + "', 'Fel')";
    }

    private String payee() {
        return token(PAYEE.value(), "finance:read", "finance:write");
    }

    private String issued() {
        var contribution =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.to(PAYEE, "c", Figures.REGION, "100000.00")));
        tell(contribution, "agreement-entered-into-force");
        requisition(payee(), contribution.id(), 2026, "2026-01-10").statusCode(201);
        return invoices(contribution.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private static String reference() {
        return "BG " + UUID.randomUUID();
    }

    private static String payment(String invoice, String payment) {
        return "/invoices/" + invoice + "/payments/" + payment;
    }

    private String tag(String invoice) {
        return get(admin(), "/invoices/" + invoice).extract().header("ETag");
    }

    private ValidatableResponse pay(String invoice, String amount, String reference) {
        return send(
                payee(),
                "/invoices/" + invoice + "/payments",
                Map.of("paidOn", TODAY, "amount", amount, "bankReference", reference),
                tag(invoice));
    }

    private String recorded(String token, String invoice, String kind, String on, String amount) {
        var body = Map.of("kind", kind, "paidOn", on, "amount", amount, "bankReference", reference());
        return send(token, "/invoices/" + invoice + "/payments", body, "*")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse reverse(String invoice, String payment) {
        return reverse(payee(), invoice, payment, Map.of("reason", REASON), "*");
    }

    private ValidatableResponse reverse(
            String token, String invoice, String payment, Map<String, ?> body, String ifMatch) {
        return send(token, payment(invoice, payment) + "/reversals", body, ifMatch);
    }

    private ValidatableResponse wrong(String invoice, String payment, String field, Object value) {
        var body = new HashMap<String, Object>(Map.of("reason", REASON));
        body.put(field, value);
        return reverse(payee(), invoice, payment, body, "*");
    }

    private ValidatableResponse send(String token, String path, Map<String, ?> body, String ifMatch) {
        var request = as(token).contentType(ContentType.JSON).body(write(body));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(BASE + path)
                .then();
    }

    private ValidatableResponse keyed(String key, String invoice, String payment, String reason, String ifMatch) {
        return as(payee())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .body(write(Map.of("reason", reason)))
                .post(BASE + payment(invoice, payment) + "/reversals")
                .then();
    }

    /// The only payment of an invoice that is not reversed.
    private String standing(String invoice) {
        var payments =
                get(payee(), "/invoices/" + invoice + "/payments").extract().jsonPath();
        List<String> reversed = payments.getList("payments.reverses");
        return payments.<String>getList("payments.findAll { it.kind == 'PAYMENT' }.id").stream()
                .filter(id -> !reversed.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private void assertJournalSaysAsTheInvoice(String invoice) {
        for (var role : Map.of(
                        "RECEIVABLE",
                        "greatest(total - credited - paid, 0)",
                        "OVERPAYMENT",
                        "-greatest(paid + credited - total, 0)",
                        "BANK",
                        "paid")
                .entrySet()) {
            assertThat(count("SELECT count(*) FROM invoice WHERE id = '" + invoice + "' AND " + role.getValue()
                            + " = (SELECT coalesce(sum(r.amount), 0) FROM journal_row r JOIN journal_entry e"
                            + " ON e.id = r.entry_id WHERE e.invoice_id = invoice.id AND r.role = '" + role.getKey()
                            + "')"))
                    .as(role.getKey())
                    .isEqualTo(1);
        }
    }

    private void awaitInFeed(String token, String invoice, String status) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var after = "";
            var found = new ArrayList<Object>();
            boolean more = true;
            while (more) {
                var page = get(token, "/changes?limit=1000" + after).extract().jsonPath();
                found.addAll(page.getList("changes.findAll { it.id == '" + invoice + "' }.document.status"));
                after = "&after=" + page.getString("_meta.nextCursor");
                more = page.getBoolean("_meta.more");
            }
            assertThat(found.getLast()).isEqualTo(status);
        });
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
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

    private void commit(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }
}
