package se.samverka.finance.shared.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/// The conditions of a query in SQL, and what their parameters stand for: only what is asked for becomes a
/// condition.
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /// @param name of the parameter in the condition
    public <T> Conditions where(Optional<T> value, String name, String condition) {
        value.ifPresent(given -> {
            conditions.add(condition);
            values.put(name, given);
        });
        return this;
    }

    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// ` WHERE …`, or nothing.
    public String text() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    public <T> NativeQuery<T> query(Session session, String sql, Class<T> type) {
        var query = session.createNativeQuery(sql, type);
        values.forEach(query::setParameter);
        return query;
    }
}
