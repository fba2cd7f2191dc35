package se.samverka.finance.books.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.OrganisationNumber;

/// Each test has its own payee, so that the sums are known: invoices of 2026 of 100 000 kr each, due 30 days after
/// their issue.
@QuarkusTest
class ReceivablesTest extends ServiceTest {

    private String payeeNumber = "212000-2114";
    private static final OrganisationNumber PAYER = OrganisationNumber.of("212000-2106");

    private String payee() {
        return token(payeeNumber, "finance:read", "finance:write");
    }

    @Test
    void open_amounts_on_a_day_are_shown_by_age_with_exact_sums() {
        // Given
        var january = issued("2026-01-10");
        var march = issued("2026-03-01");
        var june = issued("2026-06-01");
        pay(january, "PAYMENT", "2026-02-20", "40000.01");
        pay(january, "PAYMENT", "2026-06-30", "59999.99");
        pay(march, "PAYMENT", "2026-04-01", "100000.50");
        pay(march, "REPAYMENT", "2026-07-01", "0.50");
        // Then: before the issue nothing is owed; on the due date nothing is overdue
        receivables("2026-01-09").body("total", equalTo("0.00")).body("receivables", hasSize(0));
        receivables("2026-02-09")
                .body("total", equalTo("100000.00"))
                .body("overdue", equalTo("0.00"))
                .body("receivables[0].daysOverdue", equalTo(0))
                .body("receivables[0].bucket", equalTo("NOT_DUE"));
        receivables("2026-02-10")
                .body("overdue", equalTo("100000.00"))
                .body("receivables[0].daysOverdue", equalTo(1))
                .body("receivables[0].payerName", equalTo("Fagersta"));
        // 31 March: 59 999.99 of January's invoice is left, 50 days late; March's falls due today
        receivables("2026-03-31")
                .body("total", equalTo("159999.99"))
                .body("overdue", equalTo("59999.99"))
                .body("buckets.amount", contains("100000.00", "0.00", "59999.99", "0.00", "0.00"))
                .body("buckets.count", contains(1, 0, 1, 0, 0))
                .body("receivables.invoiceId", contains(january, march))
                .body("receivables[0].paid", equalTo("40000.01"));
        // 10 June: January's is 121 days late, March's is overpaid by 50 öre, June's is not due
        receivables("2026-06-10")
                .body("total", equalTo("159999.99"))
                .body("overpaid", equalTo("0.50"))
                .body("buckets.amount", contains("100000.00", "0.00", "0.00", "0.00", "59999.99"))
                .body("receivables.invoiceId", contains(january, june));
        // 15 August: only June's, 45 days late
        receivables("2026-08-15")
                .body("total", equalTo("100000.00"))
                .body("overpaid", equalTo("0.00"))
                .body("buckets.count", contains(0, 0, 1, 0, 0))
                .body("receivables.invoiceId", contains(june));
        // The sums cover all pages.
        get(payee(), "/receivables?asOf=2026-03-31&limit=1&page=2&payee=" + payeeNumber)
                .body("total", equalTo("159999.99"))
                .body("receivables.invoiceId", contains(march))
                .body("_meta.totalRecords", equalTo(2));
        get(payee(), "/receivables?asOf=2026-03-31&sort=-dueDate&payee=" + payeeNumber)
                .body("receivables.invoiceId", contains(march, january));
        // And: every reader gets the same sums for the same day, whatever its filter
        for (var reader : List.of(payee(), token(PAYER.value(), "finance:read"), admin())) {
            for (var by : List.of("payee=" + payeeNumber, "payee=" + payeeNumber + "&payer=" + PAYER)) {
                get(reader, "/receivables?asOf=2026-03-31&" + by)
                        .body("total", equalTo("159999.99"))
                        .body("overpaid", equalTo("0.00"))
                        .body("receivables.invoiceId", contains(january, march));
                get(reader, "/receivables?asOf=2026-06-10&page=3&limit=1&" + by)
                        .body("total", equalTo("159999.99"))
                        .body("overpaid", equalTo("0.50"))
                        .body("receivables", hasSize(0));
            }
        }
        get(payee(), "/receivables?asOf=2026-03-31&payer=" + PAYER).body("receivables.invoiceId", hasItem(january));
        get(payee(), "/receivables?asOf=2026-03-31&payer=212000-2080&payee=202100-2916")
                .body("total", equalTo("0.00"))
                .body("receivables", hasSize(0));
        // When: June's is credited today; yesterday's list is unchanged
        credit(june);
        receivables("2026-08-15").body("total", equalTo("100000.00"));
        get(payee(), "/receivables").body("receivables.invoiceId", not(hasItem(june)));
        // Then: readers
        get(token(PAYER.value(), "finance:read"), "/receivables?asOf=2026-03-31&payee=" + payeeNumber)
                .body("total", equalTo("159999.99"));
        get(vasteras(), "/receivables?asOf=2026-03-31&payee=" + payeeNumber).body("total", equalTo("0.00"));
        get(admin(), "/receivables?asOf=2026-03-31&payer=" + PAYER)
                .body("receivables.payer", everyItem(equalTo(PAYER.value())));
        get(payee(), "/receivables?asOf=soon").statusCode(400);
        for (var day : List.of("1899-12-31", "0001-01-01")) {
            get(payee(), "/receivables?asOf=" + day)
                    .statusCode(400)
                    .body("code", equalTo("query-parameter-invalid"))
                    .body("detail", containsString("asOf"));
        }
        receivables("1900-01-01").body("total", equalTo("0.00"));
        get(token(payeeNumber, "meetings:read"), "/receivables").statusCode(403);
        io.restassured.RestAssured.get(BASE + "/receivables").then().statusCode(401);
    }

