package se.samverka.finance.books.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Random payments, repayments, reversals and credits of one invoice, dated on random days. On no day do
/// receivables show a paid amount below zero or an open amount above the total. (`InvoiceDaysPropertiesTest` tests
/// the rule itself.)
@QuarkusTest
class ReceivableDaysTest extends ServiceTest {

    private static final OrganisationNumber PAYEE = OrganisationNumber.of("212000-2106");
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 10);
    private static final Money TOTAL = Money.of("100.00");
    private static final int ACTS = 60;
    private static final int HISTORIES = 3;

    /// Printed on failure; another seed gives other histories.
    private static final long SEED = Long.getLong("receivables.seed", System.nanoTime());

    @Test
    void a_repayment_is_limited_by_the_overpayment_of_its_own_day() {
        var invoice = issued();
        act(invoice, "/payments", payment("PAYMENT", ISSUED.plusDays(10), "130.00"))
                .statusCode(201);
        // Nothing was paid on that day.
        act(invoice, "/payments", payment("REPAYMENT", ISSUED.plusDays(5), "30.00"))
                .statusCode(422)
                .body("code", org.hamcrest.Matchers.equalTo("repayment-exceeds-overpayment"));
        act(invoice, "/payments", payment("REPAYMENT", ISSUED.plusDays(10), "30.00"))
                .statusCode(201);
        assertWhole(invoice, "by hand");
    }

    @Test
    void a_payment_cannot_be_reversed_from_a_day_on_which_its_repayment_counted() {
        var invoice = issued();
        var payment = act(invoice, "/payments", payment("PAYMENT", ISSUED, "130.00"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var repayment = act(invoice, "/payments", payment("REPAYMENT", ISSUED.plusDays(5), "30.00"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        reverse(invoice, repayment, ISSUED.plusDays(9)).statusCode(201);
        // The repayment counted from the 5th to the 9th.
        reverse(invoice, payment, ISSUED.plusDays(3))
                .statusCode(409)
                .body("code", org.hamcrest.Matchers.equalTo("repayment-stands"));
        reverse(invoice, payment, ISSUED.plusDays(9)).statusCode(201);
        assertWhole(invoice, "by hand");
    }

    @Test
    void no_day_shows_a_negative_paid_amount_or_more_open_than_the_total() {
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            live(seed);
        }
    }

    private void live(long seed) {
        var random = new Random(seed);
        var invoice = issued();
        var payments = new ArrayList<String>();
        var answers = new TreeMap<Integer, Integer>();
        for (int i = 0; i < ACTS; i++) {
            var day = ISSUED.plusDays(random.nextInt(21));
            var amount = Money.ofOre(random.nextLong(1, 6_001)).toString();
            var answer = switch (random.nextInt(7)) {
                case 0, 1 -> act(invoice, "/payments", payment("PAYMENT", day, amount));
                case 2, 3 -> act(invoice, "/payments", payment("REPAYMENT", day, amount));
                case 4 -> act(invoice, "/credits", Map.of("reason", "Nedsättning", "amount", "1.00"));
                default ->
                    payments.isEmpty()
                            ? act(invoice, "/payments", payment("PAYMENT", day, amount))
                            : reverse(invoice, payments.get(random.nextInt(payments.size())), day);
            };
            int status = answer.extract().statusCode();
            answers.merge(status, 1, Integer::sum);
            assertThat(status)
                    .as(() -> seed + ": " + answer.extract().asString())
                    .isIn(201, 409, 422);
            if (status == 201 && answer.extract().path("bankReference") != null) {
                payments.add(answer.extract().path("id"));
            }
        }
        assertThat(answers).as("-Dreceivables.seed=%d", seed).containsKeys(201, 422);
        assertWhole(invoice, "-Dreceivables.seed=" + seed);
    }

    private void assertWhole(String invoice, String which) {
        for (var day = ISSUED; !day.isAfter(TestClock.TODAY); day = day.plusDays(1)) {
            var found = get(payee(), "/receivables?limit=200&asOf=" + day + "&payee=" + PAYEE)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<Map<String, Object>>getList("receivables.findAll { it.invoiceId == '" + invoice + "' }");
            assertThat(found).hasSizeLessThan(2);
            for (var one : found) {
                assertThat(Money.of((String) one.get("paid")))
                        .as("paid on %s, %s", day, which)
                        .isGreaterThanOrEqualTo(Money.ZERO);
                assertThat(Money.of((String) one.get("remaining")))
                        .as("left on %s, %s", day, which)
                        .isLessThanOrEqualTo(TOTAL);
            }
        }
    }

    private String payee() {
        return token(PAYEE.value(), "finance:read", "finance:write");
    }

    private String issued() {
        var agreement = AgreementFixture.inForce(
                TermsFixture.of2026(TermsFixture.to(PAYEE, "c", Figures.VASTERAS, TOTAL.toString())));
        tell(agreement, "agreement-entered-into-force");
        requisition(payee(), agreement.id(), 2026, ISSUED.toString()).statusCode(201);
        return invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private static Map<String, Object> payment(String kind, LocalDate on, String amount) {
        return Map.of(
                "kind",
                kind,
                "paidOn",
                on.toString(),
                "amount",
                amount,
                "bankReference",
                UUID.randomUUID().toString());
    }

    private ValidatableResponse reverse(String invoice, String payment, LocalDate on) {
        return act(
                invoice, "/payments/" + payment + "/reversals", Map.of("reason", "Fel", "reversedOn", on.toString()));
    }

    private ValidatableResponse act(String invoice, String path, Map<String, Object> body) {
        return as(payee())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(BASE + "/invoices/" + invoice + path)
                .then();
    }
}
