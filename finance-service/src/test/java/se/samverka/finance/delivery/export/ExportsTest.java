package se.samverka.finance.delivery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause;
import se.samverka.terms.Terms;

/// Exports are ordered, processed in the background and fetched. Each test uses its own years, because the tests
/// share a database.
@QuarkusTest
class ExportsTest extends ServiceTest {

    private static final OrganisationNumber SILENT = Figures.number(4712);

    @Inject
    WorkExports work;

    @Test
    void e_invoices_are_exported_as_a_zip_with_a_report_of_missing_ones() throws Exception {
        // Given: one payer with an e-invoice endpoint and one without
        publisher.organisationWithoutEndpoint(SILENT, "Tysta kommunen", "1999");
        requisitioned(of(2101, SILENT, "100.00", "200.00"), 2101);
        // When
        var id = order(mdu(), "PEPPOL", "payee", "202100-2916", 2101);
        var done = done(mdu(), id);
        // Then
        done.body("progress.total", equalTo(2))
                .body("progress.done", equalTo(2))
                .body("progress.leftOut", equalTo(1));
        var files = unzip(content(mdu(), id));
        assertThat(files.keySet()).hasSize(2).contains("rapport.csv");
        assertThat(files.firstEntry().getKey()).matches("202100-2916_2101-00000[12]\\.xml");
        assertThat(files.firstEntry().getValue()).contains("<Invoice ").contains("2120002080");
        assertThat(files.get("rapport.csv").lines())
                .hasSize(3)
                .anyMatch(row -> row.endsWith(
                        ";;endpoint-missing /payer/endpoint, buyer-reference-missing /payer/buyerReference"));
    }

