package se.samverka.finance.books.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.Money;

/// Changes the paid amount of an issued invoice, in the caller's transaction.
@ApplicationScoped
public class SettleInvoice {

    private final InvoiceRepository invoices;
    private final InvoiceChanges changes;
    private final Caller caller;

    public SettleInvoice(InvoiceRepository invoices, InvoiceChanges changes, Caller caller) {
        this.invoices = invoices;
        this.changes = changes;
        this.caller = caller;
    }

    /// Reads and locks the document until the transaction ends, for its payee's finance or an administrator.
    ///
    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see, 403 for its payer
    @Transactional(Transactional.TxType.MANDATORY)
    public Invoice lock(UUID id) {
        var invoice = invoices.find(id)
                .filter(i -> caller.sees(i.readers()))
                .orElseThrow(() -> RuleBroken.notFound("invoice"));
        if (!caller.isAdmin() && !caller.actsFor(invoice.payee().organisationNumber())) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_THE_PAYEE,
                    "Only the payee's own finance or an administrator may record payments");
        }
        return invoices.locked(id).orElseThrow(() -> RuleBroken.notFound("invoice"));
    }

    /// The credited amounts of an invoice, by the issue date of the credit note.
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<LocalDate, Money> credits(UUID invoiceId) {
        return invoices.creditsOf(invoiceId);
    }

    /// @param invoice as [#lock] gave it
    /// @param change of the paid amount: above zero for a payment, below zero for a repayment, and the reverse
    ///     for a reversal
    /// @return the invoice with its new status
    @Transactional(Transactional.TxType.MANDATORY)
    public Invoice paid(Invoice invoice, Money change) {
        var settled = invoices.paid(invoice.id(), change);
        changes.upserted(settled);
        return settled;
    }
}
