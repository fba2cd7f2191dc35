package se.samverka.finance.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Reads query parameters. Each answers 400 with the parameter's name and what would be right.
public final class QueryValues {

    private QueryValues() {}

    public static Optional<UUID> uuid(String name, @Nullable String text) {
        return read(name, text, "a UUID", UUID::fromString);
    }

    public static Optional<LocalDate> date(String name, @Nullable String text) {
        return read(name, text, "a date such as 2026-01-31", LocalDate::parse);
    }

    /// A time with any zone (profile DOT.01).
    public static Optional<Instant> time(String name, @Nullable String text) {
        return read(
                name,
                text,
                "a time such as 2026-01-31T08:00:00Z",
                t -> OffsetDateTime.parse(t).toInstant());
    }

    public static Optional<Integer> year(String name, @Nullable String text) {
        return read(name, text, "a year of four digits", t -> {
            if (!t.matches("[0-9]{4}")) {
                throw new IllegalArgumentException(t);
            }
            return Integer.valueOf(t);
        });
    }

    public static Optional<OrganisationNumber> organisation(String name, @Nullable String text) {
        return read(
                name, text, "an organisation number, NNNNNN-NNNN, with a right check digit", OrganisationNumber::of);
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
        return read(name, text, "one of " + Arrays.toString(type.getEnumConstants()), t -> Enum.valueOf(type, t));
    }

    public static Optional<String> matching(String name, @Nullable String text, String pattern, String right) {
        return read(name, text, right, t -> {
            if (!t.matches(pattern)) {
                throw new IllegalArgumentException(t);
            }
            return t;
        });
    }

    /// A parameter that the resource cannot do without.
    public static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new RuleBroken(
                RuleBroken.Kind.MALFORMED, "query-parameter-missing", "Query parameter " + name + " is needed here"));
    }

    /// An id in a path: what is no UUID is the id of nothing.
    public static UUID pathId(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            var missing = RuleBroken.notFound(what);
            missing.initCause(malformed);
            throw missing;
        }
    }

    private static <T> Optional<T> read(String name, @Nullable String text, String right, Function<String, T> reader) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            var broken = new RuleBroken(
                    RuleBroken.Kind.MALFORMED,
                    "query-parameter-invalid",
                    "Query parameter " + name + " must be " + right);
            broken.initCause(malformed);
            throw broken;
        }
    }
}
