package se.samverka.finance.books.requisition.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Requisitions in the database.
@ApplicationScoped
public class RequisitionRepository {

    private final Rows rows;
    private final Sql sql;

    RequisitionRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RequisitionEntity, UUID> {}

    public void add(Requisition requisition, Instant recordedAt) {
        rows.persistAndFlush(new RequisitionEntity(requisition, recordedAt));
    }

    public Optional<Requisition> find(UUID id) {
        return rows.findByIdOptional(id).map(RequisitionEntity::toModel);
    }

    public Optional<Requisition> find(UUID agreementId, int year, int instalment, OrganisationNumber payee) {
        return rows.find(
                        "agreementId = ?1 and year = ?2 and instalment = ?3 and payee = ?4",
                        agreementId,
                        year,
                        instalment,
                        payee)
                .firstResultOptional()
                .map(RequisitionEntity::toModel);
    }

    public List<Requisition> ofAgreement(UUID agreementId) {
        return rows.find("agreementId = ?1 order by year, payee", agreementId).list().stream()
                .map(RequisitionEntity::toModel)
                .toList();
    }

    /// One page, the latest first.
    public Page<Requisition> page(
            Optional<OrganisationNumber> payee,
            Optional<UUID> agreementId,
            Optional<Integer> year,
            boolean descending,
            int offset,
            int limit) {
        var query = SqlQuery.select("{e.*}", "requisition e")
                .ifGiven("payee = :payee", payee)
                .ifGiven("agreement_id = :agreement", agreementId)
                .ifGiven("year = :year", year)
                .orderBy("requisitioned_on {direction}, id", descending);
        return sql.page(query, RequisitionEntity.class, offset, limit).map(RequisitionEntity::toModel);
    }
}
