package se.samverka.finance.insight.correction.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.store.CorrectionEntity.Status;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Corrections and decisions in the database.
@ApplicationScoped
public class Corrections {

    /// Bounds what one agreement's page of impacts and one decision hold: Sweden has 290 municipalities and 21
    /// counties.
    public static final int MOST = 500;

    private final EntityManager entities;

    Corrections(EntityManager entities) {
        this.entities = entities;
    }

    /// The newest figure of the area and date begins to wait.
    ///
    /// @param counted what the agreement counts by
    /// @param readers who may see the agreement
    public CorrectionEntity wait(
            UUID agreementId, String area, LocalDate date, long counted, Collection<OrganisationNumber> readers) {
        var id = Ids.newId();
        entities.createNativeQuery(
                        "INSERT INTO population_correction (id, agreement_id, area, reference_date, figure_order,"
                                + " counted, population, source, import_id, recorded_at, readers, status)"
                                + " SELECT :id, :agreement, f.area, f.reference_date, f.basis_order, :counted, f.population,"
                                + " f.source, f.import_id, f.recorded_at, string_to_array(:readers, ','), 'WAITING' FROM population_figure f"
                                + " WHERE f.area = :area AND f.reference_date = :date ORDER BY f.basis_order DESC LIMIT 1")
                .setParameter("id", id)
                .setParameter("agreement", agreementId)
                .setParameter("counted", counted)
                .setParameter(
                        "readers",
                        readers.stream().map(OrganisationNumber::value).collect(Collectors.joining(",")))
                .setParameter("area", area)
                .setParameter("date", date)
                .executeUpdate();
        return entities.find(CorrectionEntity.class, id);
    }

    /// The one that waits for the area and date gives way.
    public Optional<CorrectionEntity> replace(UUID agreementId, String area, LocalDate date) {
        var waiting = entities
                .createQuery(
                        "from CorrectionEntity c where c.agreementId = :agreement and c.area = :area"
                                + " and c.referenceDate = :date and c.status = :status",
                        CorrectionEntity.class)
                .setParameter("agreement", agreementId)
                .setParameter("area", area)
                .setParameter("date", date)
                .setParameter("status", Status.WAITING)
                .getResultList()
                .stream()
                .findFirst();
        waiting.ifPresent(correction -> correction.status = Status.REPLACED);
        entities.flush();
        return waiting;
    }

    public Optional<CorrectionEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(CorrectionEntity.class, id));
    }

    public List<CorrectionEntity> find(Collection<UUID> ids) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.id in :ids order by c.referenceDate, c.area",
                        CorrectionEntity.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /// Those of an agreement that wait.
    public List<CorrectionEntity> waiting(UUID agreementId) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.agreementId = :agreement and c.status = :status"
                                + " order by c.referenceDate, c.area",
                        CorrectionEntity.class)
                .setParameter("agreement", agreementId)
                .setParameter("status", Status.WAITING)
                .setMaxResults(MOST)
                .getResultList();
    }

    /// @param own whose agreements are seen; null for all
    public Page<CorrectionEntity> page(
            @Nullable OrganisationNumber own,
            @Nullable UUID agreementId,
            @Nullable Status status,
            int offset,
            int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (own != null) {
            conditions.add("array_contains(c.readers, :own)");
            parameters.put("own", own.value());
        }
        if (agreementId != null) {
            conditions.add("c.agreementId = :agreement");
            parameters.put("agreement", agreementId);
        }
        if (status != null) {
            conditions.add("c.status = :status");
            parameters.put("status", status);
        }
        var seen = " from CorrectionEntity c where " + String.join(" and ", conditions);
        var query = entities.createQuery("select c" + seen + " order by c.id desc", CorrectionEntity.class);
        var count = entities.createQuery("select count(c)" + seen, Long.class);
        parameters.forEach((name, value) -> {
            query.setParameter(name, value);
            count.setParameter(name, value);
        });
        var found = query.setFirstResult(offset).setMaxResults(limit).getResultList();
        return Page.of(found, offset, limit, count::getSingleResult);
    }

    public void add(DecisionEntity decision) {
        entities.persist(decision);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    public Optional<DecisionEntity> decision(UUID id) {
        return Optional.ofNullable(entities.find(DecisionEntity.class, id));
    }

    /// What a decision took.
    public List<CorrectionEntity> takenBy(UUID decisionId) {
        return entities.createQuery(
                        "from CorrectionEntity c where c.decisionId = :decision order by c.referenceDate, c.area",
                        CorrectionEntity.class)
                .setParameter("decision", decisionId)
                .getResultList();
    }
}
