package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.changes.ChangeLog;

/// Takes minutes that nobody has approved away from a meeting, or moves them to another. The meeting goes back
/// to what it was, or is deleted. The database allows it for an import alone.
@ApplicationScoped
public class TakeMinutesAway {

    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final MeetingChanges changes;
    private final MeetingAccess access;
    private final ChangeLog feed;
    private final DocumentHistory history;
    private final Event<MinutesRemoved> removed;
    private final Event<MinutesMoved> moved;

    TakeMinutesAway(
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            MeetingChanges changes,
            MeetingAccess access,
            ChangeLog feed,
            DocumentHistory history,
            Event<MinutesRemoved> removed,
            Event<MinutesMoved> moved) {
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.changes = changes;
        this.access = access;
        this.feed = feed;
        this.history = history;
        this.removed = removed;
        this.moved = moved;
    }

    /// Deletes the minutes, and what hangs on them.
    ///
    /// @param back what the meeting was before; it is deleted when null
    public void delete(MeetingEntity meeting, @Nullable MeetingStatus back, String reason) {
        var all = paragraphs.of(meeting);
        removed.fire(new MinutesRemoved(all, reason));
        for (var paragraph : all) {
            feed.erase("paragraph", paragraph.id.toString());
            feed.deleted("paragraph", paragraph.id.toString(), path(paragraph), access.readersOf(paragraph));
            paragraphs.delete(paragraph);
        }
        paragraphs.flush();
        leave(meeting, back);
    }

    /// Moves the minutes to a meeting that is HELD and has none.
    ///
    /// @param back what the meeting was before; it is deleted when null
    /// @param items the agenda items of the other meeting that became the paragraphs, by the paragraph's id
    public void move(MeetingEntity from, @Nullable MeetingStatus back, MeetingEntity to, Map<UUID, UUID> items) {
        var all = paragraphs.of(from);
        to.approvers = from.approvers;
        to.attendances = from.attendances;
        to.previousMeetingOn = from.previousMeetingOn;
        to.nextMeetingOn = from.nextMeetingOn;
        to.nextMeetingTime = from.nextMeetingTime;
        meetings.flush();
        for (var paragraph : all) {
            paragraph.meeting = to;
            paragraph.bodyId = to.bodyId;
            paragraph.year = to.date.getYear();
            paragraph.agendaItemId = items.get(paragraph.id);
        }
        paragraphs.flush();
        boolean sameDay = from.bodyId.equals(to.bodyId) && from.date.equals(to.date);
        var first = from.firstNumber;
        var last = from.lastNumber;
        leave(from, back);
        if (first != null && last != null) {
            meetings.takeNumbers(to, first, last).ifPresent(changes::changed);
        }
        for (var paragraph : all) {
            // Those who could read it as the other body's read nothing of it any more.
            feed.erase("paragraph", paragraph.id.toString());
            changes.changed(paragraph);
        }
        changes.changed(to);
        changes.agendaChanged(to);
        moved.fire(new MinutesMoved(all, sameDay));
    }

    private void leave(MeetingEntity meeting, @Nullable MeetingStatus back) {
        var last = meeting.lastNumber;
        meeting.firstNumber = null;
        meeting.lastNumber = null;
        meeting.missingFrom = null;
        meetings.flush();
        if (last != null) {
            meetings.releaseNumbers(meeting, last).ifPresent(changes::changed);
        }
        if (back == null) {
            var readers = access.readersOf(meeting);
            for (var kind : List.of(MeetingChanges.MEETING, "agenda")) {
                feed.erase(kind, meeting.id.toString());
                feed.deleted(
                        kind,
                        meeting.id.toString(),
                        "/meetings/" + meeting.id + (kind.equals("agenda") ? "/agenda" : ""),
                        readers);
            }
            history.erase(MeetingChanges.MEETING, meeting.id);
            meetings.delete(meeting);
            meetings.flush();
            return;
        }
        meeting.attendances = List.of();
        meeting.approvers = List.of();
        meeting.previousMeetingOn = null;
        meeting.nextMeetingOn = null;
        meeting.nextMeetingTime = null;
        meeting.status = back;
        meetings.flush();
        changes.changed(meeting);
        changes.agendaChanged(meeting);
    }

    private static String path(ParagraphEntity paragraph) {
        return "/meetings/" + paragraph.meeting.id + "/paragraphs/"
                + paragraph.label().path();
    }
}
