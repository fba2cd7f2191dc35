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

/// A background loop that runs in one replica at a time: whoever holds the advisory lock named like the loop.
///
/// The lock belongs to the connection that the work itself uses, so that a leader that loses its connection can
/// write nothing more before somebody else leads. The loop wakes at a NOTIFY on the channel named like it, and
/// every poll interval as a net, because a notification is lost while nobody listens.
public final class LeaderLoop {

    /// One pass of the work, on the leader's connection (auto-commit).
    @FunctionalInterface
    public interface Pass {
        /// @return how many items were done; the loop goes on at once until a pass does none
        int run(Connection connection) throws Exception;
    }

    /// What a leader does first, on the connection that its work will use.
    @FunctionalInterface
    public interface Beginning {
        void run(Connection connection) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long RETRY_MILLIS = 500;

    /// EX_SOFTWARE of sysexits.h.
    private static final int BROKEN = 70;

    private final String name;
    private final DataSource dataSource;
    private final Beginning beginning;
    private final Pass pass;
    private final Runnable processEnd;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Instant lastSuccess = Instant.now();
    private volatile @Nullable String failure;
    private @Nullable Thread thread;

    public LeaderLoop(String name, DataSource dataSource, Pass pass) {
        this(name, dataSource, _ -> {}, pass);
    }

    /// @param beginning what each new leader does before its first pass; while it fails there is no pass
    public LeaderLoop(String name, DataSource dataSource, Beginning beginning, Pass pass) {
        this(name, dataSource, beginning, pass, () -> Runtime.getRuntime().halt(BROKEN));
    }

    /// @param processEnd ends the process. A process whose loop has died looks well from outside and does nothing
    ///     more; one that has ended is started again
    LeaderLoop(String name, DataSource dataSource, Beginning beginning, Pass pass, Runnable processEnd) {
        this.name = name;
        this.dataSource = dataSource;
        this.beginning = beginning;
        this.pass = pass;
        this.processEnd = processEnd;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /// When the loop last did its pass, or last saw that another replica leads.
    public Instant lastSuccess() {
        return lastSuccess;
    }

    /// Why the last pass failed, by kind of fault; null while all is well.
    public @Nullable String failure() {
        return failure;
    }

    /// Ends the loop after its present pass, within five seconds.
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
                LOG.warnf(e, "%s failed and goes on in %d ms", name, RETRY_MILLIS);
                await();
            } catch (Throwable broken) {
                failure = broken.getClass().getSimpleName();
                LOG.fatalf(broken, "%s cannot go on, and the process ends with it", name);
                processEnd.run();
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
            beginning.run(connection);
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
            // The pool reuses the connection: give back what belongs to the session.
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
