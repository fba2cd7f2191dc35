package se.samverka.meetings.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.store.MinutesRedactionRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows what has been redacted in the minutes of a meeting that the caller may read. Only the secretariat sees
/// which words.
@ApplicationScoped
public class ShowRedactions {

    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final MinutesRedactionRepository redactions;

    ShowRedactions(MeetingAccess access, BodyAccess bodies, MinutesRedactionRepository redactions) {
        this.access = access;
        this.bodies = bodies;
        this.redactions = redactions;
    }

    /// @throws RuleBroken 404
    @Transactional
    public Tagged<RedactionDocument> one(UUID meetingId, UUID id) {
        var meeting = access.readable(meetingId);
        var redaction = redactions.one(meetingId, id).orElseThrow(() -> RuleBroken.notFound("redaction"));
        return new Tagged<>(
                RedactionDocument.of(redaction, bodies.maySeeOriginals(meeting.body) ? redaction.passages : null),
                RedactionDocument.tag(redaction));
    }

    /// The first one first.
    ///
    /// @throws RuleBroken 404
    @Transactional
    public Page<RedactionDocument> page(UUID meetingId, PageQuery query) {
        access.readable(meetingId);
        return redactions.page(meetingId, query).map(RedactionDocument::of);
    }
}
