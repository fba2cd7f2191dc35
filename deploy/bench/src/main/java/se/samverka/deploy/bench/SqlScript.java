package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/// A script beside the classes that loads a database with as much as years would bring.
final class SqlScript {

    private SqlScript() {}

    /// Runs it in one transaction, and has PostgreSQL take stock, as autovacuum would after such a load.
    ///
    /// @param written what the script says for a number
    /// @param wanted what is to stand there instead
    static void load(Connection owner, String name, String written, String wanted) throws SQLException, IOException {
        try (InputStream script = SqlScript.class.getResourceAsStream(name);
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replace(written, wanted));
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE");
        }
    }
}
