package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.meeting.store.AgendaAttachments;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.AgendaVersionEntity;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptAttachment;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptItem;
import se.samverka.meetings.meeting.store.LinkedParagraphs;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Makes the documents of agendas, with the earlier §§ that their items continue: those that the reader may read.
@ApplicationScoped
class AgendaDocuments {

    private final AgendaRepository agendas;
    private final AgendaAttachments attachments;
    private final LinkedParagraphs linked;
    private final ParagraphRepository paragraphs;
    private final BodyAccess bodies;

    AgendaDocuments(
            AgendaRepository agendas,
            AgendaAttachments attachments,
            LinkedParagraphs linked,
            ParagraphRepository paragraphs,
            BodyAccess bodies) {
        this.agendas = agendas;
        this.attachments = attachments;
        this.linked = linked;
        this.paragraphs = paragraphs;
        this.bodies = bodies;
    }

    /// The agenda as it is now, for the caller.
    Tagged<AgendaDocument> tagged(MeetingEntity meeting) {
        return tagged(meeting, bodies.readable());
    }

    /// The agenda as it is now, for each reader of the changes feed.
    Tagged<AgendaDocument> forFeed(MeetingEntity meeting) {
        return tagged(meeting, ReadableBodies.only(meeting.isWholePublic() ? Set.of() : Set.of(meeting.bodyId)));
    }

    /// The meeting's tag: every change of the agenda changes it.
    private Tagged<AgendaDocument> tagged(MeetingEntity meeting, ReadableBodies readable) {
        var latest = agendas.latestVersion(meeting.id).orElse(null);
        var hidden = paragraphs.unpublishedItems(Set.of(meeting.id), readable);
        var items = agendas.of(meeting.id).stream()
                .filter(item -> !hidden.contains(item.id))
                .toList();
        var links = links(items.stream().map(item -> item.continues).toList(), readable);
        return new Tagged<>(
                new AgendaDocument(
                        meeting.id,
                        latest == null ? 0 : latest.key.number(),
                        latest == null ? null : latest.madeAt,
                        items.stream()
                                .map(item -> AgendaItemDocument.of(item, link(links, item.continues)))
                                .toList(),
                        attachments.of(meeting.id).stream()
                                .filter(one -> one.itemId == null || !hidden.contains(one.itemId))
                                .map(AgendaAttachmentDocument::of)
                                .toList()),
                tag("g", meeting.version, links));
    }

    /// Whether the § of an item is unpublished for the caller.
    boolean hides(UUID meetingId, @Nullable UUID itemId) {
        return itemId != null && hidden(meetingId).contains(itemId);
    }

    /// The items of a meeting whose §§ are unpublished for the caller.
    Set<UUID> hidden(UUID meetingId) {
        return paragraphs.unpublishedItems(Set.of(meetingId), bodies.readable());
    }

    /// An item for the caller.
    Tagged<AgendaItemDocument> item(AgendaItemEntity item) {
        var links = links(item.continues == null ? List.of() : List.of(item.continues), bodies.readable());
        return new Tagged<>(AgendaItemDocument.of(item, link(links, item.continues)), tag("i", item.version, links));
    }

    /// Versions for the caller.
    List<AgendaDocument> kept(List<AgendaVersionEntity> versions) {
        return kept(versions, bodies.readable());
    }

    /// Versions for a reader of these bodies.
    List<AgendaDocument> kept(List<AgendaVersionEntity> versions, ReadableBodies readable) {
        var links = links(
                versions.stream()
                        .flatMap(version -> version.items.stream())
                        .map(KeptItem::continues)
                        .toList(),
                readable);
        var meetings = versions.stream().map(version -> version.key.meetingId()).collect(Collectors.toSet());
        var hidden = paragraphs.unpublishedItems(meetings, readable);
        var erased = attachments.erased(versions.stream()
                .flatMap(version -> version.attachments.stream())
                .map(KeptAttachment::id)
                .toList());
        return versions.stream()
                .map(version -> new AgendaDocument(
                        version.key.meetingId(),
                        version.key.number(),
                        version.madeAt,
                        version.items.stream()
                                .filter(item -> !hidden.contains(item.id()))
                                .map(item -> AgendaItemDocument.of(item, link(links, item.continues())))
                                .toList(),
                        version.attachments.stream()
                                .filter(one -> one.itemId() == null || !hidden.contains(one.itemId()))
                                .map(one -> AgendaAttachmentDocument.of(one, erased.get(one.id())))
                                .toList()))
                .toList();
    }

    private Map<UUID, ParagraphLinkDocument> links(Collection<@Nullable UUID> ids, ReadableBodies readable) {
        var named = ids.stream().filter(Objects::nonNull).distinct().toList();
        var links = new HashMap<UUID, ParagraphLinkDocument>();
        linked.byId(named, readable).forEach((id, found) -> links.put(id, ParagraphLinkDocument.of(found)));
        return links;
    }

    private static @Nullable ParagraphLinkDocument link(Map<UUID, ParagraphLinkDocument> links, @Nullable UUID id) {
        return id == null ? null : links.get(id);
    }

    /// What the items continue may become readable without a change of the agenda.
    private static EntityTag tag(String prefix, long version, Map<UUID, ParagraphLinkDocument> links) {
        return links.isEmpty()
                ? EntityTags.of(prefix, version)
                : EntityTags.of(
                        prefix,
                        version,
                        links.values().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList()
                                .toString());
    }
}
