package se.samverka.finance.books.requisition.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// The requisitions that were made.
@ApplicationScoped
public class RequisitionRepository {

    private final Rows rows;

    RequisitionRepository(Rows rows) {
        this.rows = rows;
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
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        payee.ifPresent(p -> {
            conditions.add("payee = :payee");
            parameters.put("payee", p);
        });
        agreementId.ifPresent(id -> {
            conditions.add("agreementId = :agreementId");
            parameters.put("agreementId", id);
        });
        year.ifPresent(y -> {
            conditions.add("year = :year");
            parameters.put("year", y);
        });
        var query = rows.find(
                String.join(" and ", conditions) + " order by requisitionedOn" + (descending ? " desc" : "") + ", id",
                parameters);
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(RequisitionEntity::toModel);
    }
}
