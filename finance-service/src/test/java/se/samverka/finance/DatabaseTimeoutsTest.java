package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
class DatabaseTimeoutsTest {

    @Inject
    AgroalDataSource dataSource;

    @Test
    void statements_locks_and_idle_transactions_have_timeouts() throws SQLException {
        var set = new TreeMap<String, String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var name : new String[] {"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"}) {
                try (var row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    set.put(name, row.getString(1));
                }
            }
        }
        assertThat(set)
                .isEqualTo(Map.of(
                        "statement_timeout", "1min",
                        "lock_timeout", "10s",
                        "idle_in_transaction_session_timeout", "1min"));
    }

    /// Otherwise requests that wait for a lock while holding all connections outlast those that wait for a
    /// connection.
    @Test
    void the_connection_timeout_is_longer_than_the_lock_timeout() throws SQLException {
        var acquisition =
                dataSource.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT extract(epoch FROM current_setting('lock_timeout')::interval)")) {
            row.next();
            assertThat(acquisition).isGreaterThan(Duration.ofSeconds(row.getLong(1)));
            // The gateway's timeout.
            assertThat(acquisition.plusSeconds(row.getLong(1))).isLessThan(Duration.ofSeconds(30));
        }
    }
}
