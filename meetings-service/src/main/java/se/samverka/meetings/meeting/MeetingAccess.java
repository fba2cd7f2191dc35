package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;

/// Finds the meetings that this caller may read or write. A meeting that the caller may not read is 404.
@ApplicationScoped
public class MeetingAccess {

    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final BodyAccess access;

    public MeetingAccess(MeetingRepository meetings, ParagraphRepository paragraphs, BodyAccess access) {
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.access = access;
    }

    /// @throws RuleBroken 404
    public MeetingEntity readable(UUID id) {
        return meetings.findByIdOptional(id).filter(this::isReadable).orElseThrow(() -> RuleBroken.notFound("meeting"));
    }

    /// @throws RuleBroken 404
    public ParagraphEntity readable(UUID id, int number) {
        return paragraphs.numbered(readable(id), number).orElseThrow(() -> RuleBroken.notFound("paragraph"));
    }

    /// The meeting, locked until the transaction ends.
    ///
    /// @throws RuleBroken 404, 403
    public MeetingEntity writable(UUID id) {
        var meeting = meetings.locked(id).filter(this::isReadable).orElseThrow(() -> RuleBroken.notFound("meeting"));
        access.requireSecretariat(meeting.body);
        return meeting;
    }

    /// The meeting, locked, in the state that the caller has read.
    ///
    /// @throws RuleBroken 404, 403, 428, 412
    public MeetingEntity writable(UUID id, @Nullable String ifMatch) {
        var meeting = writable(id);
        EntityTags.require(ifMatch, MeetingDocument.tag(meeting));
        return meeting;
    }

    /// The meeting, locked, whose minutes can still be written.
    ///
    /// @throws RuleBroken 404, 403; 409 when they are approved or the meeting is cancelled
    public MeetingEntity openMinutes(UUID id) {
        var meeting = writable(id);
        if (!meeting.status.minutesAreOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_CLOSED,
                    "The minutes of a meeting that is " + meeting.status + " cannot be changed");
        }
        return meeting;
    }

    public boolean isReadable(MeetingEntity meeting) {
        return meeting.status == MeetingStatus.ANNOUNCED || access.readable().includes(meeting.bodyId);
    }

    /// Who reads the meeting's documents in the changes feed; null is everybody.
    public @Nullable Collection<OrganisationNumber> readersOf(MeetingEntity meeting) {
        return meeting.status == MeetingStatus.ANNOUNCED ? null : access.readersOf(meeting.body);
    }
}
