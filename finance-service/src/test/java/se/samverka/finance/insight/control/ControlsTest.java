package se.samverka.finance.insight.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.TestClock;

/// Faults are planted directly in the database, by the owner of the tables with triggers disabled.
@QuarkusTest
class ControlsTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    OrderControls order;

    @Test
    void data_written_by_the_service_passes_all_controls() {
        var contribution = contribution();
        reversed(paidAndCredited(contribution));
        var run = run();
        assertThat(run.<String>getList("controls.code"))
                .containsExactly(
                        "allocation-sums",
                        "credits",
                        "document-chain",
                        "document-totals",
                        "entitlements",
                        "journal-balance",
                        "journal-entries",
                        "number-series",
                        "payers-bound",
                        "payments",
                        "receivables",
                        "requisitions",
                        "series-days",
                        "vat-categories");
        assertThat(run.<Object>getList("controls.findAll{it.result != 'PASSED'}"))
                .isEmpty();
        assertThat(run.<Integer>getList("controls.checked")).allMatch(checked -> checked > 0);
    }

    @Test
    void each_kind_of_fault_is_found_by_the_expected_controls_only() {
        var contribution = contribution();
        var id = contribution.id();
        var invoice = paidAndCredited(contribution);
        var draft = "(SELECT id FROM invoice WHERE status = 'DRAFT' AND year = 2027 AND agreement_id = '" + id + "')";
        var other = "(SELECT id FROM invoice WHERE kind = 'CREDIT_NOTE' AND agreement_id = '" + id + "')";
        var entry = "(SELECT id FROM journal_entry WHERE kind = '%s' AND invoice_id = '" + invoice + "')";
        var series = " WHERE payee = '202100-2916' AND fiscal_year = 2026";

        planted("UPDATE invoice SET total = total + 1 WHERE id = " + draft)
                .undoneBy("UPDATE invoice SET total = total - 1 WHERE id = " + draft)
                .finds(Map.of("document-totals", "total-is-not-sum-of-lines"));
        planted("UPDATE invoice SET credited = credited + 1 WHERE id = '" + invoice + "'")
                .undoneBy("UPDATE invoice SET credited = credited - 1 WHERE id = '" + invoice + "'")
                .finds(Map.of("credits", "credited-is-not-sum-of-credit-notes"));
        planted("UPDATE invoice SET paid = paid + 1 WHERE id = '" + invoice + "'")
                .undoneBy("UPDATE invoice SET paid = paid - 1 WHERE id = '" + invoice + "'")
                .finds(Map.of("payments", "paid-is-not-sum-of-payments"));
        planted("UPDATE journal_row SET amount = amount - 1 WHERE role = 'CONTRIBUTION_INCOME' AND entry_id = "
                        + entry.formatted("INVOICE"))
                .undoneBy(
                        "UPDATE journal_row SET amount = amount + 1 WHERE role = 'CONTRIBUTION_INCOME' AND entry_id = "
                                + entry.formatted("INVOICE"))
                .finds(Map.of("journal-balance", "entry-does-not-sum-to-zero"));
        planted("UPDATE journal_entry SET row_count = 3 WHERE id = " + entry.formatted("INVOICE"))
                .undoneBy("UPDATE journal_entry SET row_count = 2 WHERE id = " + entry.formatted("INVOICE"))
                .finds(Map.of("journal-balance", "entry-has-other-rows"));
        planted("UPDATE journal_row SET role = 'OVERPAYMENT' WHERE role = 'RECEIVABLE' AND entry_id = "
                        + entry.formatted("PAYMENT"))
                .undoneBy("UPDATE journal_row SET role = 'RECEIVABLE' WHERE role = 'OVERPAYMENT' AND entry_id = "
                        + entry.formatted("PAYMENT"))
                .finds(Map.of("receivables", "receivable-is-not-what-remains"));
        // The entry then changes the claim by another amount, so the receivable is wrong too.
        planted("UPDATE journal_row SET amount = amount * 2 WHERE entry_id = " + entry.formatted("PAYMENT"))
                .undoneBy("UPDATE journal_row SET amount = amount / 2 WHERE entry_id = " + entry.formatted("PAYMENT"))
                .finds(Map.of(
                        "journal-entries", "entry-says-another-amount",
                        "receivables", "receivable-is-not-what-remains"));
        for (var kind : List.of("INVOICE", "CREDIT_NOTE", "PAYMENT")) {
            planted("CREATE TABLE planted_row AS SELECT * FROM journal_row WHERE entry_id = " + entry.formatted(kind)
                            + "; CREATE TABLE planted_entry AS SELECT * FROM journal_entry WHERE id = "
                            + entry.formatted(kind)
                            + "; DELETE FROM journal_row WHERE entry_id IN (SELECT id FROM planted_entry);"
                            + " DELETE FROM journal_entry WHERE id IN (SELECT id FROM planted_entry)")
                    .undoneBy("INSERT INTO journal_entry SELECT * FROM planted_entry;"
                            + " INSERT INTO journal_row SELECT * FROM planted_row;"
                            + " DROP TABLE planted_entry; DROP TABLE planted_row")
                    .finds(Map.of(
                            "journal-entries",
                            kind.equals("PAYMENT") ? "payment-has-no-entry" : "document-has-no-entry",
                            "receivables",
                            "receivable-is-not-what-remains"));
        }
        planted("UPDATE number_series SET last = last + 1" + series)
                .undoneBy("UPDATE number_series SET last = last - 1" + series)
                .finds(Map.of("number-series", "number-is-missing"));
        planted("UPDATE number_series SET last = last - 1" + series)
                .undoneBy("UPDATE number_series SET last = last + 1" + series)
                .finds(Map.of("number-series", "number-is-above-the-last-given"));
        // A version that its payer has not approved.
        planted("UPDATE invoice SET agreement_version = 9 WHERE id = '" + invoice + "'")
                .undoneBy("UPDATE invoice SET agreement_version = 1 WHERE id = '" + invoice + "'")
                .finds(Map.of("payers-bound", "payer-not-bound", "document-chain", "document-has-changed"));
        planted("UPDATE invoice SET payer_name = payer_name || '!' WHERE id = '" + invoice + "'")
                .undoneBy("UPDATE invoice SET payer_name = rtrim(payer_name, '!') WHERE id = '" + invoice + "'")
                .finds(Map.of("document-chain", "document-has-changed"));
        planted("UPDATE invoice_line SET amount = amount + 1 WHERE invoice_id = " + draft
                        + "; UPDATE invoice SET total = total + 1 WHERE id = " + draft)
                .undoneBy("UPDATE invoice_line SET amount = amount - 1 WHERE invoice_id = " + draft
                        + "; UPDATE invoice SET total = total - 1 WHERE id = " + draft)
                .finds(Map.of("entitlements", "draft-says-something-else"));
        planted("CREATE TABLE planted_line AS SELECT * FROM invoice_line WHERE invoice_id = " + draft
                        + "; CREATE TABLE planted_draft AS SELECT * FROM invoice WHERE id = " + draft
                        + "; DELETE FROM invoice_line WHERE invoice_id IN (SELECT id FROM planted_draft);"
                        + " DELETE FROM invoice WHERE id IN (SELECT id FROM planted_draft)")
                .undoneBy("INSERT INTO invoice SELECT * FROM planted_draft;"
                        + " INSERT INTO invoice_line SELECT * FROM planted_line;"
                        + " DROP TABLE planted_draft; DROP TABLE planted_line")
                .finds(Map.of("entitlements", "draft-is-missing"));
        planted("INSERT INTO requisition (id, agreement_id, year, payee, requisitioned_on, recorded_at)"
                        + " VALUES (gen_random_uuid(), '" + id + "', 2028, '202100-2916', DATE '2026-01-10', now())")
                .undoneBy("DELETE FROM requisition WHERE year = 2028 AND agreement_id = '" + id + "'")
                .finds(Map.of("requisitions", "requisition-has-no-documents"));
        planted("UPDATE requisition SET payee = '232100-0172' WHERE agreement_id = '" + id + "'")
                .undoneBy("UPDATE requisition SET payee = '202100-2916' WHERE agreement_id = '" + id + "'")
                .finds(Map.of("requisitions", "document-has-no-requisition"));
        reversals();
        // The line that a credit line refers to is hashed; the claim is the same with or without it.
        planted("UPDATE invoice_line SET original_line_number = 9 WHERE invoice_id = " + other)
                .undoneBy("UPDATE invoice_line SET original_line_number = 1 WHERE invoice_id = " + other)
                .finds(Map.of(
                        "credits", "line-is-credited-beyond-its-amount",
                        "document-chain", "document-has-changed"));
        assertThat(run().<Object>getList("controls.findAll{it.result != 'PASSED'}"))
                .isEmpty();
    }

    private void reversals() {
        var invoice = paidAndCredited(contribution());
        var entry = "(SELECT id FROM journal_entry WHERE kind = 'REVERSAL' AND invoice_id = '" + invoice + "')";
        var reversal = " WHERE kind = 'REVERSAL' AND invoice_id = '" + invoice + "'";
        reversed(invoice);
        // The day is not part of any sum.
        planted("UPDATE payment SET paid_on = paid_on - 1" + reversal)
                .undoneBy("UPDATE payment SET paid_on = paid_on + 1" + reversal)
                .finds(Map.of("payments", "reversal-is-not-of-its-payment"));
        // The paid amount is then too high, and the entry has more than the reversal.
        planted("UPDATE payment SET amount = amount - 1" + reversal + "; UPDATE invoice SET paid = paid + 1,"
                        + " status = 'PARTLY_PAID' WHERE id = '" + invoice + "'")
                .undoneBy("UPDATE payment SET amount = amount + 1" + reversal
                        + "; UPDATE invoice SET paid = paid - 1, status = 'ISSUED' WHERE id = '" + invoice + "'")
                .finds(Map.of(
                        "payments", "reversal-is-not-of-its-payment",
                        "journal-entries", "entry-says-another-amount",
                        "receivables", "receivable-is-not-what-remains"));
        planted("UPDATE payment SET reversed_kind = 'REPAYMENT'" + reversal)
                .undoneBy("UPDATE payment SET reversed_kind = 'PAYMENT'" + reversal)
                .finds(Map.of(
                        "payments", "paid-is-not-sum-of-payments",
                        "journal-entries", "entry-says-another-amount",
                        "receivables", "receivable-is-not-what-remains"));
        planted("UPDATE journal_row SET amount = -amount WHERE entry_id = " + entry)
                .undoneBy("UPDATE journal_row SET amount = -amount WHERE entry_id = " + entry)
                .finds(Map.of(
                        "journal-entries", "entry-says-another-amount",
                        "receivables", "receivable-is-not-what-remains"));
        planted("CREATE TABLE planted_row AS SELECT * FROM journal_row WHERE entry_id = " + entry
                        + "; CREATE TABLE planted_entry AS SELECT * FROM journal_entry WHERE id = " + entry
                        + "; DELETE FROM journal_row WHERE entry_id IN (SELECT id FROM planted_entry);"
                        + " DELETE FROM journal_entry WHERE id IN (SELECT id FROM planted_entry)")
                .undoneBy("INSERT INTO journal_entry SELECT * FROM planted_entry;"
                        + " INSERT INTO journal_row SELECT * FROM planted_row;"
                        + " DROP TABLE planted_entry; DROP TABLE planted_row")
                .finds(Map.of(
                        "journal-entries", "payment-has-no-entry",
                        "receivables", "receivable-is-not-what-remains"));
    }

    @Test
    void a_finding_names_its_document_and_shows_in_the_metrics_and_in_the_log() {
        var contribution = contribution();
        var invoice = paidAndCredited(contribution);
        var lines = new CopyOnWriteArrayList<String>();
        var log = java.util.logging.Logger.getLogger(RunControls.class.getName());
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                lines.add(line.getLevel() + " " + line.getFormattedMessage());
            }
        };
        log.addHandler(handler);
        plant("UPDATE invoice SET paid = paid + 1 WHERE id = '" + invoice + "'");
        try {
            var found = run().getMap("controls.find{it.code == 'payments'}");
            assertThat(found)
                    .containsEntry("findingCount", 1)
                    .extracting("findings")
                    .isEqualTo(List.of(Map.of(
                            "rule",
                            "paid-is-not-sum-of-payments",
                            "href",
                            RestAssured.baseURI + ":" + RestAssured.port + BASE + "/invoices/" + invoice,
                            "expected",
                            "1000.00",
                            "found",
                            "1001.00")));
            get(admin(), "/controls?result=FAILED").body("controls.code", equalTo(List.of("payments")));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> RestAssured.get("/metrics")
                            .then()
                            .body(containsString("samverka_controls_findings{control=\"payments\"} 1.0"))
                            .body(containsString("samverka_controls_findings{control=\"credits\"} 0.0")));
            assertThat(lines)
                    .contains(
                            "WARN Control payments has 1 findings; the first: paid-is-not-sum-of-payments at /invoices/"
                                    + invoice);
        } finally {
            log.removeHandler(handler);
            plant("UPDATE invoice SET paid = paid - 1 WHERE id = '" + invoice + "'");
        }
        run();
        await().atMost(PATIENCE)
                .untilAsserted(() -> RestAssured.get("/metrics")
                        .then()
                        .body(containsString("samverka_controls_findings{control=\"payments\"} 0.0")));
    }

    @Test
    void an_existing_clause_with_vat_is_listed_until_it_is_amended() {
        var clause = TermsFixture.fixed("taxed", Figures.VASTERAS, "500.00");
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.vat(clause, "S")));
        tell(agreement, "agreement-entered-into-force");
        var found = run().<String, Object>getMap("controls.find{it.code == 'vat-categories'}");
        assertThat(found).containsEntry("result", "FAILED");
        assertThat(found.get("findings").toString())
                .contains("vat-not-supported", "taxed S", "/allocations?agreementId=" + agreement.id() + "&year=2026");
        tell(agreement.amended(LocalDate.of(2026, 1, 1), TermsFixture.of2026(clause)), "agreement-amended");
        assertThat(run().getString("controls.find{it.code == 'vat-categories'}.result"))
                .isEqualTo("PASSED");
    }

    @Test
    void more_findings_than_are_kept_are_counted() {
        // Given: an agreement with drafts for 130 payers and years.
        var terms = TermsFixture.terms(
                "Långt",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2045, 12, 31),
                List.of(Figures.MDU),
                List.of(
                        TermsFixture.fixed("a", Figures.REGION, "1.00"),
                        TermsFixture.fixed("b", Figures.VASTERAS, "1.00"),
                        TermsFixture.fixed("c", Figures.ESKILSTUNA, "1.00")));
        var agreements = List.of(
                AgreementFixture.inForce(terms), AgreementFixture.inForce(terms), AgreementFixture.inForce(terms));
        agreements.forEach(agreement -> tell(agreement, "agreement-entered-into-force"));
        long drafts = count("SELECT count(*) FROM invoice WHERE status = 'DRAFT'");
        assertThat(drafts).isGreaterThan(150);
        // When
        plant("UPDATE invoice SET total = total + 1 WHERE status = 'DRAFT'");
        try {
            // Then
            var found = run().<String, Object>getMap("controls.find{it.code == 'document-totals'}");
            assertThat(found).containsEntry("findingCount", (int) drafts);
            assertThat((List<?>) found.get("findings")).hasSize(100);
        } finally {
            plant("UPDATE invoice SET total = total - 1 WHERE status = 'DRAFT'");
        }
    }

    @Test
    void results_are_listed_by_run_and_only_for_those_who_run_the_platform() {
        var first = run().getString("controls[0].run");
        var latest = run();
        var id = latest.getString("controls[0].id");
        get(admin(), "/controls?limit=200")
                .body("controls.run", everyItem(equalTo(latest.getString("controls[0].run"))));
        get(admin(), "/controls?run=" + first + "&limit=5&page=3").body("controls", hasSize(4));
        get(admin(), "/controls?history=true&code=payments&limit=200")
                .body("_meta.totalRecords", greaterThan(1))
                .body("controls.code", everyItem(equalTo("payments")));
        var tag = get(admin(), "/controls/" + id).statusCode(200).extract().header("ETag");
        as(admin())
                .header("If-None-Match", tag)
                .get(BASE + "/controls/" + id)
                .then()
                .statusCode(304);
        get(admin(), "/controls/" + UUID.randomUUID()).statusCode(404);
        get(admin(), "/controls?result=GOOD").statusCode(400);
        get(admin(), "/controls?colour=red").statusCode(400);
        get(mdu(), "/controls").statusCode(403);
        get(mdu(), "/controls/" + id).statusCode(403);
        as(mdu()).post(BASE + "/controls").then().statusCode(403);
        RestAssured.post(BASE + "/controls").then().statusCode(401);
        RestAssured.get(BASE + "/controls").then().statusCode(401);
    }

    @Test
    void a_night_has_one_run_however_many_replicas_order_it() throws Exception {
        plant("DELETE FROM control_run WHERE night IS NOT NULL");
        var calls = new ArrayList<Callable<Boolean>>();
        for (int replica = 0; replica < 8; replica++) {
            calls.add(() -> {
                order.nightly();
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
        assertThat(count("SELECT count(*) FROM control_run WHERE night = DATE '" + TestClock.TODAY + "'"))
                .isEqualTo(1);
        awaitNothingOpen();
    }

    @Test
    void no_more_than_five_runs_wait() throws SQLException {
        awaitNothingOpen();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // A control that reads requisitions waits.
                statement.execute("LOCK TABLE requisition IN ACCESS EXCLUSIVE MODE");
                for (int i = 0; i < 5; i++) {
                    as(admin()).post(BASE + "/controls").then().statusCode(202);
                }
                as(admin()).post(BASE + "/controls").then().statusCode(409).body("code", equalTo("too-many-controls"));
            } finally {
                connection.rollback();
            }
        }
        awaitNothingOpen();
    }

    /// Figures are read agreement by agreement, documents for a whole control.
    @ParameterizedTest
    @ValueSource(strings = {"population_figure", "invoice"})
    void a_transient_database_fault_is_no_finding_and_breaks_no_control(String table) throws SQLException {
        // An agreement split by population.
        tell(AgreementFixture.inForce(TermsFixture.stark("1181000.00")), "agreement-entered-into-force");
        awaitNothingOpen();
        var ended = 0L;
        String location;
        try (var blocker = dataSource.getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            location = as(admin())
                    .post(BASE + "/controls")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            var waiting = "SELECT %s FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND datname = current_database()";
            await().atMost(PATIENCE).until(() -> count(waiting.formatted("count(*)")) > 0);
            // When: their connections are cut
            ended = count(waiting.formatted("count(pg_terminate_backend(pid))"));
            blocker.rollback();
        }
        // Then
        assertThat(ended).isPositive();
        awaitNothingOpen();
        assertThat(as(admin()).get(location).jsonPath().<Object>getList("controls.findAll{it.result != 'PASSED'}"))
                .isEmpty();
    }

    /// An earlier date is not a fault, so nothing fails.
    @Test
    void a_lower_number_with_a_later_date_is_noted_and_fails_nothing() {
        contribution();
        var later = contribution("2026-01-09");
        var id = invoices(later.id(), "&status=ISSUED").getString("invoices[0].id");
        var run = run();
        var notes = "controls.find { it.code == 'series-days' }.";
        assertThat(run.getString(notes + "result")).isEqualTo("PASSED");
        assertThat(run.getInt(notes + "findingCount")).isZero();
        assertThat(run.getInt(notes + "noteCount")).isPositive();
        assertThat(count("SELECT count(*) FROM control_note WHERE rule = 'lower-number-has-later-date'"))
                .isPositive();
        var noted = run.<Map<String, Object>>getList(notes + "notes");
        assertThat(noted).isNotEmpty().allSatisfy(note -> {
            // Both texts begin with the day.
            assertThat((String) note.get("found")).isLessThan((String) note.get("expected"));
            assertThat((String) note.get("href")).contains("/invoices/");
        });
        assertThat(count("SELECT count(*) FROM invoice i WHERE i.id = '" + id + "' AND EXISTS (SELECT FROM invoice p"
                        + " WHERE p.payee = i.payee AND p.fiscal_year = i.fiscal_year AND p.sequence < i.sequence"
                        + " AND p.issue_date > i.issue_date)"))
                .isEqualTo(1);
    }

    @Test
    void a_control_left_by_a_dead_replica_is_restarted_a_limited_number_of_times() {
        var run = run();
        var left = run.getString("controls[0].id");
        var poison = run.getString("controls[1].id");
        plant("UPDATE control_result SET result = 'RUNNING', finished_at = NULL, attempts = CASE WHEN id = '" + poison
                + "' THEN 3 ELSE 1 END WHERE id IN ('" + left + "', '" + poison + "')");
        awaitNothingOpen();
        get(admin(), "/controls/" + left).body("result", equalTo("PASSED"));
        get(admin(), "/controls/" + poison).body("result", equalTo("BROKEN"));
    }

    // Helpers

    private record Planted(ControlsTest test, String sql, String undo) {

        Planted undoneBy(String sql) {
            return new Planted(test, this.sql, sql);
        }

        void finds(Map<String, String> ruleByControl) {
            test.plant(sql);
            try {
                var failed = test.run().<Map<String, Object>>getList("controls.findAll{it.result != 'PASSED'}");
                assertThat(failed)
                        .as(sql)
                        .extracting("code")
                        .containsExactlyInAnyOrderElementsOf(ruleByControl.keySet());
                for (var control : failed) {
                    assertThat((List<?>) control.get("findings"))
                            .as(sql)
                            .extracting("rule")
                            .contains(ruleByControl.get((String) control.get("code")));
                }
            } finally {
                test.plant(undo);
            }
        }
    }

    private Planted planted(String sql) {
        return new Planted(this, sql, "");
    }

    /// The region's 590 000 kr a year, with 2026 requisitioned.
    private AgreementFixture contribution() {
        return contribution("2026-01-10");
    }

    private AgreementFixture contribution(String requisitionedOn) {
        var agreement = AgreementFixture.inForce(TermsFixture.terms(
                "T",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                List.of(Figures.MDU, Figures.REGION),
                List.of(TermsFixture.fixed("region", Figures.REGION, "590000.00"))));
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2026, requisitionedOn).statusCode(201);
        return agreement;
    }

    /// 1 000 kr of its invoice are paid, and 100 kr credited by a reduction.
    private String paidAndCredited(AgreementFixture agreement) {
        var invoice = invoices(agreement.id(), "&status=ISSUED").getString("invoices[0].id");
        change(
                invoice,
                "payments",
                "{\"kind\":\"PAYMENT\",\"paidOn\":\"%s\",\"amount\":\"1000.00\",\"bankReference\":\"%s\"}"
                        .formatted(TestClock.TODAY, UUID.randomUUID()));
        change(invoice, "credits", "{\"amount\":\"100.00\",\"purpose\":\"REDUCTION\",\"reason\":\"Rabatt\"}");
        return invoice;
    }

    private void reversed(String invoice) {
        var payments = get(admin(), "/invoices/" + invoice + "/payments");
        change(
                invoice,
                "payments/" + payments.extract().path("payments[0].id") + "/reversals",
                "{\"reason\":\"Avsåg en annan faktura\"}");
    }

    private void change(String invoice, String what, String body) {
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(BASE + "/invoices/" + invoice + "/" + what)
                .then()
                .statusCode(201);
    }

    /// Orders a run and waits for its results.
    private JsonPath run() {
        var location = as(admin())
                .post(BASE + "/controls")
                .then()
                .statusCode(202)
                .body("controls.result", everyItem(equalTo("WAITING")))
                .extract()
                .header("Location");
        await().atMost(PATIENCE)
                .until(() -> as(admin())
                        .get(location)
                        .jsonPath()
                        .getList("controls.findAll{it.result == 'WAITING' || it.result == 'RUNNING'}")
                        .isEmpty());
        return as(admin()).get(location).jsonPath();
    }

    private void awaitNothingOpen() {
        await().atMost(PATIENCE)
                .until(() -> count("SELECT count(*) FROM control_result WHERE result IN ('WAITING', 'RUNNING')") == 0);
    }

    /// In one transaction, with triggers disabled that would refuse it.
    private void plant(String sql) {
        var tables = List.of("invoice", "invoice_line", "payment", "journal_entry", "journal_row", "requisition");
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : tables) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            }
            statement.execute(sql);
            for (var table : tables) {
                statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
