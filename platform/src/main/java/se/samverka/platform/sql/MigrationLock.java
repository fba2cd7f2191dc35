package se.samverka.platform.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/// Makes Flyway hold its lock at session level. With a lock at transaction level, that transaction is idle on
/// another connection during the migration, so `idle_in_transaction_session_timeout` would end it and the
/// migration.
@ApplicationScoped
class MigrationLock implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }
}
