package se.samverka.agreements.annex.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

/// The texts of annexes. Lists do not read the text, which may be 100 KiB.
@ApplicationScoped
public class AnnexRevisions implements PanacheRepositoryBase<AnnexRevisionEntity, UUID> {

    private static final String HEADING =
            "select r.id, r.annexId, r.number, r.documentId, r.decidedOn, r.reference, r.validFrom, r.reason,"
                    + " r.recordedAt from AnnexRevisionEntity r";

    /// The text with the highest number of those that apply on the day, as with versions of terms.
    private static final String SHOWN =
            " and r.number = (select max(x.number) from AnnexRevisionEntity x where x.annexId = r.annexId"
                    + " and (x.validFrom is null or x.validFrom <= :day))";

    /// A revision without its text.
    public record Heading(
            UUID id,
            UUID annexId,
            int number,
            @Nullable UUID documentId,
            @Nullable LocalDate decidedOn,
            @Nullable String reference,
            @Nullable LocalDate validFrom,
            @Nullable String reason,
            Instant recordedAt) {}

    private record Count(UUID annexId, int revisions) {}

    public Optional<AnnexRevisionEntity> one(UUID annexId, int number) {
        return find("annexId = ?1 and number = ?2", annexId, number).firstResultOptional();
    }

    /// The text that applies on a day.
    public AnnexRevisionEntity shown(UUID annexId, LocalDate day) {
        return getEntityManager()
                .createQuery("from AnnexRevisionEntity r where r.annexId = :annex" + SHOWN, AnnexRevisionEntity.class)
                .setParameter("annex", annexId)
                .setParameter("day", day)
                .getSingleResult();
    }

    /// The texts that apply on a day, by annex.
    public Map<UUID, Heading> shown(Collection<UUID> annexes, LocalDate day) {
        if (annexes.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(HEADING + " where r.annexId in :annexes" + SHOWN, Heading.class)
                .setParameter("annexes", annexes)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Heading::annexId, Function.identity()));
    }

    /// How many texts each annex has.
    public Map<UUID, Integer> count(Collection<UUID> annexes) {
        if (annexes.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select r.annexId, max(r.number) from AnnexRevisionEntity r where r.annexId in :annexes"
                                + " group by r.annexId",
                        Count.class)
                .setParameter("annexes", annexes)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Count::annexId, Count::revisions));
    }

    public int countOf(UUID annexId) {
        return count(List.of(annexId)).getOrDefault(annexId, 0);
    }

    /// By number, ascending or descending.
    public Page<Heading> page(UUID annexId, PageQuery page) {
        var direction = page.sorting(List.of("number")).descending() ? " desc" : "";
        var found = getEntityManager()
                .createQuery(HEADING + " where r.annexId = :annex order by r.number" + direction, Heading.class)
                .setParameter("annex", annexId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> countOf(annexId));
    }

    public void removeAll(UUID annexId) {
        delete("annexId", annexId);
    }
}
