package se.samverka.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A transaction's statements, kept back until somebody needs a result or the transaction commits, and then sent
/// together, in the order in which they were told: one round trip for all of them, which PostgreSQL calls pipelining.
///
/// Statements of others on the same transaction (Hibernate's among them) go past those that wait: before something is
/// read that a waiting write changes, [#flush()] is called.
///
/// What the database refuses is thrown by whoever has the statements sent, as an [IllegalStateException] with the
/// [SQLException] as its cause; the transaction is then to be rolled back.
@ApplicationScoped
public class Pipeline {

    /// Reads what a query has found.
    @FunctionalInterface
    public interface Reader<T> {
        /// @param rows before the first row
        T read(ResultSet rows) throws SQLException;
    }

    /// A statement with its values, in the order of its `?`: what [java.sql.PreparedStatement#setObject(int, Object)]
    /// takes, arrays of Java among them.
    public record Statement(String sql, List<@Nullable Object> values) {

        public static Statement of(String sql, @Nullable Object... values) {
            return new Statement(sql, Collections.unmodifiableList(Arrays.asList(values)));
        }
    }

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;

    public Pipeline(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /// A query of the running transaction, or of none: then it has the database to itself once it is asked for.
    ///
    /// @return what it finds; to ask is to wait for it, and for all that was told before it
    public <T> Supplier<T> read(Statement query, Reader<T> reader) {
        return queue().add(query, sent -> {
            try (var rows = sent.getResultSet()) {
                return reader.read(rows);
            }
        });
    }

    /// A write of the running transaction, however many rows it writes.
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Statement statement) {
        queue().add(statement, java.sql.Statement::getUpdateCount);
    }

    /// A write of the running transaction.
    ///
    /// @param written is told how many rows it wrote, and may throw
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Statement statement, IntConsumer written) {
        queue().add(statement, sent -> {
            int rows = sent.getUpdateCount();
            written.accept(rows);
            return rows;
        });
    }

    /// Writes that are only made up when the transaction commits, after everything else.
    @Transactional(Transactional.TxType.MANDATORY)
    public void beforeCommit(Supplier<List<Statement>> writes) {
        queue().last.add(writes);
    }

    /// Sends what waits.
    public void flush() {
        if (isRunning() && transactions.getResource(Pipeline.class) instanceof Queue queue) {
            queue.send();
        }
    }

    private Queue queue() {
        if (!isRunning()) {
            return new Queue();
        }
        if (transactions.getResource(Pipeline.class) instanceof Queue present) {
            return present;
        }
        var queue = new Queue();
        transactions.putResource(Pipeline.class, queue);
        transactions.registerInterposedSynchronization(queue);
        return queue;
    }

    /// One that is to be rolled back needs nothing of what waits.
    private boolean isRunning() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /// Takes what the database answers to one statement.
    @FunctionalInterface
    private interface Taker<T> {
        /// @param sent with the statement's own result as its present one
        T take(java.sql.Statement sent) throws SQLException;
    }

    /// One statement, and once it is sent what became of it.
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
                queue.send();
            }
            return Objects.requireNonNull(answer, "It was sent before, and one of those with it was refused");
        }

        void take(java.sql.Statement sent) throws SQLException {
            answer = taker.take(sent);
        }
    }

    /// What one transaction has told and not sent.
    private final class Queue implements Synchronization {
        private final List<Waiting<?>> statements = new ArrayList<>();
        private final List<Supplier<List<Statement>>> last = new ArrayList<>();
        private boolean closed;

        <T> Waiting<T> add(Statement statement, Taker<T> taker) {
            if (closed) {
                throw new IllegalStateException("The transaction is committing already");
            }
            var waiting = new Waiting<>(this, statement, taker);
            statements.add(waiting);
            return waiting;
        }

        void send() {
            var together = List.copyOf(statements);
            statements.clear();
            if (together.isEmpty()) {
                return;
            }
            var sql = together.stream().map(waiting -> waiting.statement.sql()).collect(Collectors.joining(";\n"));
            try (var connection = dataSource.getConnection();
                    var sent = connection.prepareStatement(sql)) {
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
            } catch (SQLException e) {
                throw new IllegalStateException("The database refused one of " + together.size() + " statements", e);
            }
        }

        /// Not called for a transaction that rolls back; a failure here rolls it back.
        @Override
        public void beforeCompletion() {
            last.stream()
                    .flatMap(writes -> writes.get().stream())
                    .forEach(write -> add(write, java.sql.Statement::getUpdateCount));
            closed = true;
            send();
        }

        @Override
        public void afterCompletion(int status) {
            statements.clear();
            last.clear();
        }
    }
}
