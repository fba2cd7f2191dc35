package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverka.platform.fault.DatabaseFaults;
import se.samverka.platform.inbox.ConsumerProgress;

/// A pool without free connections is a transient fault.
@QuarkusTest
class ConnectionPoolTest extends ServiceTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    @Inject
    AgroalDataSource pool;

    @Inject
    ConsumerProgress consumers;

    @Inject
    EntityManager entities;

    private final List<Connection> taken = new CopyOnWriteArrayList<>();
    private Duration usual = Duration.ZERO;
    private Thread taker = Thread.ofVirtual().unstarted(() -> {});

    @BeforeEach
    void waitShortly() {
        var settings = pool.getConfiguration().connectionPoolConfiguration();
        usual = settings.acquisitionTimeout();
        settings.setAcquisitionTimeout(SHORT);
    }

    @AfterEach
    void giveBack() throws SQLException, InterruptedException {
        taker.interrupt();
        taker.join();
        for (var connection : taken) {
            connection.close();
        }
        taken.clear();
        pool.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(usual);
    }

    /// Through Hibernate, plain SQL and pipelined statements, with and without a transaction.
    private Map<String, Callable<Response>> requests() {
        var some = UUID.randomUUID();
        var requests = new LinkedHashMap<String, Callable<Response>>();
        for (var path : List.of(
                "/invoices",
                "/invoices/" + some,
                "/journal-entries",
                "/population-figures",
                "/exports/" + some,
                "/controls",
                "/quarantines",
                "/dead-letters",
                "/parked-events",
                "/changes")) {
            requests.put("GET " + path, () -> as(admin()).get(BASE + path));
        }
        requests.put("POST /controls", () -> as(admin()).post(BASE + "/controls"));
        requests.put(
                "POST /controls with a key",
                () -> as(admin()).header("Idempotency-Key", "key-" + some).post(BASE + "/controls"));
        requests.put(
                "POST /dead-letters/{id}/replays", () -> as(admin()).post(BASE + "/dead-letters/" + some + "/replays"));
        requests.put(
                "POST /population-figures",
                () -> as(referenceData())
                        .contentType("text/csv; charset=UTF-8")
                        .body("area,date,population,source\n04,2023-12-31,301944,Statistics Sweden\n")
                        .post(BASE + "/population-figures"));
        requests.put(
                "POST /requisitions",
                () -> as(mdu())
                        .contentType(ContentType.JSON)
                        .body("{\"agreementId\":\"" + some + "\",\"year\":2026,\"requisitionedOn\":\"2026-01-15\"}")
                        .post(BASE + "/requisitions"));
        return requests;
    }

    @Test
    void a_request_without_a_connection_gets_retry_after() throws Exception {
        var requests = requests();
        takeAll();
        for (var request : requests.entrySet()) {
            request.getValue()
                    .call()
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", equalTo("database-busy"));
        }
    }

    @Test
    void an_event_without_a_connection_waits_and_does_not_become_a_dead_letter()
            throws SQLException, InterruptedException {
        var before = count("SELECT count(*) FROM dead_letter");
        var agreement = AgreementFixture.inForce(TermsFixture.stark("2450000.00"));
        takeAll();
        publisher.agreement(agreement, "agreement-entered-into-force");
        // By then it has been refused a connection more than once.
        await().atMost(Duration.ofSeconds(30)).until(() -> consumers.stuckFor().compareTo(SHORT.multipliedBy(4)) > 0);
        giveBack();
        awaitRevision(agreement.id(), agreement.revision());
        assertThat(count("SELECT count(*) FROM dead_letter")).isEqualTo(before);
    }

    @Test
    void the_fault_is_transient_however_it_is_wrapped() throws InterruptedException {
        takeAll();
        assertThatThrownBy(() -> pool.getConnection().close()).satisfies(ConnectionPoolTest::passes);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("SELECT 1").getSingleResult()))
                .satisfies(ConnectionPoolTest::passes);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    pool.getConnection().close();
                    return null;
                }))
                .satisfies(ConnectionPoolTest::passes);
    }

    private static void passes(Throwable fault) {
        assertThat(DatabaseFaults.isPassing(fault)).as("%s", fault).isTrue();
    }

    /// Takes every connection, including those that loops release when they get no second one, and holds them until
    /// told to release them. Returns once two attempts to get another connection have timed out.
    private void takeAll() throws InterruptedException {
        var none = new CountDownLatch(2);
        taker = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    taken.add(pool.getConnection());
                } catch (SQLException e) {
                    none.countDown();
                }
            }
        });
        assertThat(none.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