    @Test
    void csv_rows_can_be_summed_by_a_swedish_spreadsheet_and_contain_no_formulas() throws Exception {
        // Given: an invoice, a credit of part of it, and a title that looks like a formula
        var agreement = of(2102, Figures.REGION, "1000.00", "200.50");
        requisitioned(agreement, 2102);
        tell(
                agreement.amended(LocalDate.of(2102, 1, 1), terms(2102, Figures.REGION, "999.99", "200.50")),
                "agreement-amended");
        adjust(mdu(), agreement.id(), 2102).statusCode(201);
        // When: all years, because an adjustment is issued today
        var id = order(mdu(), Map.of("format", "CSV", "payee", "202100-2916", "from", "1990-01-01", "to", "2102-12-31"))
                .statusCode(202)
                .extract()
                .<String>path("id");
        done(mdu(), id);
        var text = new String(content(mdu(), id), StandardCharsets.UTF_8);
        // Then
        assertThat(text).startsWith("number;kind;issueDate;").endsWith("\r\n").doesNotContain("\uFEFF");
        var rows = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(text))
                .getRecords()
                .stream()
                .filter(row -> row.get("agreementId").equals(agreement.id().toString()))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows).allSatisfy(row -> assertThat(row.get("description")).startsWith("'=SUM"));
        assertThat(rows.stream().map(row -> row.get("amount"))).containsExactlyInAnyOrder("1000,00", "200,50", "-0,01");
        var credit = rows.stream()
                .filter(r -> r.get("kind").equals("CREDIT_NOTE"))
                .findFirst()
                .orElseThrow();
        assertThat(credit.get("originalNumber")).startsWith("2102-");
        assertThat(credit.get("dueDate")).isEmpty();
        assertThat(credit.get("purpose")).isEmpty();
        assertThat(credit.get("reason")).isEmpty();
    }

    @Test
    void a_manual_credit_states_its_reason_in_csv() throws Exception {
        // Given
        var agreement = of(2107, Figures.REGION, "1000.00", "200.50");
        requisitioned(agreement, 2107);
        var invoice =
                invoices(agreement.id(), "&payer=212000-2080&status=ISSUED").getString("invoices[0].id");
        as(mdu())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\":\"=SUM(A1;A2)\",\"amount\":\"0.50\"}")
                .post(BASE + "/invoices/" + invoice + "/credits")
                .then()
                .statusCode(201);
        // When
        var id = order(mdu(), Map.of("format", "CSV", "payee", "202100-2916", "from", "1990-01-01", "to", "2107-12-31"))
                .statusCode(202)
                .extract()
                .<String>path("id");
        done(mdu(), id);
        // Then
        var text = new String(content(mdu(), id), StandardCharsets.UTF_8);
        var notes = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(text))
                .getRecords()
                .stream()
                .filter(row -> row.get("agreementId").equals(agreement.id().toString()))
                .filter(row -> row.get("kind").equals("CREDIT_NOTE"))
                .toList();
        assertThat(notes).singleElement().satisfies(note -> {
            assertThat(note.get("amount")).isEqualTo("-0,50");
            assertThat(note.get("purpose")).isEqualTo("REDUCTION");
            assertThat(note.get("reason")).isEqualTo("'=SUM(A1;A2)");
        });
    }

    @Test
    void a_payees_journal_and_a_payers_documents_are_exported_as_vouchers() {
        requisitioned(of(2106, Figures.REGION, "100.00", "200.50"), 2106);
        // When
        var payee = order(mdu(), "SIE4", "payee", "202100-2916", 2106);
        var payer = order(vasteras(), "SIE4", "payer", "212000-2080", 2106);
        done(mdu(), payee).body("progress.total", equalTo(2));
        done(vasteras(), payer).body("progress.total", equalTo(1));
        // Then
        var journal = new String(content(mdu(), payee), Charset.forName("IBM437"));
        assertThat(journal)
                .startsWith("#FLAGGA 0\r\n")
                .contains("#FNAMN \"Mälardalens universitet\"")
                .contains("#OBJEKT 1 \"first\" \"first\"")
                .containsPattern("#OBJEKT 6 \"[0-9a-f-]{36}\" \"T\"")
                .contains("#KONTO 1510 \"Kundfordringar\"")
                .containsPattern("#TRANS 1510 \\{6 \"[0-9a-f-]{36}\"} 200.50")
                .containsPattern("#TRANS 3510 \\{1 \"second\" 6 \"[0-9a-f-]{36}\"} -200.50");
        var debts = new String(content(vasteras(), payer), Charset.forName("IBM437"));
        assertThat(debts)
                .contains("#ORGNR 212000-2080")
                .containsPattern("#TRANS 4510 \\{1 \"second\" 6 \"[0-9a-f-]{36}\"} 200.50")
                .containsPattern("#TRANS 2510 \\{6 \"[0-9a-f-]{36}\"} -200.50")
                .doesNotContain("100.00");
        for (var text : List.of(journal, debts)) {
            var sum = text.lines()
                    .filter(line -> line.contains("#TRANS"))
                    .map(line -> Money.of(line.substring(line.lastIndexOf(' ') + 1)))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(sum).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void a_project_is_a_column_in_csv_and_dimension_6_of_the_payees_vouchers() {
        // Given
        var agreement = AgreementFixture.inForce(TermsFixture.withProjects(2108));
        requisitioned(agreement, 2108);
        // When
        var csv = order(mdu(), "CSV", "payee", "202100-2916", 2108);
        var payee = order(mdu(), "SIE4", "payee", "202100-2916", 2108);
        var payer = order(vasteras(), "SIE4", "payer", "212000-2080", 2108);
        done(mdu(), csv);
        done(mdu(), payee);
        done(vasteras(), payer);
        // Then
        assertThat(new String(content(mdu(), csv), StandardCharsets.UTF_8))
                .contains(";description;vatCategory;projectReference;amount;total\r\n")
                .contains(";O;P-1;100,00;", ";O;P-2;200,50;", ";O;P-1;50,00;");
        var journal = new String(content(mdu(), payee), Charset.forName("IBM437"));
        assertThat(journal)
                .contains("#OBJEKT 6 \"P-1\" \"P-1\"", "#OBJEKT 6 \"P-2\" \"P-2\"")
                .contains("#TRANS 3510 {1 \"one\" 6 \"P-1\"} -100.00")
                .contains("#TRANS 3510 {1 \"two\" 6 \"P-2\"} -200.50")
                .contains("#TRANS 1510 {6 \"P-1\"} 50.00")
                .containsPattern("#TRANS 1510 \\{6 \"[0-9a-f-]{36}\"} 300.50");
        assertThat(new String(content(vasteras(), payer), Charset.forName("IBM437")))
                .as("the payer's projects are its own")
                .doesNotContain("P-1");
    }

    @Test
    void the_reversal_of_a_payment_is_a_separate_voucher() {
        // Given: a payee used by this test only, because the tests share a database and its days
        var payee = OrganisationNumber.of("212000-2031");
        var contribution =
                AgreementFixture.inForce(TermsFixture.of2026(TermsFixture.to(payee, "c", Figures.REGION, "100.00")));
        tell(contribution, "agreement-entered-into-force");
        var token = token(payee.value(), "finance:read", "finance:write");
        requisition(token, contribution.id(), 2026, "2026-01-10").statusCode(201);
        var payments =
                "/invoices/" + invoices(contribution.id(), "&status=ISSUED").getString("invoices[0].id") + "/payments";
        var paid = changed(
                token,
                payments,
                Map.of("paidOn", "2026-02-05", "amount", "130.00", "bankReference", UUID.randomUUID()));
        changed(
                token,
                payments + "/" + paid + "/reversals",
                Map.of("reason", "Avsåg en annan faktura", "reversedOn", "2026-02-10"));
        // When
        var id = order(token, "SIE4", "payee", payee.value(), 2026);
        done(token, id).body("progress.total", equalTo(3));
        // Then
        var file = new String(content(token, id), Charset.forName("IBM437"));
        assertThat(file.substring(file.indexOf("\"Återförd betalning av faktura 2026-")))
                .containsPattern("#TRANS 2420 \\{6 \"[0-9a-f-]{36}\"} 30.00")
                .containsPattern("#TRANS 1930 \\{6 \"[0-9a-f-]{36}\"} -130.00")
                .containsPattern("#TRANS 1510 \\{6 \"[0-9a-f-]{36}\"} 100.00")
                .doesNotContain("#TRANS 3510");
        assertThat(file).contains("20260210 \"Återförd betalning av faktura 2026-");
    }

    private String changed(String token, String path, Map<String, ?> body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(BASE + path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_file_is_the_same_each_time_and_so_is_a_second_one_of_the_same_documents() throws Exception {
        requisitioned(of(2103, Figures.REGION, "100.00", "200.00"), 2103);
        for (var format : List.of("PEPPOL", "CSV", "SIE4")) {
            var id = order(mdu(), format, "payee", "202100-2916", 2103);
            var sha256 = done(mdu(), id).extract().<String>path("sha256");
            var first = content(mdu(), id);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
                    .isEqualTo(sha256);
            assertThat(content(mdu(), id)).isEqualTo(first);
            var again = order(mdu(), format, "payee", "202100-2916", 2103);
            done(mdu(), again).body("sha256", equalTo(sha256)).body("size", equalTo(first.length));
            var tag = as(mdu()).get(BASE + "/exports/" + id + "/content").header("ETag");
            as(mdu())
                    .header("If-None-Match", tag)
                    .get(BASE + "/exports/" + id + "/content")
                    .then()
                    .statusCode(304);
        }
        assertThat(count("SELECT count(*) FROM export_item i JOIN export e ON e.id = i.export_id"
                        + " WHERE e.status = 'DONE'"))
                .isZero();
    }

    @Test
    void a_payer_exports_what_it_pays_and_cannot_see_other_exports() {
        requisitioned(of(2104, Figures.REGION, "100.00", "200.00"), 2104);
        var id = order(vasteras(), "CSV", "payer", "212000-2080", 2104);
        done(vasteras(), id).body("progress.total", equalTo(1)).body("payer", equalTo("212000-2080"));
        assertThat(new String(content(vasteras(), id), StandardCharsets.UTF_8)).doesNotContain("232100-0172");
        get(mdu(), "/exports/" + id).statusCode(404);
        get(mdu(), "/exports/" + id + "/content").statusCode(404);
        get(admin(), "/exports/" + id).statusCode(200);
        get(vasteras(), "/exports").statusCode(200).body("exports.payer", everyItem(equalTo("212000-2080")));
        get(mdu(), "/exports?limit=200").body("exports.id", not(hasItem(id)));
        get(token("212000-2080", "meetings:read"), "/exports/" + id).statusCode(403);
        io.restassured.RestAssured.get(BASE + "/exports/" + id).then().statusCode(401);
        order(vasteras(), Map.of("format", "CSV", "payee", "202100-2916", "from", "2104-01-01", "to", "2104-12-31"))
                .statusCode(403)
                .body("code", equalTo("not-your-documents"));
    }

    @Test
    void an_invalid_order_is_refused_with_its_reason() {
        order(mdu(), Map.of("format", "CSV", "from", "2026-01-01", "to", "2026-12-31"))
                .statusCode(422)
                .body("code", equalTo("one-side-needed"));
        order(
                        mdu(),
                        Map.of(
                                "format",
                                "CSV",
                                "payee",
                                "202100-2916",
                                "payer",
                                "212000-2080",
                                "from",
                                "2026-01-01",
                                "to",
                                "2026-12-31"))
                .statusCode(422);
        order(mdu(), Map.of("format", "CSV", "payee", "202100-2916", "from", "2026-02-01", "to", "2026-01-01"))
                .statusCode(422)
                .body("code", equalTo("period-reversed"));
        order(mdu(), Map.of("format", "XLS", "payee", "202100-2916", "from", "2026-01-01", "to", "2026-12-31"))
                .statusCode(400);
        order(mdu(), Map.of("format", "CSV", "payee", "202100-2916")).statusCode(422);
        order(mdu(), Map.of("format", "CSV", "payee", "218000-2180", "from", "2026-01-01", "to", "2026-12-31"))
                .statusCode(422);
        get(mdu(), "/exports/" + UUID.randomUUID()).statusCode(404);
        get(mdu(), "/exports/x").statusCode(404);
    }

    @Test
    void an_empty_period_gives_an_empty_file() throws Exception {
        var id = order(mdu(), "CSV", "payee", "202100-2916", 1901);
        done(mdu(), id).body("progress.total", equalTo(0));
        assertThat(new String(content(mdu(), id), StandardCharsets.UTF_8).lines())
                .hasSize(1);
        var zip = order(mdu(), "PEPPOL", "payee", "202100-2916", 1901);
        done(mdu(), zip);
        assertThat(unzip(content(mdu(), zip))).containsOnlyKeys("rapport.csv");
    }

    @Test
    void an_export_of_a_killed_replica_is_resumed() throws Exception {
        // Given: the file cannot be written, so that the replica stops in the middle
        requisitioned(of(2105, Figures.REGION, "100.00", "200.00"), 2105);
        String id;
        try (var blocker = dataSource.getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE export_piece IN SHARE MODE");
            id = order(mdu(), "CSV", "payee", "202100-2916", 2105);
            var held = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND query LIKE 'INSERT INTO export_piece%'";
            await().atMost(Duration.ofSeconds(20)).until(() -> count(held) == 1);
            get(mdu(), "/exports/" + id).body("status", equalTo("RUNNING")).body("progress.done", equalTo(2));
            get(mdu(), "/exports/" + id + "/content")
                    .statusCode(409)
                    .body("code", equalTo("export-not-done"))
                    .body("detail", containsString("2 of 2"));
            // When: its connection is cut, as by kill -9
            assertThat(count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                            + " WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO export_piece%'"))
                    .isEqualTo(1);
            blocker.rollback();
        }
        // Then
        done(mdu(), id).body("progress.done", equalTo(2));
        assertThat(new String(content(mdu(), id), StandardCharsets.UTF_8).lines())
                .hasSize(3);
    }

    @Test
    void concurrent_replicas_never_process_the_same_export() throws Exception {
        // Given
        requisitioned(of(2107, Figures.REGION, "100.00", "200.00"), 2107);
        var formats = List.of("CSV", "PEPPOL", "SIE4", "CSV", "PEPPOL", "SIE4");
        var ids = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var replicas = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>) this::workForAWhile)
                    .map(threads::submit)
                    .toList();
            // When
            for (var format : formats) {
                ids.add(order(mdu(), format, "payee", "202100-2916", 2107));
            }
            for (var replica : replicas) {
                assertThat(replica.get()).isPositive();
            }
        }
        // Then: every export was processed once, and each file is complete
        for (int i = 0; i < ids.size(); i++) {
            var sha256 = done(mdu(), ids.get(i)).extract().<String>path("sha256");
            get(mdu(), "/exports/" + ids.get(i % 3)).body("sha256", equalTo(sha256));
            assertThat(count("SELECT attempts FROM export WHERE id = '" + ids.get(i) + "'"))
                    .isZero();
            assertThat(count("SELECT revision FROM export WHERE id = '" + ids.get(i) + "'"))
                    .isEqualTo(3);
        }
    }

    /// Looks for work without a pause.
    private int workForAWhile() {
        int looked = 0;
        for (var until = Instant.now().plusSeconds(5); Instant.now().isBefore(until); looked++) {
            work.portion();
        }
        return looked;
    }

    @Test
    void unfinished_exports_of_an_organisation_are_limited() throws Exception {
        var accepted = new ArrayList<String>();
        try (var blocker = dataSource.getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("LOCK TABLE export_piece IN SHARE MODE");
            for (int i = 0; i < OrderExport.MOST_OPEN; i++) {
                accepted.add(order(token("232100-0172", "finance:read"), "CSV", "payer", "232100-0172", 1901));
            }
            var request = Map.<String, Object>of(
                    "format", "CSV", "payer", "232100-0172", "from", "1901-01-01", "to", "1901-12-31");
            order(token("232100-0172", "finance:read"), request)
                    .statusCode(409)
                    .body("code", equalTo("too-many-exports"));
            blocker.rollback();
        }
        for (var id : accepted) {
            done(token("232100-0172", "finance:read"), id);
        }
    }

    @Test
    void the_database_protects_a_finished_file() {
        var id = order(mdu(), "CSV", "payee", "202100-2916", 1902);
        done(mdu(), id);
        assertThatThrownBy(() -> execute("UPDATE export SET done = 0 WHERE id = '" + id + "'"))
                .hasMessageContaining("finished and cannot change");
    }

    private void requisitioned(AgreementFixture agreement, int year) {
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), year, year + "-01-10").statusCode(201);
    }

    private static AgreementFixture of(int year, OrganisationNumber payer, String amount, String vasteras) {
        return AgreementFixture.inForce(terms(year, payer, amount, vasteras));
    }

    private static Terms terms(int year, OrganisationNumber payer, String amount, String vasteras) {
        var first = TermsFixture.fixed("first", payer, amount);
        var second = TermsFixture.fixed("second", Figures.VASTERAS, vasteras);
        return TermsFixture.terms(
                "T",
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                List.of(Figures.MDU, payer, Figures.VASTERAS),
                List.of(titled(first), titled(second)));
    }

    private static FundingClause titled(FundingClause c) {
        return TermsFixture.clause(
                c.clauseId(),
                c.kind(),
                "=SUM(1+1);\"x\"",
                c.payer(),
                c.payee(),
                c.annualAmount(),
                null,
                null,
                null,
                c.proration(),
                null);
    }

    private ValidatableResponse order(String token, Map<String, Object> request) {
        return post(token, "/exports", request);
    }

    private String order(String token, String format, String side, String organisation, int year) {
        var answer = order(
                        token,
                        Map.of("format", format, side, organisation, "from", year + "-01-01", "to", year + "-12-31"))
                .statusCode(202)
                .header("Location", containsString("/finance/v1/exports/"))
                .extract();
        return answer.path("id");
    }

    private ValidatableResponse done(String token, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(token, "/exports/" + id)
                        .statusCode(200)
                        .extract()
                        .path("status")
                        .equals("DONE"));
        return get(token, "/exports/" + id);
    }

    private byte[] content(String token, String id) {
        return get(token, "/exports/" + id + "/content")
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static TreeMap<String, String> unzip(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
