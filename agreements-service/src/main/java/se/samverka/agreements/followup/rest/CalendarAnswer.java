package se.samverka.agreements.followup.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.samverka.platform.web.EntityTags;

/// A calendar as an answer. Calendar programs ask again all day, and so its tag is made of its text.
final class CalendarAnswer {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int TAG_BYTES = 16;

    private CalendarAnswer() {}

    static Response of(Request request, String calendar) {
        return EntityTags.ok(request, calendar, tag(calendar));
    }

    private static EntityTag tag(String calendar) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(calendar.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
