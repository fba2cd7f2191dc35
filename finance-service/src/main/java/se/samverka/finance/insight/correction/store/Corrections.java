package se.samverka.finance.insight.correction.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.Decision;
import se.samverka.finance.insight.correction.model.PopulationCorrectionStatus;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Corrections and decisions in the database.
@ApplicationScoped
public class Corrections {

    /// A bound on one agreement's page of impacts and on one decision: Sweden has 290 municipalities and 21
    /// counties.
    public static final int MOST = 500;

    private final Rows rows;
    private final Decisions decisions;
    private final Sql sql;

    Corrections(Rows rows, Decisions decisions, Sql sql) {
        this.rows = rows;
        this.decisions = decisions;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<CorrectionEntity, UUID> {}

    @ApplicationScoped
    static class Decisions implements PanacheRepositoryBase<DecisionEntity, UUID> {}

    /// Records the newest figure of the area and date as a waiting correction.
    ///
    /// @param counted the figure that the agreement uses
    /// @param readers who may see the agreement
    public Correction wait(
            UUID agreementId, String area, LocalDate date, long counted, Collection<OrganisationNumber> readers) {
        var id = Ids.newId();
        sql.write(SqlQuery.of("INSERT INTO population_correction (id, agreement_id, area, reference_date, figure_order,"
                        + " counted, population, source, import_id, recorded_at, readers, status)"
                        + " SELECT :id, :agreement, f.area, f.reference_date, f.basis_order, :counted, f.population,"
                        + " f.source, f.import_id, f.recorded_at, :readers, 'WAITING' FROM population_figure f"
                        + " WHERE f.area = :area AND f.reference_date = :date ORDER BY f.basis_order DESC LIMIT 1")
                .with("id", id)
                .with("agreement", agreementId)
                .with("counted", counted)
                .with("readers", readers.stream().map(OrganisationNumber::value).toArray(String[]::new))
                .with("area", area)
                .with("date", date));
        return rows.findById(id).toModel();
    }

    /// Marks the waiting correction of the area and date as replaced.
    public Optional<Correction> replace(UUID agreementId, String area, LocalDate date) {
        var waiting = rows.find(
                        "agreementId = ?1 and area = ?2 and referenceDate = ?3 and status = ?4",
                        agreementId,
                        area,
                        date,
                        PopulationCorrectionStatus.WAITING)
                .firstResultOptional();
        waiting.ifPresent(correction -> correction.status = PopulationCorrectionStatus.REPLACED);
        return waiting.map(CorrectionEntity::toModel);
    }

    public Optional<Correction> find(UUID id) {
        return rows.findByIdOptional(id).map(CorrectionEntity::toModel);
    }

    public List<Correction> find(Collection<UUID> ids) {
        return models(rows.list("id in ?1 order by referenceDate, area", ids));
    }

    /// The waiting corrections of an agreement.
    public List<Correction> waiting(UUID agreementId) {
        return models(rows.find(
                        "agreementId = ?1 and status = ?2 order by referenceDate, area",
                        agreementId,
                        PopulationCorrectionStatus.WAITING)
                .range(0, MOST - 1)
                .list());
    }

    /// @param own limits to agreements that this organisation may see; null for all
    public Page<Correction> page(
            @Nullable OrganisationNumber own,
            @Nullable UUID agreementId,
            @Nullable PopulationCorrectionStatus status,
            boolean descending,
            int offset,
            int limit) {
        var query = SqlQuery.select("{e.*}", "population_correction e")
                .ifGiven("readers @> :own", Optional.ofNullable(own).map(reader -> new String[] {reader.value()}))
                .ifGiven("agreement_id = :agreement", Optional.ofNullable(agreementId))
                .ifGiven("status = :status", Optional.ofNullable(status))
                .orderBy("id {direction}", descending);
        return sql.page(query, CorrectionEntity.class, offset, limit).map(CorrectionEntity::toModel);
    }

    /// Stores a decision, which applies waiting corrections. Later computations in the transaction use them.
    ///
    /// @return the corrections in their new state
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Correction> add(Decision decision, Collection<Correction> taken) {
        decisions.persistAndFlush(new DecisionEntity(decision));
        var found = rows.list(
                "id in ?1 order by referenceDate, area",
                taken.stream().map(Correction::id).toList());
        for (var correction : found) {
            correction.status = PopulationCorrectionStatus.APPLIED;
            correction.decisionId = decision.id();
        }
        return models(found);
    }

    public Optional<Decision> decision(UUID id) {
        return decisions.findByIdOptional(id).map(DecisionEntity::toModel);
    }

    /// The corrections that a decision applied.
    public List<Correction> takenBy(UUID decisionId) {
        return models(rows.list("decisionId = ?1 order by referenceDate, area", decisionId));
    }

    private static List<Correction> models(List<CorrectionEntity> rows) {
        return rows.stream().map(CorrectionEntity::toModel).toList();
    }

    /// Sends the queued statements and forgets the corrections that were read.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        sql.forget();
    }
}
