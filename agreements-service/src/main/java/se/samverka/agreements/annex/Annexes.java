package se.samverka.agreements.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Annexes and their texts. Lists read no text: an annex may hold 100 KiB of it.
@ApplicationScoped
class Annexes {

    /// A revision without its text.
    private static final String LISTED =
            "select new se.samverka.agreements.annex.AnnexRevisionDocument(r.id, r.annexId, r.number, null, r.documentId,"
                    + " r.decidedOn, r.reference, r.validFrom, r.reason, r.recordedAt) from AnnexRevisionEntity r";

    /// The text with the highest number of those that count on the day, as versions of terms do.
    private static final String SHOWN =
            " and r.number = (select max(x.number) from AnnexRevisionEntity x where x.annexId = r.annexId"
                    + " and (x.validFrom is null or x.validFrom <= :day))";

    private final EntityManager entities;

    Annexes(EntityManager entities) {
        this.entities = entities;
    }

    void add(AnnexEntity annex, AnnexRevisionEntity first) {
        entities.persist(annex);
        entities.persist(first);
    }

    void add(AnnexRevisionEntity revision) {
        entities.persist(revision);
    }

    void remove(AnnexEntity annex) {
        entities.createQuery("delete from AnnexRevisionEntity r where r.annexId = :annex")
                .setParameter("annex", annex.id)
                .executeUpdate();
        entities.remove(annex);
    }

    Optional<AnnexEntity> one(UUID agreementId, UUID annexId) {
        return Optional.ofNullable(entities.find(AnnexEntity.class, annexId))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    long count(UUID agreementId) {
        return entities.createQuery("select count(a) from AnnexEntity a where a.agreementId = :id", Long.class)
                .setParameter("id", agreementId)
                .getSingleResult();
    }

    /// Whether another annex of the agreement has the label.
    boolean isLabelTaken(UUID agreementId, String label, @Nullable UUID besides) {
        return entities
                .createQuery(
                        "select a.id from AnnexEntity a where a.agreementId = :id and a.label = :label", UUID.class)
                .setParameter("id", agreementId)
                .setParameter("label", label)
                .getResultList()
                .stream()
                .anyMatch(id -> !id.equals(besides));
    }

    /// The annexes whose texts are in a document.
    List<String> labelsUsing(UUID documentId) {
        return entities.createQuery(
                        "select distinct a.label from AnnexEntity a join AnnexRevisionEntity r on r.annexId = a.id"
                                + " where r.documentId = :document order by a.label",
                        String.class)
                .setParameter("document", documentId)
                .getResultList();
    }

    /// By label, or in the order in which they were added.
    Page<AnnexEntity> page(UUID agreementId, PageQuery page) {
        var sorting = page.sorting(List.of("label", "createdAt"));
        var field = sorting.field().equals("label") ? "a.label" : "a.id";
        var found = entities.createQuery(
                        "from AnnexEntity a where a.agreementId = :id order by " + field
                                + (sorting.descending() ? " desc" : ""),
                        AnnexEntity.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> count(agreementId));
    }

    Optional<AnnexRevisionEntity> revision(UUID annexId, int number) {
        return first("r.number = :number", annexId, "number", number);
    }

    /// The text that counts on a day.
    AnnexRevisionEntity shown(UUID annexId, LocalDate day) {
        return first("true = true" + SHOWN, annexId, "day", day).orElseThrow();
    }

    private Optional<AnnexRevisionEntity> first(String condition, UUID annexId, String name, Object value) {
        return entities
                .createQuery(
                        "from AnnexRevisionEntity r where r.annexId = :annex and " + condition,
                        AnnexRevisionEntity.class)
                .setParameter("annex", annexId)
                .setParameter(name, value)
                .getResultList()
                .stream()
                .findFirst();
    }

    /// The texts that count on a day, by annex.
    Map<UUID, AnnexRevisionDocument> shown(Collection<UUID> annexes, LocalDate day) {
        if (annexes.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(LISTED + " where r.annexId in :annexes" + SHOWN, AnnexRevisionDocument.class)
                .setParameter("annexes", annexes)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AnnexRevisionDocument::annexId, Function.identity()));
    }

    /// How many texts each annex has.
    Map<UUID, Integer> revisions(Collection<UUID> annexes) {
        if (annexes.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select r.annexId, max(r.number) from AnnexRevisionEntity r where r.annexId in :annexes"
                                + " group by r.annexId",
                        Object[].class)
                .setParameter("annexes", annexes)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    int revisions(UUID annexId) {
        return revisions(List.of(annexId)).getOrDefault(annexId, 0);
    }

    /// First to last, or the last first.
    Page<AnnexRevisionDocument> revisions(UUID annexId, PageQuery page) {
        var direction = page.sorting(List.of("number")).descending() ? " desc" : "";
        var found = entities.createQuery(
                        LISTED + " where r.annexId = :annex order by r.number" + direction, AnnexRevisionDocument.class)
                .setParameter("annex", annexId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> revisions(annexId));
    }
}
