package se.samverka.platform.sql;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a record of a row. A component's column has its name in small letters with underscores: `payeeName` is
/// read from `payee_name`. A component that is a record itself is made of columns of the same row.
///
/// A null in a component that is not `@Nullable` is refused, so that a column that may be empty shows at once and
/// not where its value is used. A nullable record is null where all its columns are.
final class RecordShape<R> {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final ClassValue<RecordShape<?>> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return new RecordShape<>(type);
        }
    };

    /// One column of a row.
    record Column(String name, ColumnType type) {}

    private sealed interface Part {
        String name();

        boolean nullable();

        List<Column> columns();

        /// @param row the values of all columns
        /// @param first the place of the part's first column
        /// @return null for an empty column, and for a nullable record whose columns are all empty
        @Nullable
        Object read(@Nullable Object[] row, int first);
    }

    private record Single(Column column, boolean nullable) implements Part {
        @Override
        public String name() {
            return column.name();
        }

        @Override
        public List<Column> columns() {
            return List.of(column);
        }

        @Override
        public @Nullable Object read(@Nullable Object[] row, int first) {
            var value = row[first];
            return value == null ? null : column.type().toModel(value);
        }
    }

    private record Nested(String name, RecordShape<?> shape, boolean nullable) implements Part {
        @Override
        public List<Column> columns() {
            return shape.columns();
        }

        @Override
        public @Nullable Object read(@Nullable Object[] row, int first) {
            boolean empty = nullable
                    && Arrays.stream(row, first, first + columns().size()).allMatch(Objects::isNull);
            return empty ? null : shape.read(row, first);
        }
    }

    private final Class<R> type;
    private final Constructor<R> constructor;
    private final List<Part> parts;
    private final List<Column> columns;

    private RecordShape(Class<R> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        this.type = type;
        this.parts = Arrays.stream(components).map(RecordShape::part).toList();
        this.columns = parts.stream().flatMap(part -> part.columns().stream()).toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record without its constructor", e);
        }
        // A record of one store only is private to it.
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    static <R> RecordShape<R> of(Class<R> type) {
        return (RecordShape<R>) SHAPES.get(type);
    }

    List<Column> columns() {
        return columns;
    }

    /// @param row the values of [#columns], as they are stored
    R read(@Nullable Object[] row) {
        return read(row, 0);
    }

    private R read(@Nullable Object[] row, int first) {
        int place = first;
        var values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            var part = parts.get(i);
            values[i] = part.read(row, place);
            place += part.columns().size();
            if (values[i] == null && !part.nullable()) {
                throw new IllegalStateException(
                        "Column " + part.name() + " of " + type.getSimpleName() + " is empty, and may not be");
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("A row is no " + type.getSimpleName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A row cannot be made a " + type.getSimpleName(), e);
        }
    }

    private static Part part(RecordComponent component) {
        var name = HUMP.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
        var nullable = isNullable(component.getAnnotatedType());
        var generic = component.getGenericType();
        var element = generic instanceof ParameterizedType of ? (Class<?>) of.getActualTypeArguments()[0] : null;
        var column = ColumnType.of(component.getType(), element);
        return column == null
                ? new Nested(name, RecordShape.of(component.getType()), nullable)
                : new Single(new Column(name, column), nullable);
    }

    private static boolean isNullable(AnnotatedElement type) {
        return Objects.nonNull(type.getAnnotation(Nullable.class));
    }
}
