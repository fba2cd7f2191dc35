package se.samverka.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import org.hibernate.query.NativeQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Reads lists, sums and controls by SQL, on the connection of the running transaction, or in one of its own.
///
/// It sees what the transaction has written, by Hibernate and by the [Pipeline]: both are sent first.
///
/// A row becomes a record, each component from the column of its name ([RecordShape]); or the value of its only
/// column; or an entity, where the statement selects all columns of its table.
@ApplicationScoped
public class Sql {

    private final Session session;
    private final Pipeline pipeline;

    public Sql(Session session, Pipeline pipeline) {
        this.session = session;
        this.pipeline = pipeline;
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
        pipeline.flush();
        var text = statement.text();
        return bound(session.createNativeMutationQuery(text), statement, text).executeUpdate();
    }

    private <T> NativeQuery<T> read(SqlQuery query, String text, Class<T> type) {
        pipeline.flush();
        return bound(rows(text, type), query, text);
    }

    private <T> NativeQuery<T> rows(String text, Class<T> type) {
        if (type.isAnnotationPresent(Entity.class)) {
            return session.createNativeQuery(text, type);
        }
        var single = ColumnType.of(type, null);
        if (single != null) {
            return session.createNativeQuery(text, single.stored())
                    .setTupleTransformer((row, _) -> row[0] == null ? null : type.cast(single.toModel(row[0])));
        }
        var shape = RecordShape.of(type);
        var query = session.createNativeQuery(text, Object[].class);
        shape.columns()
                .forEach(column -> query.addScalar(column.name(), column.type().stored()));
        return query.setTupleTransformer((row, _) -> shape.read(row));
    }

    private static <Q extends CommonQueryContract> Q bound(Q statement, SqlQuery query, String text) {
        query.values().forEach((name, value) -> {
            if (SqlQuery.has(text, name)) {
                statement.setParameter(name, value);
            }
        });
        return statement;
    }
}
