package se.samverka.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// SQL on the connection of the running transaction: lists, sums and controls, and the statements that are sent
/// together ([Pipeline]). A read outside of a transaction has one of its own.
///
/// A row becomes a record, each component from the column of its name ([RecordShape]); or the value of its only
/// column; or an entity, where the statement selects `{e.*}` of its table, which it calls `e`. Hibernate writes the
/// columns out: PostgreSQL refuses a prepared `*` once another replica has added a column.
///
/// Everything is sent in the order in which it was asked for: what Hibernate keeps back goes before a statement
/// given here, and what waits here goes before a statement of Hibernate's ([PipelineFirst]).
@ApplicationScoped
public class Sql {

    private final Session session;
    private final Pipeline pipeline;
    private final TransactionSynchronizationRegistry transactions;

    public Sql(Session session, Pipeline pipeline, TransactionSynchronizationRegistry transactions) {
        this.session = session;
        this.pipeline = pipeline;
        this.transactions = transactions;
    }

    /// The columns that a record is read from, in the order of its components. A statement that names them is right
    /// also once the record has another component.
    public static List<String> columns(Class<? extends Record> type) {
        return RecordShape.of(type).columns().stream()
                .map(RecordShape.Column::name)
                .toList();
    }

    /// All rows.
    @Transactional
    public <T> List<T> list(SqlQuery query, Class<T> type) {
        return read(query, query.text(), type).getResultList();
    }

    /// The first row; none where its only column is empty.
    @Transactional
    public <T> Optional<T> first(SqlQuery query, Class<T> type) {
        return read(query, query.text(), type).getResultList().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The only row.
    @Transactional
    public <T> T one(SqlQuery query, Class<T> type) {
        return read(query, query.text(), type).getSingleResult();
    }

    /// One page, and how many rows there are in all.
    @Transactional
    public <T> Page<T> page(SqlQuery query, Class<T> type, int offset, int limit) {
        var found = read(query, query.pageText(), type)
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList();
        return Page.of(
                found,
                offset,
                limit,
                () -> read(query, query.countText(), Long.class).getSingleResult());
    }

    /// The page that a caller asks for.
    @Transactional
    public <T> Page<T> page(SqlQuery query, Class<T> type, PageQuery asked) {
        return page(query, type, asked.offset(), asked.limit());
    }

    /// Writes what no entity can: what depends on what is there, and many rows at once.
    ///
    /// @return how many rows were written
    @Transactional(Transactional.TxType.MANDATORY)
    public int write(SqlQuery statement) {
        var text = statement.text();
        return bound(session.createNativeMutationQuery(text), statement, text).executeUpdate();
    }

    /// A query that is sent together with what else the transaction asks for and writes later.
    ///
    /// @return all rows; to ask for them is to wait for the database
    public <T> Supplier<List<T>> readLater(SqlQuery query, Class<T> type) {
        sendEntities();
        return pipeline.read(query.statement(), Rows.of(type));
    }

    /// A write that is sent when the transaction needs an answer or commits.
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeLater(SqlQuery statement) {
        writeLater(statement, _ -> {});
    }

    /// A write that is sent when the transaction needs an answer or commits.
    ///
    /// @param written is told how many rows it wrote, and may throw
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeLater(SqlQuery statement, IntConsumer written) {
        sendEntities();
        pipeline.write(statement.statement(), written);
    }

    /// Sends what waits, and forgets the entities that the transaction has read: for a transaction that goes over
    /// many aggregates and has one of them in memory at a time.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        session.flush();
        pipeline.flush();
        session.clear();
    }

    private void sendEntities() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            session.flush();
        }
    }

    private <T> NativeQuery<T> read(SqlQuery query, String text, Class<T> type) {
        return bound(rows(text, type), query, text);
    }

    private <T> NativeQuery<T> rows(String text, Class<T> type) {
        if (type.isAnnotationPresent(Entity.class)) {
            return session.createNativeQuery(text, type, "e");
        }
        var single = ColumnType.of(type, null);
        if (single != null) {
            return session.createNativeQuery(text, single.stored())
                    .setTupleTransformer((row, _) -> value(type, single, row[0]));
        }
        var shape = RecordShape.of(type);
        var query = session.createNativeQuery(text, Object[].class);
        shape.columns()
                .forEach(column -> query.addScalar(column.name(), column.type().stored()));
        return query.setTupleTransformer((row, _) -> shape.read(row));
    }

    private static <T> @Nullable T value(Class<T> type, ColumnType column, @Nullable Object stored) {
        return stored == null ? null : type.cast(column.toModel(stored));
    }

    private static <Q extends CommonQueryContract> Q bound(Q statement, SqlQuery query, String text) {
        query.values().forEach((name, value) -> {
            if (!SqlQuery.has(text, name)) {
                return;
            }
            if (value == null) {
                // Without a type Hibernate gives the driver bytes.
                statement.setParameter(name, null, String.class);
            } else {
                statement.setParameter(name, value);
            }
        });
        return statement;
    }
}
