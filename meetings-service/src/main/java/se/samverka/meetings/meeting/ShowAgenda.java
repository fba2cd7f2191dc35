package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    private final AgendaDocuments documents;

    ShowAgenda(MeetingAccess access, AgendaRepository agendas, AgendaDocuments documents) {
        this.access = access;
        this.agendas = agendas;
        this.documents = documents;
    }

    /// @throws RuleBroken 404
    public Tagged<AgendaDocument> current(UUID meetingId) {
        return documents.tagged(access.readableWhole(meetingId));
    }

    /// @throws RuleBroken 404
    public Tagged<AgendaItemDocument> item(UUID meetingId, UUID itemId) {
        access.readableWhole(meetingId);
        return agendas.one(meetingId, itemId)
                .filter(item -> !documents.hides(meetingId, item.id))
                .map(item -> documents.item(item))
                .orElseThrow(() -> RuleBroken.notFound("agenda item"));
    }

    /// One version.
    ///
    /// @throws RuleBroken 404
    public AgendaDocument version(UUID meetingId, int number) {
        access.readableWhole(meetingId);
        return agendas.version(meetingId, number)
                .map(version -> documents.kept(List.of(version)).getFirst())
                .orElseThrow(() -> RuleBroken.notFound("agenda version"));
    }

    /// The versions from the call on.
    ///
    /// @throws RuleBroken 404
    public Page<AgendaDocument> versions(UUID meetingId, PageQuery query) {
        access.readableWhole(meetingId);
        var page = agendas.versions(meetingId, query);
        return new Page<>(documents.kept(page.items()), page.total(), page.truncated());
    }
}
