package se.samverka.finance.books.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// The region's 590 000 kr under STARK, from invoice to repayment.
@QuarkusTest
class JournalTest extends ServiceTest {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Test
    void an_invoice_its_payments_its_credit_and_its_repayment_are_entered() {
        // Given
        var contribution = AgreementFixture.inForce(
                TermsFixture.of2026(TermsFixture.fixed("region", se.samverka.finance.Figures.REGION, "590000.00")));
        var invoice = issued(contribution);
        // When: payments of 90 000 kr and 500 010 kr (10 kr too much); a credit of 1 000 kr; a repayment of 1 010
        // kr
        pay(invoice, "PAYMENT", "90000.00");
        pay(invoice, "PAYMENT", "500010.00");
        tell(
                contribution.amended(
                        LocalDate.of(2026, 1, 1),
                        TermsFixture.of2026(
                                TermsFixture.fixed("region", se.samverka.finance.Figures.REGION, "589000.00"))),
                "agreement-amended");
        adjust(mdu(), contribution.id(), 2026).statusCode(201);
        pay(invoice, "REPAYMENT", "1010.00");
        // Then
        var entries = get(mdu(), "/journal-entries?invoiceId=" + invoice)
                .statusCode(200)
                .body("_meta.totalRecords", equalTo(5))
                .body("journalEntries.invoiceId", everyItem(equalTo(invoice)))
                .extract()
                .jsonPath();
        assertThat(rows(entries, "INVOICE", null))
                .isEqualTo("1510 RECEIVABLE D 590000.00, 3510 CONTRIBUTION_INCOME/region K 590000.00");
        assertThat(rows(entries, "PAYMENT", "90000.00")).isEqualTo("1930 BANK D 90000.00, 1510 RECEIVABLE K 90000.00");
        assertThat(rows(entries, "PAYMENT", "500010.00"))
                .isEqualTo("1930 BANK D 500010.00, 1510 RECEIVABLE K 500000.00, 2420 OVERPAYMENT K 10.00");
        // The claim was already paid, so the whole credit is owed back and none of it is booked on the receivable.
        assertThat(rows(entries, "CREDIT_NOTE", null))
                .isEqualTo("3510 CONTRIBUTION_INCOME/region D 1000.00, 2420 OVERPAYMENT K 1000.00");
        assertThat(rows(entries, "REPAYMENT", null)).isEqualTo("2420 OVERPAYMENT D 1010.00, 1930 BANK K 1010.00");
        assertThat(count("SELECT sum(amount) FROM journal_row")).isZero();
    }

