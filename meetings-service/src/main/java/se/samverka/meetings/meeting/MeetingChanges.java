package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.ReadersChanged;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.meetings.meeting.model.MeetingState;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.MeetingRepository;
import se.samverka.meetings.meeting.store.MinutesApprovalRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Tagged;

/// Moves meetings to their next state, and writes meetings and paragraphs to the changes feed in the
/// transaction of the change.
@ApplicationScoped
public class MeetingChanges {

    static final String MEETING = "meeting";

    private static final String AGENDA = "agenda";
    private static final String PARAGRAPH = "paragraph";

    private final ChangeLog changes;
    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final ParagraphRepository paragraphs;
    private final AgendaDocuments agendaDocuments;
    private final MinutesApprovalRepository approvals;
    private final ParagraphDocuments documents;
    private final DocumentHistory history;
    private final Event<ParagraphWritten> written;
    private final Event<ParagraphReadersChanged> paragraphReaders;
    private final Event<ParagraphsRedacted> paragraphsRedacted;

    public MeetingChanges(
            ChangeLog changes,
            MeetingAccess access,
            MeetingRepository meetings,
            ParagraphRepository paragraphs,
            AgendaDocuments agendaDocuments,
            MinutesApprovalRepository approvals,
            ParagraphDocuments documents,
            DocumentHistory history,
            Event<ParagraphWritten> written,
            Event<ParagraphReadersChanged> paragraphReaders,
            Event<ParagraphsRedacted> paragraphsRedacted) {
        this.changes = changes;
        this.access = access;
        this.meetings = meetings;
        this.paragraphs = paragraphs;
        this.agendaDocuments = agendaDocuments;
        this.approvals = approvals;
        this.documents = documents;
        this.history = history;
        this.written = written;
        this.paragraphReaders = paragraphReaders;
        this.paragraphsRedacted = paragraphsRedacted;
    }

    Tagged<MeetingDocument> become(MeetingEntity meeting, MeetingState next) {
        return change(meeting, () -> meeting.become(next));
    }

    /// Changes the meeting, and keeps what has changed in its history.
    Tagged<MeetingDocument> change(MeetingEntity meeting, Runnable change) {
        var before = MeetingDocument.of(meeting, approvals.of(meeting));
        change.run();
        meetings.flush();
        var tagged = changed(meeting);
        history.changed(MEETING, meeting.id, before, tagged.document());
        return tagged;
    }

    /// Demands that the body does not meet twice on one day without a reason. The caller holds the lock of the
    /// body.
    ///
    /// @param moved whether the meeting is new on that day; one that is there already needs a reason only beside
    /// another without one
    /// @throws RuleBroken 409
    void requireFreeDay(MeetingEntity meeting, MeetingPlan plan, boolean moved) {
        var taken = meetings.onDay(meeting.bodyId, plan.date()).stream()
                .anyMatch(other -> !other.id.equals(meeting.id) && (moved || other.sameDayReason == null));
        if (taken && plan.sameDayReason() == null) {
            throw RuleBroken.conflict(
                    ProblemCode.MEETING_ALREADY_RECORDED,
                    meeting.body.name + " already has a meeting on " + plan.date()
                            + "; to plan another one, say why in sameDayReason");
        }
    }

    /// The answer to a step that the meeting's status does not allow.
    static RuleBroken notAllowed(MeetingEntity meeting, ProblemCode code, String step) {
        return RuleBroken.conflict(code, "A meeting that is " + meeting.status + " cannot " + step);
    }

    /// Gives the meeting another entity tag because its minutes have changed: whoever approves them approves
    /// the words that it has read.
    public void minutesChanged(MeetingEntity meeting) {
        countChange(meeting);
        changed(meeting);
    }

    /// Gives the meeting another entity tag.
    void countChange(MeetingEntity meeting) {
        meetings.countChange(meeting);
    }

    /// The meeting's list of who took part has changed. The list has an address of its own and no document in
    /// the feed.
    void attendanceChanged(MeetingEntity meeting) {
        meetings.flush();
        changed(meeting);
    }

