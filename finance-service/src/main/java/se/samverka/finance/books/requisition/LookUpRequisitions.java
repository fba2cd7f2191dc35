package se.samverka.finance.books.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.finance.books.requisition.store.RequisitionRepository;

/// Finds requisitions for other packages. It does not check who may see them; its callers do.
@ApplicationScoped
public class LookUpRequisitions {

    private final RequisitionRepository requisitions;

    LookUpRequisitions(RequisitionRepository requisitions) {
        this.requisitions = requisitions;
    }

    public List<Requisition> ofAgreement(UUID agreementId) {
        return requisitions.ofAgreement(agreementId);
    }
}
