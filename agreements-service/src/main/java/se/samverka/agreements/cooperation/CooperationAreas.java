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

    /// Who takes part on a day, by organisation number.
    Page<MembershipEntity> takingPart(CooperationAreaEntity.Key area, LocalDate day, PageQuery page) {
        var direction = page.sorting(List.of("organisationNumber")).descending() ? " desc" : "";
        var from = "from MembershipEntity m where m.agreementId = :id and m.area = :area and m.from <= :day"
                + " and (m.outFrom is null or m.outFrom > :day)";
        var found = entities.createQuery(from + " order by m.organisationNumber" + direction, MembershipEntity.class)
                .setParameter("id", area.agreementId())
                .setParameter("area", area.area())
                .setParameter("day", day)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        return Page.of(
                found,
                page.offset(),
                page.limit(),
                () -> entities.createQuery("select count(m) " + from, Long.class)
                        .setParameter("id", area.agreementId())
                        .setParameter("area", area.area())
                        .setParameter("day", day)
                        .getSingleResult());
    }
}
