package se.samverka.agreements.decision.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.agreements.timeline.store.TimelineLines;
import se.samverka.platform.sql.SortOrders;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Decisions that meetings-service has published, and their links to agreements.
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<DecisionEntity, UUID> {

    private static final SortOrders ORDERS = SortOrders.by("date", "e.date {direction}, e.id {direction}");

    private final Sql sql;

    Decisions(Sql sql) {
        this.sql = sql;
    }

    /// Locked until the transaction ends.
    public Optional<DecisionEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The decision, if everybody may read it.
    public Optional<Decision> announced(UUID id) {
        return findByIdOptional(id).filter(DecisionEntity::isAnnounced).map(DecisionEntity::decision);
    }

    public Set<DecisionLinkEntity.Key> linksOf(UUID decisionId) {
        return getEntityManager()
                .createQuery(
                        "select l.key from DecisionLinkEntity l where l.key.decisionId = :decision",
                        DecisionLinkEntity.Key.class)
                .setParameter("decision", decisionId)
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /// What these decisions mean to the agreement, by the decision's id.
    public Map<UUID, List<String>> relationsTo(UUID agreementId, Collection<UUID> decisions) {
        return decisions.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select l.key from DecisionLinkEntity l where l.key.agreementId = :agreement"
                                        + " and l.key.decisionId in :decisions order by l.key.relation",
                                DecisionLinkEntity.Key.class)
                        .setParameter("agreement", agreementId)
                        .setParameter("decisions", decisions)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                DecisionLinkEntity.Key::decisionId,
                                Collectors.mapping(DecisionLinkEntity.Key::relation, Collectors.toList())));
    }

    public void link(DecisionLinkEntity.Key link) {
        getEntityManager().persist(new DecisionLinkEntity(link));
    }

    public void unlink(DecisionLinkEntity.Key link) {
        getEntityManager().remove(getEntityManager().getReference(DecisionLinkEntity.class, link));
    }

    /// Which of these agreements there are.
    public List<UUID> agreementsOf(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        SqlQuery.of("SELECT id FROM agreement WHERE id = ANY(:ids)")
                                .with("ids", ids.toArray(UUID[]::new)),
                        UUID.class);
    }

    /// The announced decisions that are linked to the agreement, or that something of it rests on; the latest
    /// first unless the query says otherwise.
    ///
    /// @param decisionId only this one
    public Page<DecisionEntity> page(UUID agreementId, Optional<UUID> decisionId, PageQuery query) {
        return sql.page(
                SqlQuery.select("{e.*}", "decision e")
                        .where("e.announced_on IS NOT NULL")
                        .where(
                                "e.id IN (SELECT l.decision_id FROM decision_link l WHERE l.agreement_id = :agreement UNION"
                                        + " SELECT t.decision_id FROM timeline t WHERE t.agreement_id = :agreement"
                                        + " AND t.decision_id IS NOT NULL AND " + TimelineLines.STILL_RESTS + ")",
                                agreementId)
                        .ifGiven("e.id = :decision", decisionId)
                        .orderBy(ORDERS, query.sorting(List.of("-date"))),
                DecisionEntity.class,
                query);
    }
}
