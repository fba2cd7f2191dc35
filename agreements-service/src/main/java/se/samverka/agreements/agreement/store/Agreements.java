package se.samverka.agreements.agreement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Agreements with their versions, amendments and approvals.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<AgreementEntity, UUID> {

    /// Before every agreement's day.
    // Not jsonb, which refuses texts with escapes that PostgreSQL cannot hold.
    private static final String OPEN_AMENDMENT_NAMES = "SELECT m.id FROM amendment m"
            + " JOIN agreement a ON a.id = m.agreement_id AND a.version = m.base_version"
            + " CROSS JOIN LATERAL json_array_elements(cast(m.terms AS json) -> 'parties') AS p(named)"
            + " WHERE m.agreement_id = ?1 AND m.status = 'PROPOSED' AND p.named ->> 'organisationNumber' = ?2"
            + " LIMIT 1";

    private final EntityManager entities;

    public Agreements(EntityManager entities) {
        this.entities = entities;
    }

    /// The agreement, locked until the transaction ends: changes of one agreement happen one after the other.
    public Optional<AgreementEntity> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /// Proposed agreements with a decision that counts from that day or earlier, those that came to count
    /// last first, so that agreements that wait for another party's word never stand in the way of those that
    /// are due.
    public List<UUID> proposedWithDecisionCountingOn(LocalDate day, int most) {
        return entities.createQuery(
                        "select a.id from AgreementEntity a join ApprovalEntity p on p.agreementId = a.id"
                                + " where a.status = :status and p.amendmentId is null and p.bindingFrom <= :day"
                                + " group by a.id order by max(p.bindingFrom) desc, a.id",
                        UUID.class)
                .setParameter("status", AgreementState.Status.PROPOSED)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Agreements in force whose last day has passed, those that ended first first.
    public List<UUID> inForceEndedBefore(LocalDate day, int most) {
        return entities.createQuery(
                        "select a.id from AgreementEntity a where a.status = :status"
                                + " and least(a.validTo, a.dissolvedOn) < :day order by least(a.validTo, a.dissolvedOn), a.id",
                        UUID.class)
                .setParameter("status", AgreementState.Status.IN_FORCE)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Whether an agreement besides that one renews it, and has not come to nothing.
    public boolean isRenewedByAnother(UUID predecessor, UUID besides) {
        return !entities.createQuery(
                        "select a.id from AgreementEntity a where a.predecessor = :predecessor and a.id <> :besides"
                                + " and a.status not in (:rejected, :withdrawn)",
                        UUID.class)
                .setParameter("predecessor", predecessor)
                .setParameter("besides", besides)
                .setParameter("rejected", AgreementState.Status.REJECTED)
                .setParameter("withdrawn", AgreementState.Status.WITHDRAWN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public List<VersionEntity> versions(UUID agreementId) {
        return entities.createQuery(
                        "from VersionEntity v where v.key.agreementId = :id order by v.key.version",
                        VersionEntity.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// What every version is known by, without its terms, first to last.
    public List<VersionHeading> versionHeadings(UUID agreementId) {
        return entities.createQuery(
                        "select new " + VersionHeading.class.getName()
                                + "(v.key.version, v.effectiveFrom, v.termsHash, v.amendmentId,"
                                + " cast(function('octet_length', v.terms) as integer))"
                                + " from VersionEntity v where v.key.agreementId = :id order by v.key.version",
                        VersionHeading.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// Some versions in full, first to last.
    public List<VersionEntity> versions(UUID agreementId, Collection<Integer> numbers) {
        return entities.createQuery(
                        "from VersionEntity v where v.key.agreementId = :id and v.key.version in :numbers"
                                + " order by v.key.version",
                        VersionEntity.class)
                .setParameter("id", agreementId)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    public Optional<VersionEntity> version(UUID agreementId, int version) {
        return Optional.ofNullable(entities.find(VersionEntity.class, new VersionEntity.Key(agreementId, version)));
    }

    public Map<UUID, VersionEntity> currentVersions(Collection<AgreementEntity> agreements) {
        var byAgreement = new HashMap<UUID, VersionEntity>();
        if (agreements.isEmpty()) {
            return byAgreement;
        }
        entities.createQuery(
                        "select v from VersionEntity v join AgreementEntity a"
                                + " on a.id = v.key.agreementId and a.version = v.key.version where a.id in :ids",
                        VersionEntity.class)
                .setParameter("ids", agreements.stream().map(a -> a.id).toList())
                .getResultList()
                .forEach(version -> byAgreement.put(version.key.agreementId(), version));
        return byAgreement;
    }

    public void add(VersionEntity version) {
        entities.persist(version);
    }

    /// The decisions on the agreement itself, or on one of its amendments.
    public List<ApprovalEntity> approvals(UUID agreementId, @Nullable UUID amendmentId) {
        return entities.createQuery(
                        "from ApprovalEntity p where p.agreementId = :id and p.amendmentId is not distinct from :amendment"
                                + " order by p.recordedAt, p.id",
                        ApprovalEntity.class)
                .setParameter("id", agreementId)
                .setParameter("amendment", amendmentId)
                .getResultList();
    }

    /// All decisions, on the agreement and on its amendments, in the order in which they were recorded.
    public List<ApprovalEntity> decisions(UUID agreementId) {
        return entities.createQuery(
                        "from ApprovalEntity p where p.agreementId = :id order by p.recordedAt, p.id",
                        ApprovalEntity.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// The same of several agreements, in one query.
    public Map<UUID, List<ApprovalEntity>> decisions(Collection<AgreementEntity> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "from ApprovalEntity p where p.agreementId in :ids order by p.recordedAt, p.id",
                        ApprovalEntity.class)
                .setParameter("ids", agreements.stream().map(a -> a.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(p -> p.agreementId));
    }

    public void add(ApprovalEntity approval) {
        entities.persist(approval);
    }

    /// A word that is taken back; that it was said stays in its record.
    public void remove(ApprovalEntity approval) {
        entities.remove(approval);
    }

    public Optional<AmendmentEntity> amendment(UUID agreementId, UUID amendmentId) {
        return Optional.ofNullable(entities.find(AmendmentEntity.class, amendmentId))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    public Optional<AmendmentEntity> amendment(UUID amendmentId) {
        return Optional.ofNullable(entities.find(AmendmentEntity.class, amendmentId));
    }

    /// Those that are neither completed nor fallen, whatever version they were written on.
    public List<AmendmentEntity> openAmendments(UUID agreementId) {
        return entities.createQuery(
                        "from AmendmentEntity m where m.agreementId = :id and m.status = :open order by m.id",
                        AmendmentEntity.class)
                .setParameter("id", agreementId)
                .setParameter("open", AmendmentEntity.Status.PROPOSED)
                .getResultList();
    }

    /// Open amendments with a decision that counts from that day or earlier, those that came to count last
    /// first, so that amendments that wait for another party's word never stand in the way of those that are
    /// due.
    public List<UUID> amendmentsWithDecisionCountingOn(LocalDate day, int most) {
        return entities.createQuery(
                        "select m.id from AmendmentEntity m"
                                + " join AgreementEntity a on a.id = m.agreementId and a.version = m.baseVersion"
                                + " join ApprovalEntity p on p.amendmentId = m.id"
                                + " where m.status = :open and a.status = :status and p.bindingFrom <= :day"
                                + " group by m.id order by max(p.bindingFrom) desc, m.id",
                        UUID.class)
                .setParameter("open", AmendmentEntity.Status.PROPOSED)
                .setParameter("status", AgreementState.Status.IN_FORCE)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    /// Agreements with a decision that has come to count by that day and has not been published as such.
    public List<UUID> withDecisionsToCount(LocalDate day, int most) {
        return entities.createQuery(
                        "select p.agreementId from ApprovalEntity p where not p.counted and p.version is not null"
                                + " and p.bindingFrom <= :day group by p.agreementId order by min(p.bindingFrom),"
                                + " p.agreementId",
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(most)
                .getResultList();
    }

    public Page<AmendmentEntity> amendments(UUID agreementId, PageQuery page) {
        long total = entities.createQuery(
                        "select count(m) from AmendmentEntity m where m.agreementId = :id", Long.class)
                .setParameter("id", agreementId)
                .getSingleResult();
        if (page.offset() >= total) {
            return new Page<>(List.of(), total);
        }
        return new Page<>(
                entities.createQuery(
                                "from AmendmentEntity m where m.agreementId = :id order by m.id desc",
                                AmendmentEntity.class)
                        .setParameter("id", agreementId)
                        .setFirstResult(page.offset())
                        .setMaxResults(page.limit())
                        .getResultList(),
                total);
    }

    public void add(AmendmentEntity amendment) {
        entities.persist(amendment);
    }

    public void add(NoticeEntity notice) {
        entities.persist(notice);
    }

    /// The parties' notices, the first that ends first.
    public List<NoticeEntity> notices(UUID agreementId) {
        return entities.createQuery(
                        "from NoticeEntity n where n.key.agreementId = :id order by n.endsOn, n.key.party",
                        NoticeEntity.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// The same of several agreements, in one query; an agreement without any is left out.
    public Map<UUID, List<GivenNotice>> notices(Collection<AgreementEntity> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "from NoticeEntity n where n.key.agreementId in :ids order by n.endsOn, n.key.party",
                        NoticeEntity.class)
                .setParameter("ids", agreements.stream().map(a -> a.id).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.key.agreementId(),
                        Collectors.mapping(NoticeEntity::given, Collectors.toList())));
    }

    public Optional<NoticeEntity> notice(UUID agreementId, OrganisationNumber party) {
        return Optional.ofNullable(entities.find(NoticeEntity.class, new NoticeEntity.Key(agreementId, party.value())));
    }

    public void add(DissolutionEntity dissolution) {
        entities.persist(dissolution);
    }

    public Optional<DissolutionEntity> dissolution(UUID agreementId, UUID dissolutionId) {
        return Optional.ofNullable(entities.find(DissolutionEntity.class, dissolutionId))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    /// The one that waits for the parties' words.
    public Optional<DissolutionEntity> openDissolution(UUID agreementId) {
        return entities
                .createQuery(
                        "from DissolutionEntity d where d.agreementId = :id and d.status = :status",
                        DissolutionEntity.class)
                .setParameter("id", agreementId)
                .setParameter("status", DissolutionEntity.Status.PROPOSED)
                .getResultList()
                .stream()
                .findFirst();
    }

    public Page<DissolutionEntity> dissolutions(UUID agreementId, PageQuery page) {
        var found = entities.createQuery(
                        "from DissolutionEntity d where d.agreementId = :id order by d.recordedAt, d.id",
                        DissolutionEntity.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(
                found,
                page.offset(),
                page.limit(),
                () -> entities.createQuery(
                                "select count(d) from DissolutionEntity d where d.agreementId = :id", Long.class)
                        .setParameter("id", agreementId)
                        .getSingleResult());
    }

    public void add(CommitmentEntity commitment) {
        entities.persist(commitment);
    }

    public Optional<CommitmentEntity> commitment(UUID agreementId, UUID commitmentId) {
        return Optional.ofNullable(entities.find(CommitmentEntity.class, commitmentId))
                .filter(found -> found.agreementId.equals(agreementId));
    }

    /// How much an agreement's commitments say.
    public record CommitmentSize(long commitments, long amounts) {}

    public CommitmentSize commitmentSize(UUID agreementId) {
        return entities.createQuery(
                        "select count(distinct c.id), count(c.id) from CommitmentEntity c left join c.amounts"
                                + " where c.agreementId = :id",
                        CommitmentSize.class)
                .setParameter("id", agreementId)
                .getSingleResult();
    }

    /// In the order in which they were recorded, with their amounts, in one query.
    public List<CommitmentEntity> commitments(UUID agreementId) {
        return entities.createQuery(
                        "select distinct c from CommitmentEntity c left join fetch c.amounts"
                                + " where c.agreementId = :id order by c.id",
                        CommitmentEntity.class)
                .setParameter("id", agreementId)
                .getResultList();
    }

    /// Who may see the agreement: the parties of its terms, whoever was party to an earlier version, and whom
    /// an open amendment brings in.
    public void admit(UUID agreementId, Collection<OrganisationNumber> parties) {
        for (var party : parties) {
            entities.createNativeQuery("INSERT INTO agreement_party (agreement_id, organisation_number)"
                            + " VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                    .setParameter(1, agreementId)
                    .setParameter(2, party.value())
                    .executeUpdate();
        }
    }

    /// Takes back that one of those whom [#admit] named may see the agreement.
    public void dismiss(UUID agreementId, OrganisationNumber party) {
        entities.createNativeQuery("DELETE FROM agreement_party WHERE agreement_id = ?1 AND organisation_number = ?2")
                .setParameter(1, agreementId)
                .setParameter(2, party.value())
                .executeUpdate();
    }

    /// Whether an amendment that can still become the next version names it as a party.
    public boolean openAmendmentNames(UUID agreementId, OrganisationNumber party) {
        return !entities.createNativeQuery(OPEN_AMENDMENT_NAMES, UUID.class)
                .setParameter(1, agreementId)
                .setParameter(2, party.value())
                .getResultList()
                .isEmpty();
    }

    /// Takes back whom [#admit] let see a draft.
    public void forgetParties(UUID agreementId) {
        entities.createNativeQuery("DELETE FROM agreement_party WHERE agreement_id = ?1")
                .setParameter(1, agreementId)
                .executeUpdate();
    }

    public List<OrganisationNumber> readers(UUID agreementId) {
        return entities
                .createQuery(
                        "select q.key.organisationNumber from PartyEntity q where q.key.agreementId = :id"
                                + " order by q.key.organisationNumber",
                        String.class)
                .setParameter("id", agreementId)
                .getResultList()
                .stream()
                .map(OrganisationNumber::of)
                .toList();
    }
}
