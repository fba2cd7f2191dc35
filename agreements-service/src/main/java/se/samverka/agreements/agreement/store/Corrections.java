package se.samverka.agreements.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// What has been corrected in the versions of agreements.
@ApplicationScoped
public class Corrections {

    /// Most corrections of one version; who needs more has other terms in mind.
    public static final int MOST_OF_VERSION = 200;

    private final EntityManager entities;

    public Corrections(EntityManager entities) {
        this.entities = entities;
    }

    public void add(CorrectionEntity correction) {
        entities.persist(correction);
    }

    public Optional<CorrectionEntity> one(UUID agreementId, UUID correctionId) {
        return Optional.ofNullable(entities.find(CorrectionEntity.class, correctionId))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    /// What a version's answer says of one of its corrections.
    public record Listed(UUID id, int version, Integer number, Instant recordedAt, Instant appliedAt) {}

    /// A correction without what it changed, which may be long.
    public record Summary(
            UUID id,
            UUID agreementId,
            int version,
            CorrectionEntity.Status status,
            @Nullable Integer number,
            LocalDate countsOn,
            String reason,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            Instant recordedAt,
            String recordedBy) {}

    /// The corrections that the versions' texts have taken, first to last, by the version's number, in one
    /// query. A text as it was known earlier has taken those that were applied by then.
    ///
    /// @param versions of one agreement
    public Map<Integer, List<Listed>> of(List<VersionEntity> versions) {
        var taken = versions.stream()
                .filter(v -> v.corrections > 0)
                .collect(Collectors.toMap(v -> v.key.version(), v -> v.corrections));
        if (taken.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select new se.samverka.agreements.agreement.store.Corrections$Listed("
                                + "c.id, c.version, c.number, c.recordedAt, c.closedAt) from CorrectionEntity c"
                                + " where c.agreementId = :id and c.version in :versions and c.number is not null"
                                + " order by c.version, c.number",
                        Listed.class)
                .setParameter("id", versions.getFirst().key.agreementId())
                .setParameter("versions", taken.keySet())
                .getResultList()
                .stream()
                .filter(c -> c.number() <= taken.getOrDefault(c.version(), 0))
                .collect(Collectors.groupingBy(Listed::version));
    }

    /// The proposed correction of each version that has one; there is at most one for each.
    ///
    /// @param agreementId of all versions
    public Map<Integer, CorrectionEntity> proposed(UUID agreementId) {
        return entities
                .createQuery(
                        "from CorrectionEntity c where c.agreementId = :id and c.status = :status",
                        CorrectionEntity.class)
                .setParameter("id", agreementId)
                .setParameter("status", CorrectionEntity.Status.PROPOSED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(c -> c.version, c -> c));
    }

    /// The corrections of a version that a party has objected to.
    public List<CorrectionEntity> objected(UUID agreementId, int version) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.agreementId = :id and c.version = :version and c.status = :status"
                                + " order by c.id",
                        CorrectionEntity.class)
                .setParameter("id", agreementId)
                .setParameter("version", version)
                .setParameter("status", CorrectionEntity.Status.OBJECTED)
                .setMaxResults(MOST_OF_VERSION)
                .getResultList();
    }

    /// Open corrections whose day has come, those that have waited longest first.
    public List<CorrectionEntity> countingBy(LocalDate day, int most) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.status = :status and c.countsOn <= :day"
                                + " order by c.countsOn, c.id",
                        CorrectionEntity.class)
                .setParameter("status", CorrectionEntity.Status.PROPOSED)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Writes what is pending, because the database compares a version with its applied correction.
    public void flush() {
        entities.flush();
    }

    /// The corrections that a version has taken, first to last.
    public List<CorrectionEntity> of(UUID agreementId, int version) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.agreementId = :id and c.version = :version"
                                + " and c.number is not null order by c.number",
                        CorrectionEntity.class)
                .setParameter("id", agreementId)
                .setParameter("version", version)
                .getResultList();
    }

    /// Amendments that wait for the parties' word and were written on that version, the oldest first.
    ///
    /// @param most as many as the caller can look at
    public List<AmendmentEntity> openAmendments(UUID agreementId, int baseVersion, int most) {
        return entities.createQuery(
                        "from AmendmentEntity m where m.agreementId = :id and m.baseVersion = :base"
                                + " and m.status = :status order by m.id",
                        AmendmentEntity.class)
                .setParameter("id", agreementId)
                .setParameter("base", baseVersion)
                .setParameter("status", AmendmentEntity.Status.PROPOSED)
                .setMaxResults(most)
                .getResultList();
    }

    /// In the order in which they were recorded, or the last first.
    public Page<Summary> page(UUID agreementId, PageQuery page) {
        var direction = page.sorting(List.of("recordedAt")).descending() ? " desc" : "";
        var found = entities.createQuery(
                        "select new se.samverka.agreements.agreement.store.Corrections$Summary("
                                + "c.id, c.agreementId, c.version, c.status, c.number, c.countsOn, c.reason, c.decidedOn,"
                                + " c.decidedBy, c.recordedAt, c.recordedBy)"
                                + " from CorrectionEntity c where c.agreementId = :id order by c.id" + direction,
                        Summary.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(
                found,
                page.offset(),
                page.limit(),
                () -> entities.createQuery(
                                "select count(c) from CorrectionEntity c where c.agreementId = :id", Long.class)
                        .setParameter("id", agreementId)
                        .getSingleResult());
    }
}
