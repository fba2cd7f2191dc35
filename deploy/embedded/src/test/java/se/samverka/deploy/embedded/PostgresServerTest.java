package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    private Path folder;

    @Test
    void data_survives_a_restart_on_the_same_folder() throws SQLException {
        // Given
        int port = FreePort.pick();
        try (var first = new PostgresServer(folder, port)) {
            first.start();
            try (var finance = connect(first.database("finance"))) {
                update(finance, "CREATE TABLE kept (amount numeric(12,2))");
                update(finance, "INSERT INTO kept VALUES (590000.00)");
            }
        }

        // When
        try (var second = new PostgresServer(folder, port)) {
            second.start();

            // Then
            try (var finance = connect(second.database("finance"))) {
                assertThat(ask(finance, "SELECT amount FROM kept")).isEqualTo("590000.00");
            }
        }
    }

    @Test
    void a_server_left_by_a_killed_process_is_stopped_by_the_next_start() throws Exception {
        // Given
        int port = FreePort.pick();
        var parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        try (var said = parent.inputReader()) {
            assertThat(said.lines().anyMatch(Parent.READY::equals)).isTrue();
            parent.destroyForcibly().waitFor();
        }
        long left = new PostgresServer(folder, port).pid();

        // When
        try (var next = new PostgresServer(folder, port)) {
            next.start();

            // Then
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
            try (var again = connect(next.database("meetings"))) {
                assertThat(ask(again, "SELECT one FROM kept")).isEqualTo("1");
            }
        }
    }

    /// A process that starts the server, commits something, and waits to be killed.
    static final class Parent {
        static final String READY = "ready to be killed";

        @SuppressWarnings("resource")
        public static void main(String[] arguments) throws Exception {
            var server = new PostgresServer(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            server.start();
            try (var meetings = connect(server.database("meetings"))) {
                update(meetings, "CREATE TABLE kept AS SELECT 1 AS one");
            }
            System.out.println(READY);
            new CountDownLatch(1).await();
        }
    }

    @Test
    void commits_are_on_disk_and_a_role_can_connect_to_its_own_database_only() throws SQLException {
        try (var server = new PostgresServer(folder, FreePort.pick())) {
            // Given
            server.start();
            var finance = server.database("finance");

            // When
            try (var connection = connect(finance)) {
                // Then
                assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
                assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.database("agreements").jdbcUrl(), finance.username(), finance.password()))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> DriverManager.getConnection(finance.jdbcUrl(), "finance", "guessed"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(finance.jdbcUrl(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
