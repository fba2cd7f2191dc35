package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.meeting.TakeMinutesAway;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.minutesimport.model.ImportRule;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.model.KeptDiagnostic;
import se.samverka.meetings.minutesimport.model.PageStarts;
import se.samverka.meetings.minutesimport.store.MinutesImportEntity;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Discards an import, or moves its minutes to another meeting, while none of them is approved.
@ApplicationScoped
public class TakeImportBack {

    private final MinutesImportRepository imports;
    private final BodyRepository bodies;
    private final BodyAccess bodyAccess;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final MeetingAccess access;
    private final TakeMinutesAway take;
    private final MeetingRoom room;
    private final BusinessTime time;

    TakeImportBack(
            MinutesImportRepository imports,
            BodyRepository bodies,
            BodyAccess bodyAccess,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MeetingAccess access,
            TakeMinutesAway take,
            MeetingRoom room,
            BusinessTime time) {
        this.imports = imports;
        this.bodies = bodies;
        this.bodyAccess = bodyAccess;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.access = access;
        this.take = take;
        this.room = room;
        this.time = time;
    }

    /// Where minutes belong.
    ///
    /// @param bodyId the same body when null
    /// @param date the same day when null
    /// @param meetingId a meeting that is planned or called; then the others are null
    public record Place(
            @Nullable UUID bodyId,
            @Nullable LocalDate date,
            @Nullable UUID meetingId) {}

    /// Deletes the minutes, and the meeting if the import made it.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 when a § is approved, or something rests on one
    @Transactional
    public Tagged<MinutesImportRecord> discard(UUID id, @Nullable String ifMatch, String reason) {
        var one = open(id, ifMatch);
        var meeting = minutes(one);
        one.leaving = meeting.id;
        one.meetingId = null;
        one.reason = reason;
        one.close(ImportStatus.DISCARDED, time.now());
        imports.flush();
        take.delete(meeting, one.previousStatus, "The import of the minutes that closed it was discarded");
        one.leaving = null;
        imports.flush();
        return MinutesImportRecord.tagged(one);
    }

    /// Moves the minutes as they are now, with what has been corrected in them.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 when a § is approved, something rests on one, or the place is
    /// taken; 422 with an {@link ImportRule}
    @Transactional
    public Tagged<MinutesImportRecord> move(UUID id, @Nullable String ifMatch, Place place) {
        var one = open(id, ifMatch);
        var from = minutes(one);
        var target = target(from, place);
        if (target.id.equals(from.id)
                || (target.bodyId.equals(from.bodyId) && target.date.equals(from.date) && place.meetingId() == null)) {
            throw RuleBroken.invalid(ImportRule.movedNowhere());
        }
        var all = paragraphs.of(from);
        if (!target.bodyId.equals(from.bodyId) || target.date.getYear() != from.date.getYear()) {
            room.requireFreeNumbers(
                    target.body,
                    target.date,
                    all.stream().map(paragraph -> paragraph.label()).toList());
        }
        var before = target.status;
        boolean planned = meetings.isPersistent(target);
        var match = room.match(planned ? target : null, MeetingRoom.matters(all));
        target.become(new MeetingState.Held());
        meetings.persistAndFlush(target);
        one.leaving = from.id;
        one.meetingId = target.id;
        imports.flush();
        take.move(from, one.previousStatus, target, MeetingRoom.byParagraph(match, all));
        one.bodyId = target.bodyId;
        one.date = target.date;
        one.previousStatus = planned ? before : null;
        one.leaving = null;
        one.diagnostics = Stream.concat(
                        one.diagnostics.stream(),
                        match.diagnostics().stream().map(found -> KeptDiagnostic.of(found, PageStarts.ONE_PAGE)))
                .toList();
        imports.flush();
        return MinutesImportRecord.tagged(one);
    }

    private MinutesImportEntity open(UUID id, @Nullable String ifMatch) {
        var found = imports.findByIdOptional(id)
                .filter(one -> bodyAccess.readable().includes(one.bodyId))
                .orElseThrow(() -> RuleBroken.notFound("import"));
        // In the order in which approvals take them: body, meeting, import.
        bodyAccess.requireSecretariat(bodies.locked(found.bodyId));
        if (found.meetingId != null) {
            access.writable(found.meetingId);
        }
        imports.lock(found);
        EntityTags.require(ifMatch, MinutesImportRecord.tag(found));
        if (found.status != ImportStatus.PROPOSED) {
            throw RuleBroken.conflict(
                    found.status == ImportStatus.ACCEPTED
                            ? ProblemCode.MINUTES_CLOSED
                            : ProblemCode.STATE_DOES_NOT_ALLOW,
                    "The import is " + found.status + ", and can neither be discarded nor moved");
        }
        return found;
    }

    private MeetingEntity minutes(MinutesImportEntity one) {
        return access.openMinutes(Objects.requireNonNull(one.meetingId));
    }

    private MeetingEntity target(MeetingEntity from, Place place) {
        if (place.meetingId() != null) {
            if (place.bodyId() != null || place.date() != null) {
                throw RuleBroken.invalid(ImportRule.meetingOrPlace());
            }
            var target = access.writableWithBody(place.meetingId());
            return room.requireOpen(target);
        }
        var body = place.bodyId() == null || place.bodyId().equals(from.bodyId)
                ? from.body
                : bodies.locked(place.bodyId());
        bodyAccess.requireSecretariat(body);
        var date = place.date() == null ? from.date : place.date();
        room.requireDay("/date", date);
        return room.openOn(body, date, from.id).orElseGet(() -> MeetingEntity.planned(body, date));
    }
}
