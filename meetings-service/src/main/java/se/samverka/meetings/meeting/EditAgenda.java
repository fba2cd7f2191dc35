package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.AgendaText;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Adds, replaces and withdraws the matters of an agenda until the meeting has been held. From the call on, each
/// change makes a new version, so that it stays visible what was sent and what was changed after it.
@ApplicationScoped
public class EditAgenda {

    private final MeetingAccess access;
    private final AgendaRepository agendas;
    private final ContinueParagraphs continuations;
    private final KeepAgendaVersion versions;
    private final AgendaDocuments documents;

    EditAgenda(
            MeetingAccess access,
            AgendaRepository agendas,
            ContinueParagraphs continuations,
            KeepAgendaVersion versions,
            AgendaDocuments documents) {
        this.access = access;
        this.agendas = agendas;
        this.continuations = continuations;
        this.versions = versions;
        this.documents = documents;
    }

    /// @param position from 1; behind the others when null
    /// @param continues the postponed § that the item takes up; null for none
    /// @throws RuleBroken 404, 403; 409 when the meeting has been held or cancelled, the agenda is full, or that §
    /// is continued already; 422 with a {@link se.samverka.meetings.meeting.model.ContinuationRule}
    @Transactional
    public Tagged<AgendaItemDocument> add(
            UUID meetingId, @Nullable Integer position, @Nullable UUID continues, AgendaText text) {
        var meeting = open(meetingId, continues);
        int count = agendas.of(meetingId).size();
        if (count >= AgendaText.MANY) {
            throw RuleBroken.conflict(ProblemCode.AGENDA_FULL, "An agenda has at most " + AgendaText.MANY + " items");
        }
        var item = agendas.add(meetingId, count + 1, text);
        agendas.place(item, position);
        if (continues != null) {
            continuations.requireFree(continues, meeting, item.id);
            item.continues = continues;
        }
        return changed(meeting, item);
    }

    /// @param position from 1; where it stands when null
    /// @param continues the postponed § that the item takes up; null for none
    /// @throws RuleBroken 404, 403, 428, 412; 409 when the meeting has been held or cancelled, or that § is
    /// continued already; 422 with a {@link se.samverka.meetings.meeting.model.ContinuationRule}
    @Transactional
    public Tagged<AgendaItemDocument> replace(
            UUID meetingId,
            UUID itemId,
            @Nullable String ifMatch,
            @Nullable Integer position,
            @Nullable UUID continues,
            AgendaText text) {
        var meeting = open(meetingId, continues);
        var item = item(meetingId, itemId, ifMatch);
        item.write(text);
        if (continues != null && !continues.equals(item.continues)) {
            continuations.requireFree(continues, meeting, itemId);
        }
        item.continues = continues;
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

    /// The body is locked where a matter is continued, so that two §§ do not continue it.
    private MeetingEntity open(UUID meetingId, @Nullable UUID continues) {
        if (continues != null) {
            access.writableWithBody(meetingId);
        }
        return access.openAgenda(meetingId);
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
        versions.changed(meeting);
        return documents.item(item);
    }
}
