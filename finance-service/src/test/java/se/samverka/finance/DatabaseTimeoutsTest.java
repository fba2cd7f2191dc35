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
    void no_statement_lock_or_idle_transaction_lasts_for_ever() throws SQLException {
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

    /// Else those that wait for a lock, with all connections in their hands, outlast those that wait for a connection.
    @Test
    void a_connection_is_waited_for_longer_than_a_lock() throws SQLException {
        var acquisition =
                dataSource.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT extract(epoch FROM current_setting('lock_timeout')::interval)")) {
            row.next();
            assertThat(acquisition).isGreaterThan(Duration.ofSeconds(row.getLong(1)));
            // The gateway's patience.
            assertThat(acquisition.plusSeconds(row.getLong(1))).isLessThan(Duration.ofSeconds(30));
        }
    }
}
