package se.samverka.agreements.cooperation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Cooperation areas and who takes part in them.
@ApplicationScoped
class CooperationAreas {

    /// The most times that one party has opted in to one area.
    static final int MOST_MEMBERSHIPS = 100;

    /// More than an agreement has parties, also over many amendments.
    private static final int MOST_PARTICIPANTS = 10_000;

    private final EntityManager entities;

    CooperationAreas(EntityManager entities) {
        this.entities = entities;
    }

    void add(CooperationAreaEntity area) {
        entities.persist(area);
    }

    void add(MembershipEntity membership) {
        entities.persist(membership);
    }

    /// Writes what has changed before what is added.
    void flush() {
        entities.flush();
    }

    Optional<CooperationAreaEntity> find(UUID agreementId, String area) {
        return Optional.ofNullable(
                entities.find(CooperationAreaEntity.class, new CooperationAreaEntity.Key(agreementId, area)));
    }

    Page<CooperationAreaEntity> page(UUID agreementId, PageQuery page) {
        var direction = page.sorting(List.of("area")).descending() ? " desc" : "";
        var found = entities.createQuery(
                        "from CooperationAreaEntity a where a.key.agreementId = :id order by a.key.area" + direction,
                        CooperationAreaEntity.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(
                found,
                page.offset(),
                page.limit(),
                () -> entities.createQuery(
                                "select count(a) from CooperationAreaEntity a where a.key.agreementId = :id",
                                Long.class)
                        .setParameter("id", agreementId)
                        .getSingleResult());
    }

    /// Every time that the party has taken part, in the order of the days; the last one may still run.
    List<MembershipEntity> memberships(CooperationAreaEntity.Key area, OrganisationNumber organisation) {
        return entities.createQuery(
                        "from MembershipEntity m where m.agreementId = :id and m.area = :area"
                                + " and m.organisationNumber = :organisation order by m.from, m.id",
                        MembershipEntity.class)
                .setParameter("id", area.agreementId())
                .setParameter("area", area.area())
                .setParameter("organisation", organisation.value())
                .setMaxResults(MOST_MEMBERSHIPS)
                .getResultList();
    }

    /// Who has opted in by a day and not out, by organisation number: at most once each of those that are or were
    /// party, so that they are few enough to be looked through.
    List<MembershipEntity> optedIn(CooperationAreaEntity.Key area, LocalDate day, boolean descending) {
        return entities.createQuery(
                        "from MembershipEntity m where m.agreementId = :id and m.area = :area and m.from <= :day"
                                + " and (m.outFrom is null or m.outFrom > :day) order by m.organisationNumber"
                                + (descending ? " desc" : ""),
                        MembershipEntity.class)
                .setParameter("id", area.agreementId())
                .setParameter("area", area.area())
                .setParameter("day", day)
                .setMaxResults(MOST_PARTICIPANTS)
                .getResultList();
    }
}
