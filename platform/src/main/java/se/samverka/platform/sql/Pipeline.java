package se.samverka.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Queues a transaction's statements until a result is needed or the transaction commits, and then sends them
/// together in the order in which they were queued: one round trip for all, which PostgreSQL calls pipelining.
///
/// A statement of Hibernate's sends what waits first ([PipelineFirst]). Plain statements of JDBC on the same
/// transaction go past those that wait: before one reads what a waiting write changes, [#flush()] is called. A large
/// result is asked for before large writes are told, or the database and the driver could each wait for the other to
/// read.
///
/// When the database rejects a statement, the call that sent it throws an [IllegalStateException] with the
/// [SQLException] as its cause. The transaction must then be rolled back.
@ApplicationScoped
public class Pipeline {

    /// Reads the result of a query.
    @FunctionalInterface
    public interface Reader<T> {
        /// @param rows positioned before the first row
        T read(ResultSet rows) throws SQLException;
    }

    /// One statement of SQL.
    ///
    /// @param values in the order of its `?`: anything that [PreparedStatement#setObject(int, Object)] accepts,
    ///     including Java arrays
    public record Statement(String sql, List<@Nullable Object> values) {

        private static final int BRIEF = 40;

        /// @param values as in the constructor; cast a single array to [Object]
        public static Statement of(String sql, @Nullable Object... values) {
            return new Statement(sql, Collections.unmodifiableList(Arrays.asList(values)));
        }

        /// The first words of the SQL, without values.
        String brief() {
            var words = sql.strip().replaceAll("\\s+", " ");
            return words.length() <= BRIEF ? words : words.substring(0, BRIEF) + "…";
        }
    }

    /// Most statements in the queue.
    private static final int MOST = 32;

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    public Pipeline(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /// Queues a query of the running transaction. Without a transaction it is sent alone when its result is asked
    /// for.
    ///
    /// @return the result. Getting it sends the query and everything queued before it; this must happen in the same
    ///     transaction, which must not change the result in between
    public <T> Supplier<T> read(Statement query, Reader<T> reader) {
        var queue = isRunning() ? joined() : new Queue(null);
        return queue.add(query, sent -> {
            try (var rows = sent.getResultSet()) {
                if (rows == null) {
                    throw new IllegalStateException("Not a query: " + query.brief());
                }
                return reader.read(rows);
            }
        });
    }

    /// Queues a write of the running transaction. The number of rows is not checked.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Statement statement) {
        write(statement, rows -> {});
    }

