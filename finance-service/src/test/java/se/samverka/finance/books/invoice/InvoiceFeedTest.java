package se.samverka.finance.books.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import se.samverka.finance.AgreementFixture;
import se.samverka.finance.ServiceTest;
import se.samverka.finance.TermsFixture;
import se.samverka.platform.time.BusinessTime;

/// The changes feed as ERP systems use it: real documents, separate for each organisation, while transactions
/// overlap. (agreements-service has the tests of the mechanism itself.)
@QuarkusTest
class InvoiceFeedTest extends ServiceTest {

    private static final int WRITERS = 16;
    private static final int AGREEMENTS = 4;
    private static final String NEWCOMER = "559999-9991";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    MarkAcknowledged mark;

    @Inject
    BusinessTime time;

    @Test
    void payer_and_payee_see_every_change_of_their_documents_once_while_commits_are_delayed() throws Exception {
        // Given: documents, and readers that have read everything so far
        var all = new ArrayList<String>();
        var ofVasteras = new HashSet<String>();
        for (int i = 0; i < AGREEMENTS; i++) {
            var stark = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
            tell(stark, "agreement-entered-into-force");
            for (int year = 2026; year <= 2028; year++) {
                requisition(mdu(), stark.id(), year, year + "-01-10").statusCode(201);
            }
            var issued = invoices(stark.id(), "&status=ISSUED");
            all.addAll(issued.<String>getList("invoices.id"));
            ofVasteras.addAll(
                    issued.<String>getList("invoices.findAll { it.payer.organisationNumber == '212000-2080' }.id"));
        }
        assertThat(all).hasSize(AGREEMENTS * 33);
        assertThat(ofVasteras).hasSize(AGREEMENTS * 3);
        // When: 16 transactions at a time, each of which writes its change early and commits late
        var payeeToken = mdu();
        var payerToken = vasteras();
        var payeeStart = end(payeeToken);
        var payerStart = end(payerToken);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            var payee = threads.submit(() -> read(payeeToken, payeeStart, Set.copyOf(all)));
            var payer = threads.submit(() -> read(payerToken, payerStart, ofVasteras));
            var writes = all.stream()
                    .map(id -> (Callable<Boolean>) () -> acknowledgeSlowly(UUID.fromString(id)))
                    .toList();
            for (var written : threads.invokeAll(writes)) {
                assertThat(written.get()).isTrue();
            }
            // Then
            assertThat(payee.get()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(payer.get()).containsExactlyInAnyOrderElementsOf(ofVasteras);
        }
    }

    @Test
    void a_payer_reaches_its_change_behind_ten_thousand_of_others_page_by_page() throws SQLException {
        // Given: an organisation whose feed no other test reads
        var token = token(NEWCOMER, "finance:read");
        var start = end(token);
        var insert = "INSERT INTO change_pending (document_type, document_id, operation, changed_at, path, document,"
                + " readers) SELECT 'of-the-future', 'feed-' || n, 'UPSERT', now(), '/invoices/' || n, '{}', ARRAY[%s]"
                + " FROM generate_series(%s) AS n";
        execute(insert.formatted("'nobody'", "1, 10000"));
        execute(insert.formatted("'" + NEWCOMER + "'", "10001, 10001"));
        await().until(() -> count("SELECT count(*) FROM change_pending") == 0);
        // When
        var others = get(token, "/changes?limit=20" + start).extract().jsonPath();
        var own = get(token, "/changes?limit=20&after=" + others.getString("_meta.nextCursor"))
                .extract()
                .jsonPath();
        // Then
        assertThat(others.getList("changes")).isEmpty();
        assertThat(others.getBoolean("_meta.more")).isTrue();
        assertThat(own.<String>getList("changes.id")).containsExactly("feed-10001");
        assertThat(own.getBoolean("_meta.more")).isFalse();
        // Two cursors at the same position differ, so that they do not reveal others' changes.
        get(token, "/changes?limit=20&after=" + own.getString("_meta.nextCursor"))
                .statusCode(200)
                .body("changes", hasSize(0))
                .body("_meta.more", equalTo(false))
                .body("_meta.nextCursor", not(equalTo(own.getString("_meta.nextCursor"))))
                .body(
                        "_meta.nextCursor",
                        hasLength(own.getString("_meta.nextCursor").length()));
    }

    private boolean acknowledgeSlowly(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            mark.run(id, time.now());
            delayInDatabase(ThreadLocalRandom.current().nextInt(150));
        });
        return true;
    }

    private void delayInDatabase(int millis) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT pg_sleep(?::numeric / 1000)")) {
            statement.setInt(1, millis);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The cursor at the end of the feed; a written change is in the feed within moments.
    private String end(String token) {
        var cursor = "";
        int quiet = 0;
        while (quiet < 3) {
            var page = get(token, "/changes?limit=1000" + cursor).extract().jsonPath();
            quiet = page.getList("changes").isEmpty() && count("SELECT count(*) FROM change_pending") == 0
                    ? quiet + 1
                    : 0;
            cursor = "&after=" + page.getString("_meta.nextCursor");
        }
        return cursor;
    }

    /// Polls until it has seen a change of each document, and once more.
    private List<String> read(String token, String start, Set<String> documents) {
        var seen = new ArrayList<String>();
        var until = Instant.now().plus(PATIENCE);
        var cursor = start;
        int after = 0;
        while (after < 2 && Instant.now().isBefore(until)) {
            var page = get(token, "/changes?limit=20" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var found = page.<Map<String, Object>>getList("changes").stream()
                    .map(change -> String.valueOf(change.get("id")))
                    .filter(documents::contains)
                    .toList();
            seen.addAll(found);
            after += seen.size() >= documents.size() && found.isEmpty() ? 1 : 0;
            cursor = "&after=" + page.getString("_meta.nextCursor");
        }
        return seen;
    }
}
