package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows the agendas of meetings that the caller may read, as they are and as they were.
@ApplicationScoped
public class ShowAgenda {

    private final MeetingAccess access;
    private final AgendaRepository agendas;

    ShowAgenda(MeetingAccess access, AgendaRepository agendas) {
        this.access = access;
        this.agendas = agendas;
    }

    /// @throws RuleBroken 404
    public Tagged<AgendaDocument> current(UUID meetingId) {
        var meeting = access.readableWhole(meetingId);
        return AgendaDocument.tagged(
                meeting, agendas.of(meetingId), agendas.latestVersion(meetingId).orElse(null));
    }

    /// @throws RuleBroken 404
    public Tagged<AgendaItemDocument> item(UUID meetingId, UUID itemId) {
        access.readableWhole(meetingId);
        return agendas.one(meetingId, itemId)
                .map(AgendaItemDocument::tagged)
                .orElseThrow(() -> RuleBroken.notFound("agenda item"));
    }

    /// One version.
    ///
    /// @throws RuleBroken 404
    public AgendaDocument version(UUID meetingId, int number) {
        access.readableWhole(meetingId);
        return agendas.version(meetingId, number)
                .map(AgendaDocument::kept)
                .orElseThrow(() -> RuleBroken.notFound("agenda version"));
    }

    /// The versions from the call on.
    ///
    /// @throws RuleBroken 404
    public Page<AgendaDocument> versions(UUID meetingId, PageQuery query) {
        access.readableWhole(meetingId);
        return agendas.versions(meetingId, query).map(AgendaDocument::kept);
    }
}
