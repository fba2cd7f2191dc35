package se.samverka.finance.books.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.SentStatements;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.value.OrganisationNumber;

/// Lists of many documents, for organisations that are payers of some and payees of others.
@QuarkusTest
class InvoiceListTest extends ServiceTest {

    /// The statements are those that the requests sent; the rows are rolled back before anybody sees them.
    @Test
    void a_page_is_read_from_the_indexes_of_payer_and_payee_and_sorts_nothing() throws SQLException {
        // Given
        SentStatements.listen();
        get(vasteras(), "/invoices?limit=1&page=2").statusCode(200);
        get(vasteras(), "/invoices?limit=1&payer=212000-2080").statusCode(200);
        get(vasteras(), "/invoices?limit=1&payee=212000-2080").statusCode(200);
        get(admin(), "/journal-entries?limit=1").statusCode(200);
        var statements = SentStatements.stop();
        var pages = statements.stream()
                .filter(sql -> sql.contains("invoice i") && sql.contains("ORDER BY"))
                .toList();
        var counts = statements.stream()
                .filter(sql -> sql.contains("count(*) FROM invoice i"))
                .toList();
        var journal = statements.stream()
                .filter(sql -> sql.contains("FROM journal_entry e") && sql.contains("ORDER BY"))
                .toList();
        assertThat(pages).hasSize(3);
        assertThat(counts).isNotEmpty();
        assertThat(journal).hasSize(1);
        // Then
        try (var connection = simple()) {
            connection.setAutoCommit(false);
            try {
                manyDocuments(connection);
                for (var sql : pages) {
                    assertThat(plan(connection, sql))
                            .containsPattern("Index (Only )?Scan using invoice_by_pay(er|ee)")
                            .doesNotContain("Seq Scan")
                            .doesNotContain("BitmapOr")
                            .doesNotContain("Sort  (");
                }
                for (var sql : counts) {
                    assertThat(plan(connection, sql)).contains("invoice_").doesNotContain("Seq Scan");
                }
                assertThat(plan(connection, journal.getFirst()))
                        .contains("journal_entry_by_day")
                        .doesNotContain("Sort  (");
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void an_organisation_reads_its_documents_as_payer_and_payee_in_one_order() {
        // Given: Göteborg pays Malmö, and Malmö pays Göteborg; nobody else invoices them, so that one page has
        // everything
        var one = between("212000-1124", "212000-1355", "1000.00");
        var other = between("212000-1355", "212000-1124", "2000.00");
        var reader = token("212000-1355", "finance:read");
        var own = new ArrayList<String>();
        for (var agreement : List.of(one, other)) {
            own.addAll(invoices(agreement, "").<String>getList("invoices.id"));
        }
        Collections.sort(own);
        assertThat(own).hasSizeGreaterThanOrEqualTo(2);
        // Then: the pages of size one are the next documents in order, in both directions
        var all = get(reader, "/invoices?limit=200").extract().jsonPath().<String>getList("invoices.id");
        assertThat(all).containsAll(own).isSorted().doesNotHaveDuplicates();
        get(reader, "/invoices?limit=1").body("_meta.totalRecords", equalTo(all.size()));
        for (ToIntFunction<Integer> page : List.<ToIntFunction<Integer>>of(n -> n, n -> all.size() - n + 1)) {
            for (int n = 1; n <= all.size(); n++) {
                var sort = page.applyAsInt(1) == 1 ? "id" : "-id";
                get(reader, "/invoices?limit=1&sort=" + sort + "&page=" + n)
                        .body("invoices.id", contains(all.get(page.applyAsInt(n) - 1)))
                        .body("_meta.totalRecords", equalTo(all.size()));
            }
        }
        // And: filters apply only to its own documents
        var totals = get(reader, "/invoices?limit=200&sort=-total&agreementId=" + one)
                .extract()
                .jsonPath()
                .<String>getList("invoices.total");
        assertThat(totals).isNotEmpty().allMatch("1000.00"::equals);
        get(reader, "/invoices?payer=212000-1124&agreementId=" + one).body("_meta.totalRecords", equalTo(0));
        get(reader, "/invoices?payer=212000-1355&payee=212000-1124&agreementId=" + one)
                .body("invoices", hasSize(totals.size()));
        get(reader, "/invoices?payer=212000-2080&payee=202100-2916").body("invoices", hasSize(0));
        get(reader, "/invoices?payer=212000-2080&agreementId=" + one).body("invoices", hasSize(0));
        get(vasteras(), "/invoices?agreementId=" + one).body("_meta.totalRecords", equalTo(0));
    }

    private UUID between(String payee, String payer, String annual) {
        var agreement = AgreementFixture.inForce(TermsFixture.of2026(
                TermsFixture.to(OrganisationNumber.of(payee), "c", OrganisationNumber.of(payer), annual)));
        tell(agreement, "agreement-entered-into-force");
        return agreement.id();
    }

    private Connection simple() throws SQLException {
        var database = infrastructure.postgres().database("finance");
        // Only the simple protocol accepts a statement with unbound parameters.
        var url = database.jdbcUrl() + (database.jdbcUrl().contains("?") ? "&" : "?") + "preferQueryMode=simple";
        return DriverManager.getConnection(url, database.username(), database.password());
    }

    private static void manyDocuments(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO agreement (id, revision) VALUES (md5('many')::uuid, 1)");
            statement.execute("""
                    INSERT INTO invoice (id, agreement_id, agreement_version, year, kind, status, payee, payee_name, payer,
                                         payer_name, currency, total, revision)
                    SELECT md5(n::text)::uuid, md5('many')::uuid, 1, n, 'INVOICE', 'DRAFT', 'payee' || n % 40, 'x',
                           'payer' || n % 50, 'x', 'SEK', 1, 1 FROM generate_series(1, 20000) n""");
            statement.execute("""
                    INSERT INTO journal_entry (id, payee, payer, kind, entry_date, agreement_id, invoice_id, payment_id,
                                               description, row_count, recorded_at)
                    SELECT md5(n::text)::uuid, 'payee' || n % 40, 'x', 'INVOICE', DATE '2026-01-01' + n % 365,
                           md5('many')::uuid, md5(n::text)::uuid, NULL, 'x', 2, now()
                      FROM generate_series(1, 20000) n""");
            statement.execute("ANALYZE invoice, journal_entry");
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        var numbered = new StringBuilder();
        int parameter = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameter : String.valueOf(c));
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }
}
