package se.samverka.platform.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// How a Java type stands in the database.
///
/// @param stored what Hibernate and the driver read and write
/// @param read makes the model's value of it
/// @param written makes it of the model's value
record ColumnType(Class<?> stored, Function<Object, Object> read, Function<Object, Object> written) {

    private static final Map<Class<?>, ColumnType> PLAIN = Stream.of(
                    String.class,
                    Integer.class,
                    Long.class,
                    Boolean.class,
                    BigDecimal.class,
                    UUID.class,
                    LocalDate.class,
                    Instant.class,
                    byte[].class,
                    String[].class,
                    UUID[].class,
                    Integer[].class,
                    LocalDate[].class)
            .collect(Collectors.toMap(Function.identity(), ColumnType::same));

    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private static final ColumnType MONEY = new ColumnType(
            BigDecimal.class, stored -> Money.of((BigDecimal) stored), amount -> ((Money) amount).toBigDecimal());

    private static final ColumnType ORGANISATION_NUMBER = new ColumnType(
            String.class,
            stored -> OrganisationNumber.of((String) stored),
            number -> ((OrganisationNumber) number).value());

    private static ColumnType same(Class<?> type) {
        return new ColumnType(type, Function.identity(), Function.identity());
    }

    /// The type of a record's component.
    ///
    /// @param element what a list or a set holds
    /// @return null for a record that is made of several columns
    static @Nullable ColumnType of(Class<?> type, @Nullable Class<?> element) {
        if (type == List.class || type == Set.class) {
            return many(type == Set.class, required(element == null ? null : of(element, null), type));
        }
        var found = single(type);
        return found == null && !type.isRecord() ? required(null, type) : found;
    }

    /// What is written for a parameter.
    static Object toStored(Object value) {
        return required(
                        single(value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass()),
                        value.getClass())
                .written
                .apply(value);
    }

    /// What the driver takes of that.
    static @Nullable Object toDriver(@Nullable Object stored) {
        return stored instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : stored;
    }

    private static @Nullable ColumnType single(Class<?> type) {
        if (type == Money.class) {
            return MONEY;
        }
        if (type == OrganisationNumber.class) {
            return ORGANISATION_NUMBER;
        }
        return type.isEnum() ? constant(type) : PLAIN.get(BOXED.getOrDefault(type, type));
    }

    private static ColumnType constant(Class<?> type) {
        var byName = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
        return new ColumnType(
                String.class,
                stored -> {
                    var constant = byName.get((String) stored);
                    if (constant == null) {
                        throw new IllegalStateException(stored + " is no " + type.getSimpleName());
                    }
                    return constant;
                },
                constant -> ((Enum<?>) constant).name());
    }

    /// An array of the database.
    private static ColumnType many(boolean distinct, ColumnType element) {
        return new ColumnType(
                element.stored.arrayType(),
                stored -> {
                    var values = Arrays.stream((Object[]) stored).map(element.read);
                    return distinct ? values.collect(Collectors.toUnmodifiableSet()) : values.toList();
                },
                values -> {
                    throw new IllegalArgumentException("A list is given as an array of what the database holds");
                });
    }

    private static ColumnType required(@Nullable ColumnType found, Class<?> type) {
        if (found == null) {
            throw new IllegalArgumentException("No column of the database is read as " + type.getName());
        }
        return found;
    }

    Object toModel(Object value) {
        return read.apply(value);
    }

    /// Reads a column by the driver.
    @Nullable
    Object from(ResultSet row, String column) throws SQLException {
        if (stored == byte[].class) {
            return row.getBytes(column);
        }
        if (stored == Instant.class) {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        if (stored.isArray()) {
            var array = row.getArray(column);
            return array == null ? null : array.getArray();
        }
        return row.getObject(column, stored);
    }
}
