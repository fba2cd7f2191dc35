package se.samverka.finance.books.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.InvoiceTags;
import se.samverka.finance.books.invoice.SettleInvoice;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.payment.model.InvoiceDays;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentRules;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.finance.books.payment.store.PaymentRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;

/// Reverses a payment or a repayment that was recorded by mistake. The reversal is a record of its own; the
/// payment stays as it is.
@ApplicationScoped
public class ReversePayment {

    private final SettleInvoice settle;
    private final PaymentRepository payments;
    private final ApplyPayment apply;
    private final BusinessTime time;

    public ReversePayment(SettleInvoice settle, PaymentRepository payments, ApplyPayment apply, BusinessTime time) {
        this.settle = settle;
        this.payments = payments;
        this.apply = apply;
        this.time = time;
    }

    /// @param reversedOn today if absent
    public record Request(String reason, @Nullable LocalDate reversedOn) {}

    /// @param ifMatch the ETag of the invoice as the caller has read it
    /// @throws RuleBroken 404 and 403 as [SettleInvoice#lock], and 404 for a payment of another invoice; 428 and
    ///     412; 409 for a reversal, for a payment that is already reversed, and for one without which an existing
    ///     repayment would be too large; 422 for a broken rule
    @Transactional
    public PaymentDocument run(UUID invoiceId, UUID paymentId, Request request, @Nullable String ifMatch) {
        var invoice = settle.lock(invoiceId);
        EntityTags.require(ifMatch, InvoiceTags.of(invoice));
        var standing = invoice.settlement().orElseThrow(ReversePayment::unknown);
        var payment = payment(invoiceId, paymentId);
        var today = time.today();
        var reversedOn = request.reversedOn();
        var reversal = Reversal.of(
                payment, Ids.newId(), reversedOn == null ? today : reversedOn, request.reason(), time.now());
        var broken = PaymentRules.broken(reversal, payment, today);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        requireRepaidIsOverpaid(invoice, reversal);
        payments.add(reversal, invoice.payee().organisationNumber());
        apply.run(invoice, standing, reversal);
        return PaymentDocument.of(reversal);
    }

    /// The payment, if it is not reversed. The invoice is locked, so nobody else reverses it before this
    /// transaction ends.
    private Payment payment(UUID invoiceId, UUID paymentId) {
        var payment = switch (payments.find(invoiceId, paymentId).orElseThrow(ReversePayment::unknown)) {
            case Payment found -> found;
            case Reversal found ->
                throw RuleBroken.conflict(
                        ProblemCode.REVERSAL_IS_NOT_REVERSED,
                        "A reversal cannot be reversed; record payment " + found.reverses()
                                + " again, with its bank reference, which is free");
        };
        payments.reversalOf(paymentId).ifPresent(reversal -> {
            throw RuleBroken.conflict(
                    ProblemCode.PAYMENT_ALREADY_REVERSED,
                    "The payment was already reversed from " + reversal.reversedOn() + ", by " + reversal.id());
        });
        return payment;
    }

    /// On every day a repayment must be covered by what was overpaid by then. If it would not be without this
    /// payment, the repayment must be reversed first. This also keeps the paid amount from falling below zero.
    private void requireRepaidIsOverpaid(Invoice invoice, Reversal reversal) {
        if (!reversal.change().isNegative()) {
            return;
        }
        new InvoiceDays(invoice.total(), payments.all(invoice.id()), settle.credits(invoice.id()))
                .firstUncovered(reversal.reversedOn(), reversal.change())
                .ifPresent(day -> {
                    throw RuleBroken.conflict(
                            ProblemCode.REPAYMENT_STANDS,
                            "Without the payment, the repaid amount" + standingRepayment(invoice)
                                    + " would exceed the overpayment on " + day + "; reverse the repayment first, from"
                                    + " its own day, or reverse the payment from a later day");
                });
    }

    private String standingRepayment(Invoice invoice) {
        return payments.standingRepayment(invoice.id())
                .map(repayment -> " (repayment " + repayment.id() + ")")
                .orElse("");
    }

    private static RuleBroken unknown() {
        return RuleBroken.notFound("payment of this invoice");
    }
}
