package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.model.MeetingFilter;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the meetings that the caller may read.
@ApplicationScoped
public class ShowMeetings {

    private final MeetingRepository meetings;
    private final MeetingAccess access;
    private final BodyAccess bodies;

    ShowMeetings(MeetingRepository meetings, MeetingAccess access, BodyAccess bodies) {
        this.meetings = meetings;
        this.access = access;
        this.bodies = bodies;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404
    public Tagged<MeetingDocument> one(UUID id) {
        return MeetingDocument.tagged(access.readable(id));
    }

    public Page<MeetingDocument> page(MeetingFilter filter, PageQuery query) {
        return meetings.page(filter, bodies.readable(), query).map(MeetingDocument::of);
    }
}
