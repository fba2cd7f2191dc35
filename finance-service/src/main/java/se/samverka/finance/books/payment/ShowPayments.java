package se.samverka.finance.books.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.finance.books.payment.store.PaymentRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;

/// Payments of a document that the caller may see, and their reversals.
@ApplicationScoped
public class ShowPayments {

    private final ShowInvoices invoices;
    private final PaymentRepository payments;

    public ShowPayments(ShowInvoices invoices, PaymentRepository payments) {
        this.invoices = invoices;
        this.payments = payments;
    }

    /// @throws RuleBroken 404 for a document or a payment that is unknown or not the caller's to see
    @Transactional
    public PaymentDocument one(UUID invoiceId, UUID paymentId) {
        var invoice = invoices.one(invoiceId);
        return payments.find(invoice.id(), paymentId)
                .map(PaymentDocument::of)
                .orElseThrow(() -> RuleBroken.notFound("payment of this invoice"));
    }

    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see
    @Transactional
    public Page<PaymentDocument> page(UUID invoiceId, boolean descending, int offset, int limit) {
        var invoice = invoices.one(invoiceId);
        return payments.page(invoice.id(), descending, offset, limit).map(PaymentDocument::of);
    }
}
