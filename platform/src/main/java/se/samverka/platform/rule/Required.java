package se.samverka.platform.rule;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the compact constructors of request values say when a field is missing. The edge turns it into 422
/// `field-missing` with the field's pointer, because the parser knows where the value was.
public final class Required {

    /// A field that must be there is not.
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

    /// The value, which must be there.
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw new MissingField(name);
        }
        return value;
    }

    /// A list without holes; an absent one is empty.
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
