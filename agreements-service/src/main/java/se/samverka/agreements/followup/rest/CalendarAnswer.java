package se.samverka.agreements.followup.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;

/// A calendar as an answer. Calendar programs ask again all day, and so its tag is made of its text.
final class CalendarAnswer {

    static final String TYPE = "text/calendar;charset=UTF-8";

    private CalendarAnswer() {}

    static Response of(Request request, String calendar) {
        return EntityTags.ok(request, calendar, new EntityTag(Sha256.hex(calendar)));
    }
}
