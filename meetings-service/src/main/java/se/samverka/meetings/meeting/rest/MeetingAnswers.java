package se.samverka.meetings.meeting.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.web.EntityTags;

/// The answer of every step: the meeting as it now is, with its new tag.
final class MeetingAnswers {

    private MeetingAnswers() {}

    static Response created(MeetingEntity meeting, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder().path("meetings/{id}").build(meeting.id))
                .tag(EntityTags.of("m", meeting.version))
                .entity(MeetingDocument.of(meeting))
                .build();
    }
}
