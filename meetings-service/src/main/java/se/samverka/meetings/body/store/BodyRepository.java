package se.samverka.meetings.body.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Bodies, and what follows from their members.
@ApplicationScoped
public class BodyRepository implements PanacheRepositoryBase<BodyEntity, UUID> {

    public BodyEntity known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> RuleBroken.notFound("body"));
    }

    /// The body, locked until the transaction ends: whoever gives § numbers or meeting days waits for the other.
    public BodyEntity locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> RuleBroken.notFound("body"));
    }

    /// By name, whatever its letters' case.
    public Optional<BodyEntity> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }

    /// The bodies whose unannounced minutes an organisation may see: it has a member there, or keeps the minutes.
    public Set<UUID> bodiesOf(OrganisationNumber organisation, LocalDate today) {
        var bodies = new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct m.bodyId from MembershipEntity m where m.organisationNumber = :organisation"
                                + " and m.from <= :today and (m.to is null or m.to >= :today)",
                        UUID.class)
                .setParameter("organisation", organisation.value())
                .setParameter("today", today)
                .getResultList());
        bodies.addAll(getEntityManager()
                .createQuery("select b.id from BodyEntity b where b.secretariat = :organisation", UUID.class)
                .setParameter("organisation", organisation.value())
                .getResultList());
        return bodies;
    }

    /// The organisations that may see a body's unannounced minutes.
    public Set<OrganisationNumber> readersOf(BodyEntity body, LocalDate today) {
        var readers = new HashSet<OrganisationNumber>();
        getEntityManager()
                .createQuery(
                        "select distinct m.organisationNumber from MembershipEntity m where m.bodyId = :body"
                                + " and m.from <= :today and (m.to is null or m.to >= :today)",
                        String.class)
                .setParameter("body", body.id)
                .setParameter("today", today)
                .getResultList()
                .forEach(number -> readers.add(OrganisationNumber.of(number)));
        if (body.secretariat != null) {
            readers.add(OrganisationNumber.of(body.secretariat));
        }
        return readers;
    }
}
