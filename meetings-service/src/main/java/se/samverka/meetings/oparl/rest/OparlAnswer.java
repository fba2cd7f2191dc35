package se.samverka.meetings.oparl.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;

/// Answers with a single object. Its tag follows from everything that is in it.
final class OparlAnswer {

    private static final int TAG_DIGITS = 32;

    private OparlAnswer() {}

    static Response of(Object object, Request request) {
        return EntityTags.ok(
                request,
                object,
                new EntityTag("oparl-" + Sha256.hex(object.toString()).substring(0, TAG_DIGITS)));
    }
}
