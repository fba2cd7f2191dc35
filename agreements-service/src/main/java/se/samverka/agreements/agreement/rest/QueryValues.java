package se.samverka.agreements.agreement.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Reads typed query parameters, and says in words what is wrong with one.
final class QueryValues {

    private QueryValues() {}

    static @Nullable LocalDate date(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refused("Query parameter " + name + " must be a date such as 2026-01-31", e);
        }
    }

    /// A time with any zone (profile DOT.01).
    static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw refused("Query parameter " + name + " must be a time such as 2026-01-31T08:00:00Z", e);
        }
    }

    static @Nullable OrganisationNumber organisation(String name, @Nullable String text) {
        try {
            return text == null ? null : OrganisationNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw refused("Query parameter " + name + ": " + e.getMessage(), e);
        }
    }

    /// A request without a body reaches a resource as null.
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new RuleBroken(RuleBroken.Kind.MALFORMED, "body-missing", "This needs a JSON body");
        }
        return body;
    }

    private static RuleBroken refused(String detail, Throwable cause) {
        var broken = new RuleBroken(RuleBroken.Kind.MALFORMED, "query-parameter-invalid", detail);
        broken.initCause(cause);
        return broken;
    }
}
