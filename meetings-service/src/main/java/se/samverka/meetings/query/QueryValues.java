package se.samverka.meetings.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;

/// Query parameters, read strictly: what cannot be read is 400 and never ignored.
public final class QueryValues {

    /// In characters; no filter needs more.
    public static final int LONGEST = 200;

    private QueryValues() {}

    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(name, "a date such as 2026-01-31", e);
        }
    }

    public static @Nullable UUID id(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw refused(name, "an id (UUID)", e);
        }
    }

    public static <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")),
                        null));
    }

    public static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, "true or false", null);
        };
    }

    public static @Nullable String text(String name, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw refused(name, "a text of 1 to " + LONGEST + " characters", null);
        }
        return text == null ? null : text.strip();
    }

    private static RuleBroken refused(String name, String expected, @Nullable Throwable cause) {
        var broken = new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                "query-parameter-invalid",
                "Query parameter " + name + " must be " + expected);
        if (cause != null) {
            broken.initCause(cause);
        }
        return broken;
    }
}
