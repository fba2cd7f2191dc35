package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.Reader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverka.deploy.embedded.SamverkaInfrastructure;

/// Runs the service's own Flyway with one more migration, on connections whose timeouts are a second instead of a
/// minute.
@QuarkusTest
@QuarkusTestResource(value = SamverkaInfrastructure.class, initArgs = @ResourceArg(name = "service", value = "finance"))
class LongMigrationTest {

    private static final String VERSION = "9999";

    @Inject
    Flyway flyway;

    @Inject
    DataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void a_migration_may_exceed_the_timeouts_of_statements_and_idle_transactions() throws SQLException {
        var impatient = url + "?options=-c%20statement_timeout=1s%20-c%20idle_in_transaction_session_timeout=1s";
        var settings = flyway.getConfiguration();
        var migrated = Flyway.configure(settings.getClassLoader())
                .configuration(settings)
                .dataSource(impatient, user, password)
                .resourceProvider(new OneMore(settings.getResourceProvider(), "SELECT pg_sleep(3)"))
                .load()
                .migrate();
        assertThat(migrated.migrationsExecuted).isEqualTo(1);
        // The migration's settings must not remain on the connection.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("1min");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM flyway_schema_history WHERE version = '" + VERSION + "'");
        }
    }

    private record OneMore(ResourceProvider others, String sql) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return others.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            var found = new ArrayList<>(others.getResources(prefix, suffixes));
            var more = new Script("V" + VERSION + "__long.sql", sql);
            if (more.getFilename().startsWith(prefix)
                    && List.of(suffixes).stream().anyMatch(more.getFilename()::endsWith)) {
                found.add(more);
            }
            return found;
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String sql;

        Script(String name, String sql) {
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
