package se.samverka.platform.leader;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A background loop that runs in one replica at a time: the one that holds the advisory lock of the loop's name.
///
/// The lock belongs to the connection that does the work: a leader that loses its connection can write nothing
/// more, and another can take over. The loop wakes on a NOTIFY on the channel of its name. It also polls, because a
/// notification is lost while nobody listens.
public final class LeaderLoop {

    /// One pass of the work, on the leader's connection (auto-commit).
    @FunctionalInterface
    public interface Pass {
        /// @return how many items were processed; the next pass follows at once unless it is 0
        int run(Connection connection) throws Exception;
    }

    /// What a new leader does first, on the connection that it works on.
    @FunctionalInterface
    public interface Preparation {
        void run(Connection connection) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MILLIS = 500;

    /// EX_SOFTWARE of sysexits.h.
    private static final int EXIT_SOFTWARE_ERROR = 70;

    private final String name;
    private final DataSource dataSource;
    private final Preparation preparation;
    private final Pass pass;
    private final Runnable endProcess;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Instant lastSuccess = Instant.now();
    private volatile @Nullable String failure;
    private @Nullable Thread thread;

    public LeaderLoop(String name, DataSource dataSource, Pass pass) {
        this(name, dataSource, _ -> {}, pass);
    }

    /// @param preparation what each new leader does before its first pass; while it fails there is no pass
    public LeaderLoop(String name, DataSource dataSource, Preparation preparation, Pass pass) {
        this(name, dataSource, preparation, pass, () -> Runtime.getRuntime().halt(EXIT_SOFTWARE_ERROR));
    }

    /// @param endProcess ends the process. A process whose loop has died looks healthy from outside but does no
    ///     work; one that has ended is restarted
    LeaderLoop(String name, DataSource dataSource, Preparation preparation, Pass pass, Runnable endProcess) {
        this.name = name;
        this.dataSource = dataSource;
        this.preparation = preparation;
        this.pass = pass;
        this.endProcess = endProcess;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /// When the last pass succeeded, or when the loop last saw that another replica leads.
    public Instant lastSuccess() {
        return lastSuccess;
    }

    /// The kind of fault of the last pass; null when it succeeded.
    public @Nullable String failure() {
        return failure;
    }

    /// Ends the loop after its current pass, within five seconds.
    public void stop() throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (!isStopping()) {
            try (var connection = dataSource.getConnection()) {
                lead(connection);
            } catch (Exception e) {
                failure = e.getClass().getSimpleName();
                LOG.warnf(e, "%s failed and is retried in %d ms", name, RETRY_MILLIS);
                await();
            } catch (Throwable broken) {
                failure = broken.getClass().getSimpleName();
                LOG.fatalf(broken, "%s cannot continue; the process exits", name);
                endProcess.run();
                return;
            }
        }
    }

    private void lead(Connection connection) throws Exception {
        if (!tryLock(connection)) {
            lastSuccess = Instant.now();
            failure = null;
            await();
            return;
        }
        try {
            preparation.run(connection);
            execute(connection, "LISTEN \"" + name + "\"");
            var notifications = connection.unwrap(PGConnection.class);
            while (!isStopping()) {
                int done = pass.run(connection);
                lastSuccess = Instant.now();
                failure = null;
                if (done == 0) {
                    notifications.getNotifications((int) POLL.toMillis());
                }
            }
        } finally {
            // The pool reuses the connection: release what belongs to the session.
            if (!connection.isClosed()) {
                execute(connection, "UNLISTEN *");
                execute(connection, "SELECT pg_advisory_unlock_all()");
            }
        }
    }

    private boolean tryLock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtext(?))")) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void await() {
        try {
            boolean stopped = stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            LOG.tracef("%s waited; stopping: %s", name, stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
