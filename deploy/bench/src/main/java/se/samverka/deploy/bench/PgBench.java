package se.samverka.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// PostgreSQL's own load generator, which must be on the PATH: it writes as many rows in as many transactions
/// as finance did, one statement for each row, into a table with a UUID for its key and some 200 bytes in a
/// row.
final class PgBench {

    private static final String TABLE = "CREATE TABLE bench_row (id uuid PRIMARY KEY, document text NOT NULL)";
    private static final String ROW = "INSERT INTO bench_row VALUES (uuidv7(), repeat('x', 180));\n";
    private static final long PATIENCE_MINUTES = 10;

    private final LaunchedPlatform platform;

    PgBench(LaunchedPlatform platform) throws IOException, SQLException {
        this.platform = platform;
        try (var owner = platform.connect("finance", "finance");
                var statement = owner.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /// @param clients how many connections write at once
    /// @param transactions of all clients together
    /// @param rowsEach of each transaction
    Rate write(int clients, int transactions, int rowsEach) throws IOException {
        var script = Files.createTempFile("samverka-bench-", ".sql");
        try {
            Files.writeString(script, "BEGIN;\n" + ROW.repeat(rowsEach) + "COMMIT;\n");
            int each = Math.max(1, transactions / clients);
            var builder = new ProcessBuilder(List.of(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=" + clients,
                            "--transactions=" + each,
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + platform.databasePort(),
                            "--username=finance",
                            "finance"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("PGPASSWORD", platform.password("finance"));
            long begun = System.nanoTime();
            var process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("pgbench did not write its rows");
            }
            return new Rate((long) each * clients * rowsEach, System.nanoTime() - begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            Files.delete(script);
        }
    }
}
