package se.samverka.meetings.query;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.hibernate.Session;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The WHERE of a list, one condition for each filter that was given. Values go in as parameters, never as text.
public final class Conditions {

    private final StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> parameters = new HashMap<>();

    /// A condition without a value.
    public Conditions and(String condition) {
        where.add(condition);
        return this;
    }

    /// A condition on a value.
    public Conditions and(String condition, String name, Object value) {
        where.add(condition);
        parameters.put(name, value);
        return this;
    }

    /// A condition on a value, left out when there is none.
    public Conditions ifGiven(String condition, String name, Optional<?> value) {
        return value.isEmpty() ? this : and(condition, name, value.get());
    }

    /// A page in Hibernate's query language.
    ///
    /// @param from `MeetingEntity m`; the alias is selected
    /// @param orderBy ends in a unique field, so that pages never overlap
    public <T> Page<T> page(EntityManager database, Class<T> type, String from, String orderBy, PageQuery query) {
        var alias = from.substring(from.lastIndexOf(' ') + 1);
        var count = database.createQuery("select count(" + alias + ") from " + from + where, Long.class);
        var list = database.createQuery("select " + alias + " from " + from + where + " order by " + orderBy, type);
        parameters.forEach(count::setParameter);
        parameters.forEach(list::setParameter);
        return new Page<>(
                list.setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList(),
                count.getSingleResult());
    }

    /// A page in SQL, for what only PostgreSQL can ask.
    ///
    /// @param from `paragraph p JOIN …`; the first alias is selected
    public <T> Page<T> nativePage(
            EntityManager database, Class<T> type, String alias, String from, String orderBy, PageQuery query) {
        var session = database.unwrap(Session.class);
        var count = session.createNativeQuery("SELECT count(*) FROM " + from + where, Long.class);
        var list =
                session.createNativeQuery("SELECT " + alias + ".* FROM " + from + where + " ORDER BY " + orderBy, type);
        parameters.forEach(count::setParameter);
        parameters.forEach(list::setParameter);
        return new Page<>(
                list.setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList(),
                count.getSingleResult());
    }
}