    @Test
    void the_journal_is_listed_by_day_for_the_payee_only() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var invoice = issued(stark);
        pay(invoice, "PAYMENT", "1.00");
        var list = "/journal-entries?agreementId=" + stark.id();
        get(mdu(), list + "&payee=202100-2916&limit=5&page=3")
                .statusCode(200)
                .body("journalEntries", hasSize(2))
                .body("_meta.totalRecords", equalTo(12));
        get(mdu(), list + "&to=2026-01-10").body("journalEntries.kind", everyItem(equalTo("INVOICE")));
        get(mdu(), list + "&from=2026-01-11").body("journalEntries.kind", contains("PAYMENT"));
        get(admin(), list + "&sort=-date&limit=1").body("journalEntries.kind", contains("PAYMENT"));
        get(mdu(), list + "&payee=232100-0172").body("journalEntries", hasSize(0));
        get(vasteras(), list).statusCode(200).body("journalEntries", hasSize(0));
        var id = get(admin(), list).extract().<String>path("journalEntries[0].id");
        var tag = get(mdu(), "/journal-entries/" + id).statusCode(200).extract().header("ETag");
        as(mdu())
                .header("If-None-Match", tag)
                .get(BASE + "/journal-entries/" + id)
                .then()
                .statusCode(304);
        get(vasteras(), "/journal-entries/" + id).statusCode(404);
        get(mdu(), "/journal-entries/" + UUID.randomUUID()).statusCode(404);
        get(mdu(), "/journal-entries?from=soon").statusCode(400);
        get(token("202100-2916", "meetings:read"), "/journal-entries").statusCode(403);
        io.restassured.RestAssured.get(BASE + "/journal-entries").then().statusCode(401);
    }

    @Test
    void the_database_protects_the_journal() throws SQLException {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        var invoice = issued(stark);
        var entry = "(SELECT id FROM journal_entry WHERE invoice_id = '" + invoice + "')";
        for (var change : new String[] {
            "UPDATE journal_row SET amount = amount * 2 WHERE entry_id = " + entry,
            "DELETE FROM journal_row WHERE entry_id = " + entry,
            "UPDATE journal_entry SET entry_date = entry_date + 1 WHERE id = " + entry,
            "DELETE FROM journal_entry WHERE id = " + entry,
            "TRUNCATE journal_row",
        }) {
            assertThatThrownBy(() -> execute(change)).as(change).hasMessageContaining("cannot change");
        }
        // Two more rows that sum to zero still differ from what was written.
        assertThatThrownBy(() ->
                        execute("INSERT INTO journal_row SELECT entry_id, row_number + 10, role, account, clause_id,"
                                + " amount FROM journal_row WHERE entry_id = " + entry))
                .hasMessageContaining("does not sum to zero over the rows it was written with");
        assertThatThrownBy(
                        () -> execute("INSERT INTO journal_entry SELECT gen_random_uuid(), payee, payer, 'CREDIT_NOTE',"
                                + " entry_date, agreement_id, invoice_id, invoice_id, NULL, description, 2, recorded_at"
                                + " FROM journal_entry WHERE id = " + entry))
                .hasMessageContaining("does not sum to zero");
        assertThatThrownBy(() ->
                        execute("INSERT INTO journal_entry SELECT gen_random_uuid(), payee, payer, kind, entry_date,"
                                + " agreement_id, invoice_id, NULL, NULL, description, 2, recorded_at FROM journal_entry WHERE id = "
                                + entry))
                .hasMessageContaining("journal_entry_of_invoice");
        assertThatThrownBy(
                        () -> execute("WITH paid AS (UPDATE invoice SET paid = 1, status = 'PARTLY_PAID' WHERE id = '"
                                + invoice
                                + "' RETURNING id, payee) INSERT INTO payment SELECT gen_random_uuid(), id, payee,"
                                + " 'PAYMENT', DATE '2026-02-01', 1, 'SEK', 'unentered', now() FROM paid"))
                .hasMessageContaining("has no entry in the journal");
        assertThatThrownBy(() -> execute("UPDATE invoice SET status = 'ISSUED', fiscal_year = 2099, sequence = 1,"
                        + " number = '2099-000001', issue_date = DATE '2099-01-01', due_date = DATE '2099-02-01',"
                        + " payment_reference = '209900000103', hash = repeat('1', 64) WHERE status = 'DRAFT' AND kind = 'INVOICE' AND year = 2028"
                        + " AND payer = '212000-2080' AND agreement_id = '" + stark.id() + "'"))
                .hasMessageContaining("has no entry in the journal");
    }

    private String issued(AgreementFixture agreement) {
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, "2026-01-10").statusCode(201);
        return invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
    }

    private void pay(String invoice, String kind, String amount) {
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"kind\":\"%s\",\"paidOn\":\"%s\",\"amount\":\"%s\",\"bankReference\":\"%s\"}"
                        .formatted(kind, TODAY, amount, UUID.randomUUID()))
                .post(BASE + "/invoices/" + invoice + "/payments")
                .then()
                .statusCode(201);
    }

    /// A short form of the rows of the only entry of a kind; of its debits where there are several.
    private static String rows(io.restassured.path.json.JsonPath entries, String kind, String debit) {
        var text = new StringBuilder();
        for (var entry : entries.<java.util.Map<String, Object>>getList("journalEntries")) {
            @SuppressWarnings("unchecked")
            var rows = (java.util.List<java.util.Map<String, String>>) entry.get("rows");
            if (!entry.get("kind").equals(kind)
                    || (debit != null && !debit.equals(rows.getFirst().get("debit")))) {
                continue;
            }
            for (var row : rows) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(row.get("account"))
                        .append(' ')
                        .append(row.get("role"))
                        .append(row.containsKey("clauseId") ? "/" + row.get("clauseId") : "")
                        .append(row.containsKey("debit") ? " D " + row.get("debit") : " K " + row.get("credit"));
            }
        }
        return text.toString();
    }
}
