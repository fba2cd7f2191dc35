package se.samverka.meetings.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// The conditions of a list: one for each filter that was given. Values are bound as parameters.
public final class Conditions {

    private final StringJoiner text = new StringJoiner(" and ");
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String condition) {
        text.add(condition);
        return this;
    }

    public Conditions and(String condition, String name, Object value) {
        text.add(condition);
        parameters.put(name, value);
        return this;
    }

    public Conditions ifGiven(String condition, String name, Optional<?> value) {
        return value.isEmpty() ? this : and(condition, name, value.get());
    }

    /// Empty when there are none.
    public String text() {
        return text.toString();
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
