package se.samverka.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.FullDate;
import se.samverka.platform.value.OrganisationNumber;

/// Reads query parameters strictly. An absent one is empty; one that cannot be read is 400
/// `query-parameter-invalid`, naming the parameter and the valid form. None is ignored.
public final class QueryValues {

    /// Most characters of a text filter.
    public static final int LONGEST = 200;

    private static final String TIME = "a time such as 2026-01-31T08:00:00Z";

    private QueryValues() {}

    public static Optional<UUID> uuid(String name, @Nullable String text) {
        return read(name, text, "a UUID", UUID::fromString);
    }

    public static Optional<LocalDate> date(String name, @Nullable String text) {
        return read(name, text, "a date such as 2026-01-31", FullDate::parse);
    }

    /// A time with any offset (profile DOT.01). Its year must be valid in [FullDate], locally and in UTC.
    public static Optional<Instant> time(String name, @Nullable String text) {
        return read(name, text, TIME, t -> {
            var time = OffsetDateTime.parse(t);
            if (!FullDate.isYear(time.getYear())
                    || !FullDate.isYear(
                            time.withOffsetSameInstant(ZoneOffset.UTC).getYear())) {
                throw new IllegalArgumentException(t);
            }
            return time.toInstant();
        });
    }

    public static Optional<Integer> year(String name, @Nullable String text) {
        return accepted(
                        name,
                        text,
                        "a year of four digits",
                        t -> t.matches("[0-9]{4}") && FullDate.isYear(Integer.parseInt(t)))
                .map(Integer::valueOf);
    }

    public static Optional<OrganisationNumber> organisation(String name, @Nullable String text) {
        return read(
                name, text, "an organisation number, NNNNNN-NNNN, with a right check digit", OrganisationNumber::of);
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(name, text, "one of " + names, t -> Enum.valueOf(type, t));
    }

    public static Optional<Boolean> flag(String name, @Nullable String text) {
        return matching(name, text, "true|false", "true or false").map(Boolean::valueOf);
    }

    /// A search text, without surrounding white space.
    public static Optional<String> text(String name, @Nullable String text) {
        return accepted(
                        name,
                        text,
                        "a text of 1 to " + LONGEST + " characters",
                        t -> !Characters.isBlank(t) && t.length() <= LONGEST)
                .map(String::strip);
    }

    /// @param right what the pattern accepts, in words
    public static Optional<String> matching(String name, @Nullable String text, String pattern, String right) {
        return accepted(name, text, right, t -> t.matches(pattern));
    }

    /// A required parameter.
    public static <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.QUERY_PARAMETER_MISSING,
                "Query parameter " + name + " is required"));
    }

    /// An id in a path. Text that is not a UUID identifies nothing: 404.
    public static UUID pathId(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            var missing = RuleBroken.notFound(what);
            missing.initCause(malformed);
            throw missing;
        }
    }

    /// A request without a body reaches a resource as null.
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.BODY_MISSING, "A JSON body is required");
        }
        return body;
    }

    private static Optional<String> accepted(
            String name, @Nullable String text, String right, Predicate<String> accepts) {
        return read(name, text, right, t -> {
            if (!accepts.test(t)) {
                throw new IllegalArgumentException(t);
            }
            return t;
        });
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
                    ProblemCode.QUERY_PARAMETER_INVALID,
                    "Query parameter " + name + " must be " + right);
            broken.initCause(malformed);
            throw broken;
        }
    }
}