    /// Queues a write of the running transaction.
    ///
    /// @param written receives the number of rows written, and may throw
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Statement statement, IntConsumer written) {
        if (!isRollbackOnly()) {
            var _ = joined().add(statement, sent -> written(statement, sent, written));
        }
    }

    /// Writes that are created when the transaction commits, after everything that is queued. Each but the first is
    /// sent alone, so that only one is in memory at a time.
    @Transactional(Transactional.TxType.MANDATORY)
    public void beforeCommit(Supplier<Stream<Statement>> writes) {
        if (!isRollbackOnly()) {
            joined().addAtCommit(writes);
        }
    }

    /// Sends the queued statements.
    public void flush() {
        if (isRunning() && transactions.getResource(Pipeline.class) instanceof Queue queue) {
            queue.send();
        }
    }

    private static Integer written(Statement statement, PreparedStatement sent, IntConsumer written)
            throws SQLException {
        int rows = sent.getUpdateCount();
        if (rows < 0) {
            throw new IllegalStateException("Not a write: " + statement.brief());
        }
        written.accept(rows);
        return rows;
    }

    private boolean isRunning() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /// Whether the transaction will be rolled back.
    private boolean isRollbackOnly() {
        return transactions.getRollbackOnly();
    }

    private Queue joined() {
        if (!isRunning()) {
            throw new IllegalStateException("The transaction has ended or is ending");
        }
        if (transactions.getResource(Pipeline.class) instanceof Queue present) {
            return present;
        }
        var queue = new Queue(transactions.getTransactionKey());
        transactions.putResource(Pipeline.class, queue);
        transactions.registerInterposedSynchronization(queue);
        return queue;
    }

    /// Takes the database's result of one statement.
    @FunctionalInterface
    private interface Taker<T> {
        /// @param sent with the statement's own result as its current one
        T take(PreparedStatement sent) throws SQLException;
    }

    /// A queued statement and, once it is sent, its result.
    private static final class Waiting<T> implements Supplier<T> {
        private final Queue queue;
        private final Statement statement;
        private final Taker<T> taker;
        private @Nullable T answer;

        Waiting(Queue queue, Statement statement, Taker<T> taker) {
            this.queue = queue;
            this.statement = statement;
            this.taker = taker;
        }

        @Override
        public T get() {
            if (answer == null) {
                queue.sendInItsTransaction();
            }
            if (answer == null) {
                throw new IllegalStateException("No result: " + statement.brief(), queue.failure);
            }
            return answer;
        }

        void take(PreparedStatement sent) throws SQLException {
            answer = taker.take(sent);
        }
    }

    /// The unsent statements of one transaction.
    private final class Queue implements Synchronization {
        private final @Nullable Object transaction;
        private final List<Waiting<?>> statements = new ArrayList<>();
        private final List<Supplier<Stream<Statement>>> atCommit = new ArrayList<>();
        private boolean closed;
        private @Nullable RuntimeException failure;

        /// @param transaction the transaction's key; null for a query outside a transaction
        Queue(@Nullable Object transaction) {
            this.transaction = transaction;
        }

        <T> Waiting<T> add(Statement statement, Taker<T> taker) {
            requireOpen();
            if (statements.size() == MOST) {
                send();
            }
            var waiting = new Waiting<>(this, statement, taker);
            statements.add(waiting);
            return waiting;
        }

        void addAtCommit(Supplier<Stream<Statement>> writes) {
            requireOpen();
            atCommit.add(writes);
        }

        /// Anything queued later would be lost.
        private void requireOpen() {
            if (closed) {
                throw new IllegalStateException("The transaction is committing already");
            }
        }

        void sendInItsTransaction() {
            if (transaction != null && !Objects.equals(transaction, transactions.getTransactionKey())) {
                throw new IllegalStateException("The result was asked for outside the transaction of its query");
            }
            send();
        }

        void send() {
            var together = List.copyOf(statements);
            statements.clear();
            if (together.isEmpty()) {
                return;
            }
            try (var connection = connection()) {
                send(connection, together);
            } catch (SQLException e) {
                failure = new IllegalStateException(
                        together.stream()
                                .map(waiting -> waiting.statement.brief())
                                .collect(Collectors.joining("; ", "The database refused one of: ", "")),
                        e);
                throw failure;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        private static void send(Connection connection, List<Waiting<?>> together) throws SQLException {
            var sql = together.stream().map(waiting -> waiting.statement.sql()).collect(Collectors.joining("\n;\n"));
            try (var sent = connection.prepareStatement(sql)) {
                int parameter = 0;
                for (var waiting : together) {
                    for (var value : waiting.statement.values()) {
                        sent.setObject(++parameter, value);
                    }
                }
                sent.execute();
                for (var waiting : together) {
                    waiting.take(sent);
                    sent.getMoreResults();
                }
                if (sent.getResultSet() != null || sent.getUpdateCount() >= 0) {
                    throw new IllegalStateException("One of the queued texts holds several statements");
                }
            }
        }

        /// Not called for a transaction that rolls back; a failure here rolls it back.
        @Override
        public void beforeCompletion() {
            var first = true;
            for (var writes : atCommit) {
                for (var write : (Iterable<Statement>) writes.get()::iterator) {
                    if (!first) {
                        send();
                    }
                    first = false;
                    var _ = add(write, sent -> written(write, sent, rows -> {}));
                }
            }
            closed = true;
            send();
        }

        @Override
        public void afterCompletion(int status) {
            closed = true;
            statements.clear();
            atCommit.clear();
        }
    }

    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("No database connection", e);
        }
    }
}
