package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.model.ParagraphLabel;
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
    private final BodyRepository bodies;
    private final BodyAccess access;

    public MeetingAccess(
            MeetingRepository meetings, ParagraphRepository paragraphs, BodyRepository bodies, BodyAccess access) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.paragraphs = paragraphs;
        this.access = access;
    }

    /// @throws RuleBroken 404
    public MeetingEntity readable(UUID id) {
        return meetings.findByIdOptional(id).filter(this::isReadable).orElseThrow(() -> RuleBroken.notFound("meeting"));
    }

    /// @throws RuleBroken 404
    public ParagraphEntity readable(UUID id, ParagraphLabel label) {
        return paragraphs
                .labelled(readable(id), label)
                .filter(this::isReadable)
                .orElseThrow(() -> RuleBroken.notFound("paragraph"));
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
    /// @throws RuleBroken 404, 403; 409 when the meeting has not been held, its minutes are approved, or it is
    /// cancelled
    public MeetingEntity openMinutes(UUID id) {
        var meeting = writable(id);
        if (meeting.status.agendaIsOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.MEETING_NOT_HELD,
                    "The meeting is " + meeting.status + ": until it has been held, its matters stand on /meetings/"
                            + id + "/agenda, and have no numbers");
        }
        if (!meeting.status.minutesAreOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_CLOSED,
                    "The minutes of a meeting that is " + meeting.status + " cannot be changed");
        }
        return meeting;
    }

    /// Demands that the § is not approved.
    ///
    /// @throws RuleBroken 409
    public void requireOpen(ParagraphEntity paragraph) {
        if (paragraph.approvalId != null) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_CLOSED, "§ " + paragraph.label() + " is approved, and never changes");
        }
    }

    /// The meeting, locked, whose agenda can still be changed.
    ///
    /// @throws RuleBroken 404, 403; 409 when the meeting has been held or cancelled
    public MeetingEntity openAgenda(UUID id) {
        var meeting = writable(id);
        if (!meeting.status.agendaIsOpen()) {
            throw RuleBroken.conflict(
                    ProblemCode.AGENDA_CLOSED,
                    "The agenda of a meeting that is " + meeting.status + " cannot be changed");
        }
        return meeting;
    }

    /// The meeting, locked after its body, so that § numbers are given one at a time.
    ///
    /// @throws RuleBroken 404, 403
    public MeetingEntity writableWithBody(UUID id) {
        bodies.locked(meetings.bodyOf(id).orElseThrow(() -> RuleBroken.notFound("meeting")));
        return writable(id);
    }

    /// Demands that the caller may see the words that masks hide.
    ///
    /// @throws RuleBroken 403 for anybody but the body's secretariat and administrators
    void requireOriginals(MeetingEntity meeting) {
        if (!access.maySeeOriginals(meeting.body)) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOUR_BODY,
                    "Only the secretariat of " + meeting.body.name + " reads the words that are masked");
        }
    }

    /// The bodies whose unannounced documents the caller reads.
    ReadableBodies readable() {
        return access.readable();
    }

    /// A meeting is public when some of its minutes are announced, and when it is cancelled.
    public boolean isReadable(MeetingEntity meeting) {
        return meeting.published || access.readable().includes(meeting.bodyId);
    }

    /// A § is public when its approval is announced, unless it is unpublished.
    public boolean isReadable(ParagraphEntity paragraph) {
        return paragraph.isPublic() || access.readable().includes(paragraph.bodyId);
    }

    /// The meeting, whose agenda and attendance the caller may read: they are public when all minutes are,
    /// unless they are unpublished.
    ///
    /// @throws RuleBroken 404
    MeetingEntity readableWhole(UUID id) {
        var meeting = readable(id);
        if (!isReadableWhole(meeting)) {
            throw RuleBroken.notFound("document");
        }
        return meeting;
    }

    /// Whether the caller may read the agenda and the attendance.
    public boolean isReadableWhole(MeetingEntity meeting) {
        return meeting.isWholePublic() || access.readable().includes(meeting.bodyId);
    }

    /// Who reads the meeting in the changes feed; null is everybody.
    public @Nullable Collection<OrganisationNumber> readersOf(MeetingEntity meeting) {
        return meeting.published ? null : access.readersOf(meeting.body);
    }

    /// Who reads the paragraph, and what hangs on it, in the changes feed; null is everybody.
    public @Nullable Collection<OrganisationNumber> readersOf(ParagraphEntity paragraph) {
        return paragraph.isPublic() ? null : access.readersOf(paragraph.meeting.body);
    }

    /// Who reads the agenda in the changes feed; null is everybody.
    @Nullable
    Collection<OrganisationNumber> agendaReadersOf(MeetingEntity meeting) {
        return meeting.isWholePublic() ? null : access.readersOf(meeting.body);
    }
}
