package se.samverka.finance.books.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.Figures;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.books.invoice.model.DocumentChain.Fault;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.store.NumberSeries;

@QuarkusTest
class DocumentSeriesTest extends ServiceTest {

    @Inject
    VerifySeries verify;

    @Inject
    NumberSeries numbers;

    @Inject
    EntityManager entities;

    @Test
    void every_issued_document_shows_its_hash_and_that_of_the_one_before() {
        var stark = inForce();
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var issued = get(mdu(), "/invoices?sort=number&status=ISSUED&limit=200&agreementId=" + stark.id())
                .extract()
                .jsonPath();
        List<String> hashes = issued.getList("invoices.hash");
        List<String> previous = issued.getList("invoices.previousHash");
        assertThat(hashes).hasSize(11).doesNotHaveDuplicates().allMatch(h -> h.matches("[0-9a-f]{64}"));
        assertThat(previous.subList(1, 11)).isEqualTo(hashes.subList(0, 10));
        get(mdu(), "/invoices?status=DRAFT&limit=1&agreementId=" + stark.id()).body("invoices[0].hash", nullValue());
        var first = get(mdu(), "/invoices?sort=number&limit=1&payee=202100-2916&status=ISSUED");
        first.body("invoices[0].hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void every_series_is_intact_and_each_planted_fault_is_found() {
        var stark = inForce();
        requisition(mdu(), stark.id(), 2027, "2027-01-10").statusCode(201);
        var series = ofMdu(2027);
        assertThat(verify.run(series).faults()).isEmpty();
        int last = series.last();
        assertThat(planted("UPDATE invoice SET payer_name = 'Någon annan' WHERE " + at(last - 1)))
                .containsExactly(new Fault.Changed(number(last - 1)));
        assertThat(planted(
                        "UPDATE invoice_line SET amount = amount + 1 WHERE invoice_id = (SELECT id FROM invoice WHERE "
                                + at(last) + ")"))
                .containsExactly(new Fault.Changed(number(last)));
        assertThat(planted("UPDATE invoice SET hash = repeat('0', 64) WHERE " + at(last - 1)))
                .containsExactly(new Fault.Changed(number(last - 1)), new Fault.Unlinked(number(last)));
        assertThat(planted("DELETE FROM journal_row USING journal_entry e, invoice i WHERE entry_id = e.id AND"
                        + " e.invoice_id = i.id AND " + at(last).replace("payee", "i.payee")
                        + "; DELETE FROM journal_entry USING invoice i WHERE"
                        + " invoice_id = i.id AND " + at(last).replace("payee", "i.payee")
                        + "; DELETE FROM invoice i WHERE " + at(last)))
                .containsExactly(new Fault.Missing(number(last)));
        assertThat(verify.run(series).faults()).isEmpty();
    }

    @Test
    void the_database_protects_the_chain() {
        var stark = inForce();
        requisition(mdu(), stark.id(), 2026, "2026-01-10").statusCode(201);
        var issued = " WHERE status = 'ISSUED' AND agreement_id = '" + stark.id() + "'";
        assertThatThrownBy(() -> execute("UPDATE invoice SET hash = repeat('0', 64)" + issued))
                .hasMessageContaining("issued and cannot change");
        assertThatThrownBy(() -> execute("UPDATE invoice SET hash = repeat('0', 64) WHERE status = 'DRAFT' AND"
                        + " agreement_id = '" + stark.id() + "'"))
                .hasMessageContaining("invoice_sealed");
        // With a number two ahead, and a previous hash that no document has.
        assertThatThrownBy(() -> execute("UPDATE invoice SET status = 'ISSUED', fiscal_year = 2098, sequence = 2,"
                        + " number = '2098-000002', issue_date = DATE '2098-01-01', due_date = DATE '2098-02-01',"
                        + " payment_reference = '209800000229', hash = repeat('1', 64), previous_hash = repeat('0', 64)"
                        + " WHERE status = 'DRAFT' AND kind = 'INVOICE' AND year = 2028 AND payer = '212000-2080'"
                        + " AND agreement_id = '" + stark.id() + "'"))
                .hasMessageContaining("does not follow the one before it");
    }

    @Test
    void sixteen_concurrent_issues_for_one_payee_leave_no_gap_and_an_intact_chain() throws Exception {
        // Given
        var agreements = new ArrayList<AgreementFixture>();
        for (int i = 0; i < 16; i++) {
            var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
            agreements.add(agreement);
            tell(agreement, "agreement-entered-into-force");
        }
        // When: two of them fail, and their numbers are not taken
        clock.set(LocalDate.of(2028, 1, 11));
        var calls = new ArrayList<Callable<Integer>>();
        agreements.forEach(a -> calls.add(
                () -> requisition(mdu(), a.id(), 2028, "2028-01-10").extract().statusCode()));
        calls.add(() -> requisition(mdu(), agreements.getFirst().id(), 2028, "2028-01-11")
                .extract()
                .statusCode());
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        // Then
        assertThat(answers.stream().filter(a -> a == 201)).hasSize(16);
        var series = ofMdu(2028);
        assertThat(count("SELECT count(*) FROM invoice WHERE payee = '202100-2916' AND fiscal_year = 2028"))
                .isEqualTo(series.last());
        assertThat(verify.run(series).faults()).isEmpty();
    }

    @Test
    void a_failed_transaction_takes_no_numbers() {
        var before = lastOfMdu(2029);
        rolledBack(() -> {
            numbers.take(Figures.MDU, 2029, 5);
        });
        assertThat(lastOfMdu(2029)).isEqualTo(before);
        var agreement = AgreementFixture.inForce(TermsFixture.samhallskontraktet());
        tell(agreement, "agreement-entered-into-force");
        requisition(mdu(), agreement.id(), 2029, "2029-01-10").statusCode(201);
        assertThat(lastOfMdu(2029)).isEqualTo(before + 2);
    }

    @Test
    void issuing_for_one_payee_does_not_block_another() throws Exception {
        // Given: a payee whose issue is still in progress
        try (var thread = Executors.newSingleThreadExecutor()) {
            rolledBack(() -> {
                numbers.take(Figures.MDU, 2031, 1);
                // When: another payee issues meanwhile
                var other = thread.submit(() -> QuarkusTransaction.requiringNew()
                        .call(() -> numbers.take(Figures.REGION, 2031, 1).sequence()));
                // Then
                try {
                    assertThat(other.get(10, TimeUnit.SECONDS)).isPositive();
                } catch (Exception e) {
                    throw new AssertionError("The other payee had to wait", e);
                }
            });
        }
        execute("DELETE FROM number_series WHERE fiscal_year = 2031");
    }

    @Test
    void documents_older_than_the_journal_and_the_chain_get_both() throws SQLException {
        // Given: a database with the first migration only, holding an invoice of two clauses and a credit note
        execute("DROP SCHEMA IF EXISTS before CASCADE; CREATE SCHEMA before");
        flyway("1000").migrate();
        execute("SET search_path TO before; " + BEFORE + "; RESET search_path");
        // When
        flyway("latest").migrate();
        // Then
        try {
            rolledBack(() -> {
                entities.createNativeQuery("SET LOCAL search_path TO before").executeUpdate();
                var series = numbers.all().getFirst();
                assertThat(series.last()).isEqualTo(2);
                assertThat(verify.run(series).faults()).isEmpty();
                assertThat(entities.createNativeQuery("SELECT string_agg(row_number || role || account"
                                        + " || coalesce(clause_id, '') || amount, ' ' ORDER BY e.kind DESC, row_number)"
                                        + " FROM journal_row JOIN journal_entry e ON e.id = entry_id")
                                .getSingleResult())
                        .isEqualTo(
                                "1RECEIVABLE1510100.00 2CONTRIBUTION_INCOME3510a-70.00 3CONTRIBUTION_INCOME3510b-30.00"
                                        + " 1RECEIVABLE1510-10.00 2CONTRIBUTION_INCOME3510a10.00");
            });
        } finally {
            execute("DROP SCHEMA before CASCADE");
        }
    }

    private static final String BEFORE = """
            INSERT INTO agreement VALUES ('00000000-0000-0000-0000-000000000001', 1);
            INSERT INTO number_series VALUES ('202100-2916', 2026, 2);
            INSERT INTO invoice (id, agreement_id, agreement_version, year, kind, status, payee, payee_name, payer,
                                 payer_name, currency, total, credited, original_invoice_id, revision) VALUES
            ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 1, 2026, 'INVOICE', 'DRAFT',
             '202100-2916', 'Mälardalens universitet', '232100-0172', E'Region \\\\ Västmanland\\n', 'SEK', 100, 0, NULL, 1),
            ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000001', 2, 2026, 'CREDIT_NOTE',
             'DRAFT', '202100-2916', 'Mälardalens universitet', '232100-0172', 'Region Västmanland', 'SEK', 10, 0,
             '00000000-0000-0000-0000-000000000002', 1);
            INSERT INTO invoice_line VALUES
            ('00000000-0000-0000-0000-000000000002', 1, 'a', '', 'A', 'O', 60, NULL),
            ('00000000-0000-0000-0000-000000000002', 2, 'b', 'gren', 'B', 'O', 30, NULL),
            ('00000000-0000-0000-0000-000000000002', 3, 'a', 'gren', 'C', 'O', 10, NULL),
            ('00000000-0000-0000-0000-000000000003', 1, 'a', '', 'A', 'O', 10, 1);
            UPDATE invoice SET status = 'ISSUED', fiscal_year = 2026, sequence = 1, number = '2026-000001',
                   issue_date = DATE '2026-01-10', due_date = DATE '2026-02-09', payment_reference = '202600000121'
             WHERE kind = 'INVOICE';
            UPDATE invoice SET status = 'ISSUED', fiscal_year = 2026, sequence = 2, number = '2026-000002',
                   issue_date = DATE '2026-03-10', payment_reference = '202600000220' WHERE kind = 'CREDIT_NOTE';
            UPDATE invoice SET credited = 10, revision = 3 WHERE kind = 'INVOICE'""";

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("before")
                .locations("db/platform", "db/migration")
                .target(target)
                .load();
    }

