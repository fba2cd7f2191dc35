package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.agreements.agreement.store.CorrectionEntity.Status;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// The corrections of agreements' versions.
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<CorrectionEntity, UUID> {

    /// The most corrections of one version.
    public static final int MOST_OF_VERSION = 200;

    /// A correction that a version has taken.
    public record Applied(UUID id, int version, Integer number, Instant recordedAt, Instant appliedAt) {}

    /// A correction without its changes, which may be long.
    public record Summary(
            UUID id,
            UUID agreementId,
            int version,
            Status status,
            @Nullable Integer number,
            LocalDate appliesOn,
            String reason,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable UUID decisionId,
            Instant recordedAt,
            String recordedBy) {}

    public Optional<CorrectionEntity> one(UUID agreementId, UUID correctionId) {
        return findByIdOptional(correctionId).filter(found -> found.agreementId.equals(agreementId));
    }

    /// The corrections that the versions have taken, by the number of the version, in the order in which they
    /// were applied, in one query. An earlier state of a version has taken only those that were applied by
    /// then.
    public Map<Integer, List<Applied>> appliedTo(UUID agreementId, Collection<TermsVersion> versions) {
        var taken = versions.stream()
                .filter(version -> version.corrections() > 0)
                .collect(Collectors.toMap(TermsVersion::number, TermsVersion::corrections));
        if (taken.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select c.id, c.version, c.number, c.recordedAt, c.closedAt from CorrectionEntity c"
                                + " where c.agreementId = :id and c.version in :versions and c.number is not null"
                                + " order by c.version, c.number",
                        Applied.class)
                .setParameter("id", agreementId)
                .setParameter("versions", taken.keySet())
                .getResultList()
                .stream()
                .filter(correction -> correction.number() <= taken.getOrDefault(correction.version(), 0))
                .collect(Collectors.groupingBy(Applied::version));
    }

    /// The corrections that a version has taken, in the order in which they were applied.
    public List<CorrectionEntity> appliedTo(UUID agreementId, int version) {
        return list("agreementId = ?1 and version = ?2 and number is not null order by number", agreementId, version);
    }

    /// The open correction of each version that has one. A version has one at most.
    public Map<Integer, CorrectionEntity> proposed(UUID agreementId) {
        return list("agreementId = ?1 and status = ?2", agreementId, Status.PROPOSED).stream()
                .collect(Collectors.toMap(correction -> correction.version, correction -> correction));
    }

    /// The corrections of a version that a party has objected to.
    public List<CorrectionEntity> objected(UUID agreementId, int version) {
        return find(
                        "agreementId = ?1 and version = ?2 and status = ?3 order by id",
                        agreementId,
                        version,
                        Status.OBJECTED)
                .range(0, MOST_OF_VERSION - 1)
                .list();
    }

    /// Open corrections whose time for objections has passed, the longest overdue first.
    public List<CorrectionEntity> due(LocalDate day, int most) {
        return find("status = ?1 and appliesOn <= ?2 order by appliesOn, id", Status.PROPOSED, day)
                .range(0, most - 1)
                .list();
    }

    /// In the order in which they were recorded, or newest first.
    public Page<Summary> page(UUID agreementId, PageQuery page) {
        var direction = page.sorting(List.of("recordedAt")).descending() ? " desc" : "";
        var found = getEntityManager()
                .createQuery(
                        "select c.id, c.agreementId, c.version, c.status, c.number, c.appliesOn, c.reason, c.decidedOn,"
                                + " c.decidedBy, c.decisionId, c.recordedAt, c.recordedBy"
                                + " from CorrectionEntity c where c.agreementId = :id order by c.id" + direction,
                        Summary.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(found, page.offset(), page.limit(), () -> count("agreementId", agreementId));
    }
}