    /// Organisations that may read the body's unannounced documents now get them, and those that may not any more
    /// lose them. The meetings are locked, so that no entry for the readers of before is written at the same
    /// time.
    void on(@Observes ReadersChanged readers) {
        for (var meeting : meetings.lockedUnannouncedOf(readers.body())) {
            var unannounced = paragraphs.of(meeting).stream()
                    .filter(paragraph -> !paragraph.isPublic())
                    .toList();
            if (readers.lost()) {
                changes.erase(MEETING, meeting.id.toString());
                changes.erase(AGENDA, meeting.id.toString());
                for (var paragraph : unannounced) {
                    changes.erase(PARAGRAPH, paragraph.id.toString());
                    if (paragraph.unpublished) {
                        changes.withdrawn(PARAGRAPH, paragraph.id.toString(), path(paragraph));
                    }
                }
                if (meeting.unpublished) {
                    changes.withdrawn(AGENDA, meeting.id.toString(), "/meetings/" + meeting.id + "/agenda");
                }
            }
            changed(meeting);
            agendaChanged(meeting);
            unannounced.forEach(this::published);
            paragraphReaders.fire(new ParagraphReadersChanged(unannounced, readers.lost(), false));
        }
    }

    /// Publishes §§ whose words were hidden or shown again: their earlier entries in the feed are deleted.
    ///
    /// @param readers whether others than before may read them
    public void redacted(List<ParagraphEntity> redacted, boolean readers) {
        for (var paragraph : redacted) {
            changes.erase(PARAGRAPH, paragraph.id.toString());
            // Also when it was unpublished before: the tombstone of then is among the entries that are deleted.
            if (paragraph.unpublished) {
                changes.withdrawn(PARAGRAPH, paragraph.id.toString(), path(paragraph));
            }
            changed(paragraph);
        }
        paragraphsRedacted.fire(new ParagraphsRedacted(redacted));
        if (readers) {
            for (boolean unpublished : List.of(true, false)) {
                var those = redacted.stream()
                        .filter(paragraph -> paragraph.isPublic() != unpublished)
                        .toList();
                if (!those.isEmpty()) {
                    paragraphReaders.fire(new ParagraphReadersChanged(those, unpublished, unpublished));
                }
            }
        }
    }

    /// Publishes an agenda whose words were hidden or shown again, as {@link #redacted} does §§.
    public void agendaRedacted(MeetingEntity meeting) {
        changes.erase(AGENDA, meeting.id.toString());
        if (meeting.unpublished) {
            changes.withdrawn(AGENDA, meeting.id.toString(), "/meetings/" + meeting.id + "/agenda");
        }
        agendaChanged(meeting);
    }

    /// Keeps what happened to a meeting by a redaction in its history; nothing of the words is in it.
    ///
    /// @param redact changes the redactions that the meeting shows
    public Tagged<MeetingDocument> redacted(MeetingEntity meeting, Runnable redact) {
        changes.erase(MEETING, meeting.id.toString());
        return change(meeting, redact);
    }

    public Tagged<MeetingDocument> changed(MeetingEntity meeting) {
        var tagged = MeetingDocument.tagged(meeting, approvals.of(meeting));
        changes.upserted(
                MEETING,
                meeting.id.toString(),
                "/meetings/" + meeting.id,
                tagged.document(),
                access.readersOf(meeting));
        return tagged;
    }

    /// Writes the agenda as it is now to the changes feed.
    public Tagged<AgendaDocument> agendaChanged(MeetingEntity meeting) {
        var tagged = agendaDocuments.forFeed(meeting);
        changes.upserted(
                AGENDA,
                meeting.id.toString(),
                "/meetings/" + meeting.id + "/agenda",
                tagged.document(),
                access.agendaReadersOf(meeting));
        return tagged;
    }

    public Tagged<ParagraphDocument> changed(ParagraphEntity paragraph) {
        written.fire(new ParagraphWritten(paragraph));
        return published(paragraph);
    }

    /// Another § than before continues this one, or is continued by it.
    void continuationChanged(ParagraphEntity paragraph) {
        paragraphs.countChange(paragraph);
        published(paragraph);
    }

    private Tagged<ParagraphDocument> published(ParagraphEntity paragraph) {
        var tagged = documents.forFeed(paragraph);
        changes.upserted(
                PARAGRAPH, paragraph.id.toString(), path(paragraph), tagged.document(), access.readersOf(paragraph));
        return tagged;
    }

    private static String path(ParagraphEntity paragraph) {
        return "/meetings/" + paragraph.meeting.id + "/paragraphs/"
                + paragraph.label().path();
    }
}
