package se.samverka.meetings.meeting.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.AgendaText;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptAttachment;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptItem;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Agendas: the items as they are now, and the versions that are kept from the call on.
@ApplicationScoped
public class AgendaRepository implements PanacheRepositoryBase<AgendaItemEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("version", "e.number {direction}");

    private final Sql sql;
    private final AgendaAttachments attachments;
    private final ObjectMapper json;

    AgendaRepository(Sql sql, AgendaAttachments attachments, ObjectMapper json) {
        this.sql = sql;
        this.attachments = attachments;
        this.json = json;
    }

    /// In the order of the agenda. An agenda has at most {@link AgendaText#MANY} items.
    public List<AgendaItemEntity> of(UUID meetingId) {
        return list("meetingId = ?1 order by position", meetingId);
    }

    /// Those of the items that were withdrawn from a public agenda, by their ids.
    public Map<UUID, AgendaItemEntity> publicOnes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list(
                                "id in ?1 and withdrawnReason is not null and meetingId in (select m.id from MeetingEntity m where m.status = ?2 and not m.unpublished)",
                                ids,
                                MeetingStatus.ANNOUNCED)
                        .stream()
                        .collect(Collectors.toMap(item -> item.id, Function.identity()));
    }

    /// The items of meetings still to come that continue these §§.
    public List<AgendaItemEntity> continuing(Collection<UUID> paragraphs) {
        return paragraphs.isEmpty()
                ? List.of()
                : list(
                        "continues in ?1 and meetingId in (select m.id from MeetingEntity m where m.status in ?2) order by id",
                        paragraphs,
                        List.of(MeetingStatus.PLANNED, MeetingStatus.CALLED));
    }

    public Optional<AgendaItemEntity> one(UUID meetingId, UUID id) {
        return find("meetingId = ?1 and id = ?2", meetingId, id).firstResultOptional();
    }

    /// Adds an item behind the others. {@link #place} moves it.
    public AgendaItemEntity add(UUID meetingId, int position, AgendaText text) {
        var item = new AgendaItemEntity();
        item.id = Ids.newId();
        item.meetingId = meetingId;
        item.position = position;
        item.write(text);
        persist(item);
        return item;
    }

    /// Moves an item to a position and closes the others up. The items are numbered from 1.
    ///
    /// @param position from 1; the last one when it lies behind it; unchanged when null
    public void place(AgendaItemEntity item, @Nullable Integer position) {
        if (position == null || position == item.position) {
            return;
        }
        var others = of(item.meetingId);
        others.removeIf(other -> other.id.equals(item.id));
        others.add(Math.min(position - 1, others.size()), item);
        for (int i = 0; i < others.size(); i++) {
            others.get(i).position = i + 1;
        }
    }

    /// Keeps the agenda as it is now, under the next number.
    public void keepVersion(UUID meetingId, Instant madeAt) {
        flush();
        var version = new AgendaVersionEntity();
        version.key = new AgendaVersionEntity.Key(
                meetingId,
                latestVersion(meetingId).map(latest -> latest.key.number()).orElse(0) + 1);
        version.madeAt = madeAt;
        version.items = of(meetingId).stream().map(KeptItem::of).toList();
        version.attachments =
                attachments.of(meetingId).stream().map(KeptAttachment::of).toList();
        getEntityManager().persist(version);
        flush();
    }

    /// The latest kept version; none before the call.
    public Optional<AgendaVersionEntity> latestVersion(UUID meetingId) {
        return getEntityManager()
                .createQuery(
                        "from AgendaVersionEntity v where v.key.meetingId = :meeting order by v.key.number desc",
                        AgendaVersionEntity.class)
                .setParameter("meeting", meetingId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The kept versions, the first one first.
    public Page<AgendaVersionEntity> versions(UUID meetingId, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "agenda_version e")
                        .where("e.meeting_id = :meeting", meetingId)
                        .orderBy(ORDERS, query.sorting(List.of("version"))),
                AgendaVersionEntity.class,
                query);
    }

    /// All kept versions, the first one first. A meeting has few: each is a change after the call.
    public List<AgendaVersionEntity> allVersions(UUID meetingId) {
        return getEntityManager()
                .createQuery(
                        "from AgendaVersionEntity v where v.key.meetingId = :meeting order by v.key.number",
                        AgendaVersionEntity.class)
                .setParameter("meeting", meetingId)
                .getResultList();
    }

    /// Puts an item of a kept version in the place of what it was, because words of it are hidden.
    public void rewrite(AgendaVersionEntity.Key version, KeptItem item) {
        rewrite(version, "items", item.id(), item);
    }

    /// The same for a file of a kept version.
    public void rewrite(AgendaVersionEntity.Key version, KeptAttachment attachment) {
        rewrite(version, "attachments", attachment.id(), attachment);
    }

    /// In SQL, because Hibernate never writes a version again.
    private void rewrite(AgendaVersionEntity.Key version, String column, UUID id, Record words) {
        sql.write(SqlQuery.of("""
                        UPDATE agenda_version
                           SET {column} = (SELECT jsonb_agg(CASE WHEN e.one ->> 'id' = :id THEN cast(:words AS jsonb) ELSE e.one END
                                                            ORDER BY e.place)
                                             FROM jsonb_array_elements({column}) WITH ORDINALITY AS e (one, place))
                         WHERE meeting_id = :meeting AND number = :number""".replace("{column}", column))
                .with("id", id.toString())
                .with("words", json(words))
                .with("meeting", version.meetingId())
                .with("number", version.number()));
        getEntityManager().refresh(getEntityManager().find(AgendaVersionEntity.class, version));
    }

    private String json(Record words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of an agenda cannot be written as JSON", e);
        }
    }

    public Optional<AgendaVersionEntity> version(UUID meetingId, int number) {
        return Optional.ofNullable(
                getEntityManager().find(AgendaVersionEntity.class, new AgendaVersionEntity.Key(meetingId, number)));
    }
}
