package se.samverka.finance.books.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.books.requisition.model.Requisition;
import se.samverka.finance.books.requisition.store.RequisitionRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.Page;

/// Requisitions that the caller may see: the payee's own; an administrator sees all.
@ApplicationScoped
public class ShowRequisitions {

    private final RequisitionRepository requisitions;
    private final InvoiceRepository invoices;
    private final Caller caller;

    public ShowRequisitions(RequisitionRepository requisitions, InvoiceRepository invoices, Caller caller) {
        this.requisitions = requisitions;
        this.invoices = invoices;
        this.caller = caller;
    }

    /// @throws RuleBroken 404 for a requisition that is unknown or not the caller's to see
    @Transactional
    public RequisitionDocument one(UUID id) {
        return requisitions
                .find(id)
                .filter(requisition -> caller.isAdmin() || caller.actsFor(requisition.payee()))
                .map(this::document)
                .orElseThrow(() -> RuleBroken.notFound("requisition"));
    }

    @Transactional
    public Page<RequisitionDocument> page(
            Optional<UUID> agreementId, Optional<Integer> year, boolean descending, int offset, int limit) {
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        var payee = caller.isAdmin()
                ? Optional.<se.samverka.platform.value.OrganisationNumber>empty()
                : caller.organisation();
        return requisitions
                .page(payee, agreementId, year, descending, offset, limit)
                .map(this::document);
    }

    private RequisitionDocument document(Requisition requisition) {
        return RequisitionDocument.of(requisition, invoices.ofRequisition(requisition.id()));
    }
}
