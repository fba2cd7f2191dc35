package se.samverka.platform.rule;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Checks of required fields for the compact constructors of request records. A missing field becomes 422
/// `field-missing` with the field's pointer, which the parser knows.
public final class Required {

    /// A required field is missing.
    public static final class MissingField extends IllegalArgumentException {

        private final String field;

        MissingField(String field) {
            super("Field " + field + " is missing");
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private Required() {}

    /// The value, which is required.
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw new MissingField(name);
        }
        return value;
    }

    /// A list without null entries; an absent one is empty.
    public static <T> List<T> list(String name, @Nullable List<T> value) {
        if (value == null) {
            return List.of();
        }
        if (value.stream().anyMatch(Objects::isNull)) {
            throw new MissingField(name);
        }
        return List.copyOf(value);
    }
}
