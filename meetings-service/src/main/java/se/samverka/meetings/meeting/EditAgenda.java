package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.AgendaText;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Adds, replaces and withdraws the matters of an agenda until the meeting has been held. From the call on, each
/// change makes a new version, so that it stays visible what was sent and what was changed after it.
@ApplicationScoped
public class EditAgenda {

    private final MeetingAccess access;
    private final AgendaRepository agendas;
    private final MeetingChanges changes;
    private final BusinessTime time;

    EditAgenda(MeetingAccess access, AgendaRepository agendas, MeetingChanges changes, BusinessTime time) {
        this.access = access;
        this.agendas = agendas;
        this.changes = changes;
        this.time = time;
    }

    /// @param position from 1; behind the others when null
    /// @throws RuleBroken 404, 403; 409 when the meeting has been held or cancelled, or the agenda is full
    @Transactional
    public Tagged<AgendaItemDocument> add(UUID meetingId, @Nullable Integer position, AgendaText text) {
        var meeting = access.openAgenda(meetingId);
        int count = agendas.of(meetingId).size();
        if (count >= AgendaText.MANY) {
            throw RuleBroken.conflict(ProblemCode.AGENDA_FULL, "An agenda has at most " + AgendaText.MANY + " items");
        }
        var item = agendas.add(meetingId, count + 1, text);
        agendas.place(item, position);
        return changed(meeting, item);
    }

    /// @param position from 1; where it stands when null
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has been held or cancelled
    @Transactional
    public Tagged<AgendaItemDocument> replace(
            UUID meetingId, UUID itemId, @Nullable String ifMatch, @Nullable Integer position, AgendaText text) {
        var meeting = access.openAgenda(meetingId);
        var item = item(meetingId, itemId, ifMatch);
        item.write(text);
        agendas.place(item, position);
        return changed(meeting, item);
    }

    /// The matter is not taken up. It keeps its place, and gets no § number.
    ///
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has been held or cancelled, or the item is
    /// withdrawn
    @Transactional
    public Tagged<AgendaItemDocument> withdraw(UUID meetingId, UUID itemId, @Nullable String ifMatch, String reason) {
        var meeting = access.openAgenda(meetingId);
        var item = item(meetingId, itemId, ifMatch);
        if (item.withdrawnReason != null) {
            throw RuleBroken.conflict(ProblemCode.AGENDA_ITEM_WITHDRAWN, "The matter is withdrawn already");
        }
        item.withdrawnReason = reason;
        return changed(meeting, item);
    }

    private AgendaItemEntity item(UUID meetingId, UUID itemId, @Nullable String ifMatch) {
        var item = agendas.one(meetingId, itemId).orElseThrow(() -> RuleBroken.notFound("agenda item"));
        EntityTags.require(ifMatch, AgendaItemDocument.tag(item));
        return item;
    }

    private Tagged<AgendaItemDocument> changed(MeetingEntity meeting, AgendaItemEntity item) {
        agendas.flush();
        int characters = agendas.of(meeting.id).stream()
                .mapToInt(one -> one.text().length())
                .sum();
        if (characters > AgendaText.CHARACTERS) {
            throw RuleBroken.conflict(
                    ProblemCode.AGENDA_FULL,
                    "An agenda has at most " + AgendaText.CHARACTERS + " characters; it would have " + characters);
        }
        if (meeting.status == MeetingStatus.CALLED) {
            agendas.keepVersion(meeting.id, time.now());
        }
        changes.minutesChanged(meeting);
        changes.agendaChanged(meeting);
        return AgendaItemDocument.tagged(item);
    }
}
