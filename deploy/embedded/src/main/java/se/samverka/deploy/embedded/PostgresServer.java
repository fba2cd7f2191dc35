package se.samverka.deploy.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL server on one data folder, with a database and an owning role per service.
///
/// The library's defaults are for disposable test servers; here committed transactions are on disk (`fsync`,
/// `synchronous_commit`), because tests kill processes and the launcher keeps users' data. A role can connect to
/// its own database only. Text sorts by code point (`C.UTF-8`), whatever the machine's language.
public final class PostgresServer implements AutoCloseable {
    /// The databases, named after the services that own them.
    public static final List<String> DATABASES = List.of("agreements", "finance", "meetings");

    private static final String SUPERUSER = "postgres";
    private static final String INITIALISED = "samverka-initialised";
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Credentials credentials;
    private @Nullable EmbeddedPostgres server;

    /// @param folder holds the cluster (`data/`), the roles' passwords and the server's log; created when missing
    /// @param port of the loopback address
    public PostgresServer(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        try {
            Files.createDirectories(this.folder);
            this.credentials = new Credentials(this.folder.resolve("credentials.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not use " + folder, e);
        }
    }

    /// Starts the server; initialises the cluster and creates the databases when they are missing. A server left
    /// running on this folder by a killed process is stopped first.
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            var data = folder.resolve("data");
            StalePostmaster.end(data);
            var initialised = data.resolve(INITIALISED);
            if (!Files.exists(initialised)) {
                // The initialisation was interrupted, so nothing uses this cluster yet.
                Folders.delete(data);
            }
            server = launch(data);
            if (!Files.exists(initialised)) {
                initialise(data);
                Files.createFile(initialised);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its log is " + log(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be prepared; its log is " + log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    /// Stops a server left running on this folder by a killed process, as [#start()] does. Call this before
    /// deleting the folder.
    public synchronized void endLeftOver() {
        if (server != null) {
            return;
        }
        try {
            StalePostmaster.end(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL server left on " + folder + " could not be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops the server in fast mode: open transactions are rolled back, committed ones are on disk.
    public synchronized void stop() {
        var running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            var postmaster = StalePostmaster.find(folder.resolve("data"));
            running.close();
            // The library only logs it when the server has not stopped after a few seconds, and the server may take
            // a little longer.
            if (postmaster.isPresent() && !StalePostmaster.ended(postmaster.get())) {
                StalePostmaster.end(folder.resolve("data"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    public int port() {
        return port;
    }

    /// The server's own log.
    public Path log() {
        return folder.resolve("postgres.log");
    }

    /// The process id of the running server.
    public long pid() {
        try {
            return StalePostmaster.find(folder.resolve("data"))
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"))
                    .pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The connection settings of a service's database.
    ///
    /// @param name one of [#DATABASES]
    public Database database(String name) {
        if (!DATABASES.contains(name)) {
            throw new IllegalArgumentException("No database " + name + "; there are " + DATABASES);
        }
        try {
            return new Database(
                    name, "jdbc:postgresql://127.0.0.1:" + port + "/" + name, name, credentials.passwordOf(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch(Path data) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(BinariesFolder.path().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_PATIENCE)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", credentials.passwordOf(SUPERUSER))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private void initialise(Path data) throws SQLException, IOException {
        try (var connection = superuser()) {
            execute(connection, "ALTER ROLE postgres PASSWORD '" + credentials.passwordOf(SUPERUSER) + "'");
            execute(connection, "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
            execute(connection, "REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
            for (var name : DATABASES) {
                execute(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + credentials.passwordOf(name) + "'");
                execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
                execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            }
            // Until here the cluster trusts every local client; from here on it requires the password.
            Files.writeString(
                    data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n", StandardCharsets.UTF_8);
            execute(connection, "SELECT pg_reload_conf()");
        }
    }

    private Connection superuser() throws SQLException {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return running.getPostgresDatabase().getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
