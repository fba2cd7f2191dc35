package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

@QuarkusTest
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
class DatabaseTimeoutsTest {

    @Inject
    DataSource dataSource;

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
                        "lock_timeout", "20s",
                        "idle_in_transaction_session_timeout", "1min"));
    }
}