    private List<Fault> planted(String sql) {
        return rolledBack(() -> {
            for (var table : List.of("invoice", "invoice_line", "journal_entry", "journal_row")) {
                entities.createNativeQuery("ALTER TABLE " + table + " DISABLE TRIGGER USER")
                        .executeUpdate();
            }
            for (var statement : sql.split(";")) {
                entities.createNativeQuery(statement).executeUpdate();
            }
            var faults = verify.run(ofMdu(2027)).faults();
            return faults;
        });
    }

    private static void rolledBack(Runnable work) {
        rolledBack(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T rolledBack(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private NumberSeries.Series ofMdu(int fiscalYear) {
        return verify.all().stream()
                .filter(s -> s.payee().equals(Figures.MDU) && s.fiscalYear() == fiscalYear)
                .findFirst()
                .orElseThrow();
    }

    private int lastOfMdu(int fiscalYear) {
        return (int)
                count("SELECT coalesce(max(last), 0) FROM number_series WHERE payee = '202100-2916' AND fiscal_year = "
                        + fiscalYear);
    }

    private static InvoiceNumber number(int sequence) {
        return new InvoiceNumber(2027, sequence);
    }

    private static String at(int sequence) {
        return "payee = '202100-2916' AND fiscal_year = 2027 AND sequence = " + sequence;
    }

    private AgreementFixture inForce() {
        var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        tell(stark, "agreement-entered-into-force");
        return stark;
    }
}
