package se.samverka.deploy.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/// Waits in finance's database until drafts are committed, woken by the same notification that wakes the changes
/// feed: whoever asked again and again through the gateway would take the two cores from what it waits for.
final class DraftWatch implements AutoCloseable {

    private static final String SUM = "SELECT coalesce(sum(CASE kind WHEN 'INVOICE' THEN total ELSE -total END), 0)"
            + " FROM invoice WHERE agreement_id = ? AND year = ? AND status = 'DRAFT'";
    private static final String STAMP = "SELECT max(pg_xact_commit_timestamp(xmin)) FROM invoice"
            + " WHERE agreement_id = ? AND year = ? AND status = 'DRAFT'";
    private static final int WAIT_MILLIS = 1_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Connection finance;
    private final PreparedStatement sum;

    DraftWatch(LaunchedPlatform platform) throws IOException, SQLException {
        finance = platform.connect("finance", "finance");
        try (var statement = finance.createStatement()) {
            statement.execute("LISTEN changes");
        }
        sum = finance.prepareStatement(SUM);
    }

    /// Until the drafts of the agreement's year sum to that. PostgreSQL notifies of what is committed, so that
    /// the sum, which is asked for afterwards, tells whether it was this, and its own time is not counted.
    ///
    /// @return when it was notified of the commit, by [System#nanoTime()]
    long await(String agreementId, int year, BigDecimal expected) throws SQLException {
        long notified = System.nanoTime();
        long deadline = notified + PATIENCE_NANOS;
        while (sum(agreementId, year).compareTo(expected) != 0) {
            if (notified > deadline) {
                throw new IllegalStateException("The drafts of " + agreementId + " do not sum to " + expected);
            }
            var _ = finance.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            notified = System.nanoTime();
        }
        return notified;
    }

    /// When the last of those drafts was committed, by PostgreSQL's own stamp, which it takes as the commit
    /// begins. It keeps
    /// stamps only if told to (`track_commit_timestamp`).
    ///
    /// @return by [System#nanoTime()]
    long committedNanos(String agreementId, int year) throws SQLException {
        try (var stamp = finance.prepareStatement(STAMP)) {
            stamp.setObject(1, UUID.fromString(agreementId));
            stamp.setInt(2, year);
            try (var rows = stamp.executeQuery()) {
                rows.next();
                var committed = rows.getObject(1, OffsetDateTime.class).toInstant();
                return System.nanoTime()
                        - Duration.between(committed, Instant.now()).toNanos();
            }
        }
    }

    private BigDecimal sum(String agreementId, int year) throws SQLException {
        sum.setObject(1, UUID.fromString(agreementId));
        sum.setInt(2, year);
        try (var rows = sum.executeQuery()) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    @Override
    public void close() throws SQLException {
        finance.close();
    }
}