    @Test
    void overdue_and_overpaid_invoices_are_found() {
        payeeNumber = "212000-2072";
        var late = issued("2026-01-10");
        var paid = issued("2026-01-11");
        var overpaid = issued("2026-01-12");
        pay(paid, "PAYMENT", "2026-02-01", "100000.00");
        pay(overpaid, "PAYMENT", "2026-02-01", "100000.01");
        var list = "/invoices?limit=200&status=%s&payee=" + payeeNumber;
        get(payee(), "/invoices?limit=200&overdue=true")
                .body("invoices.id", hasItem(late))
                .body("invoices.id", not(hasItem(paid)))
                .body("invoices.status", not(hasItem("DRAFT")));
        get(payee(), list.formatted("PAID") + "&overdue=false").body("invoices.id", hasItem(paid));
        get(payee(), list.formatted("ISSUED") + "&overdue=false").body("invoices.id", not(hasItem(late)));
        get(payee(), "/invoices?limit=200&overpaid=true")
                .body("invoices.id", hasItem(overpaid))
                .body("invoices.id", not(hasItem(paid)));
        get(payee(), list.formatted("PAID") + "&overpaid=false")
                .body("invoices.id", hasItem(paid))
                .body("invoices.id", not(hasItem(overpaid)));
        get(payee(), "/invoices?overdue=yes").statusCode(400);
    }

    @Test
    void due_invoices_are_read_from_an_index() throws SQLException {
        assertThat(plan("SELECT id FROM invoice WHERE payee = 'x' AND due_date < DATE '2026-02-10'"))
                .contains("invoice_due_by_payee");
        assertThat(plan("SELECT id FROM invoice WHERE payer = 'x' AND due_date < DATE '2026-02-10'"))
                .contains("invoice_due_by_payer");
        assertThat(plan(
                        "SELECT id FROM invoice WHERE payee = 'x' AND kind = 'INVOICE' AND status IN ('ISSUED', 'PARTLY_PAID')"
                                + " AND due_date < DATE '2026-02-10' ORDER BY due_date"))
                .contains("invoice_open_by_payee");
        assertThat(plan("SELECT id FROM invoice WHERE overpaid AND payee = 'x'"))
                .contains("invoice_overpaid");
    }

    private String plan(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            var text = new StringBuilder();
            try (var rows = statement.executeQuery("EXPLAIN " + sql)) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            } finally {
                statement.execute("RESET enable_seqscan");
            }
            return text.toString();
        }
    }

    private ValidatableResponse receivables(String asOf) {
        return get(payee(), "/receivables?payee=" + payeeNumber + "&asOf=" + asOf)
                .statusCode(200);
    }

    private String issued(String on) {
        var agreement = AgreementFixture.inForce(
                TermsFixture.of2026(TermsFixture.to(OrganisationNumber.of(payeeNumber), "c", PAYER, "100000.00")));
        tell(agreement, "agreement-entered-into-force");
        requisition(payee(), agreement.id(), 2026, on).statusCode(201);
        return invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private void pay(String invoice, String kind, String on, String amount) {
        send(
                "/invoices/" + invoice + "/payments",
                "{\"kind\":\"%s\",\"paidOn\":\"%s\",\"amount\":\"%s\",\"bankReference\":\"%s\"}"
                        .formatted(kind, on, amount, UUID.randomUUID()));
    }

    private void credit(String invoice) {
        send("/invoices/" + invoice + "/credits", "{\"reason\":\"Nedsättning\",\"amount\":\"100000.00\"}");
    }

    private void send(String path, String body) {
        as(payee())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(BASE + path)
                .then()
                .statusCode(201);
    }
}
