package se.samverka.finance.books.acknowledgement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.acknowledgement.model.Acknowledgement;
import se.samverka.platform.value.OrganisationNumber;

/// Acknowledgements; a document has at most the payer's and the payee's.
@ApplicationScoped
public class AcknowledgementRepository {

    private final Rows rows;

    AcknowledgementRepository(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AcknowledgementEntity, AcknowledgementEntity.Key> {}

    /// In the order in which they were recorded.
    public List<Acknowledgement> of(UUID invoiceId) {
        return rows.find("invoiceId = ?1 order by recordedAt, organisation", invoiceId).list().stream()
                .map(AcknowledgementEntity::toModel)
                .toList();
    }

    public Optional<Acknowledgement> find(UUID invoiceId, OrganisationNumber organisation) {
        return rows.findByIdOptional(new AcknowledgementEntity.Key(invoiceId, organisation.value()))
                .map(AcknowledgementEntity::toModel);
    }

    public void add(Acknowledgement acknowledgement) {
        rows.persistAndFlush(new AcknowledgementEntity(acknowledgement));
    }
}
