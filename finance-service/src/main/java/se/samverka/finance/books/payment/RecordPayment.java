package se.samverka.finance.books.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.InvoiceTags;
import se.samverka.finance.books.invoice.SettleInvoice;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.payment.model.InvoiceDays;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentRules;
import se.samverka.finance.books.payment.store.PaymentRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.EntityTags;

/// Records a payment of an invoice, or a repayment of what was overpaid, as the payee's bank reports it.
@ApplicationScoped
public class RecordPayment {

    private final SettleInvoice settle;
    private final PaymentRepository payments;
    private final ApplyPayment apply;
    private final BusinessTime time;

    public RecordPayment(SettleInvoice settle, PaymentRepository payments, ApplyPayment apply, BusinessTime time) {
        this.settle = settle;
        this.payments = payments;
        this.apply = apply;
        this.time = time;
    }

    /// @param currency that of the invoice if absent
    /// @param kind PAYMENT if absent
    public record Request(
            Payment.@Nullable Kind kind,
            LocalDate paidOn,
            Money amount,
            @Nullable String currency,
            String bankReference) {}

    /// @param ifMatch the ETag of the invoice as the caller has read it
    /// @throws RuleBroken 404 and 403 as [SettleInvoice#lock]; 428 and 412; 409 for a document that takes no
    ///     payment, and for a bank reference that is already recorded; 422 for a broken rule
    @Transactional
    public PaymentDocument run(UUID invoiceId, Request request, @Nullable String ifMatch) {
        var invoice = settle.lock(invoiceId);
        EntityTags.require(ifMatch, InvoiceTags.of(invoice));
        var standing = invoice.settlement().orElseThrow(() -> takesNone(invoice));
        var payment = payment(invoice, request);
        var issueDate = invoice.issueDate();
        var broken = PaymentRules.broken(
                payment,
                days(invoice).overpaidFrom(payment.paidOn()),
                issueDate == null ? payment.paidOn() : issueDate,
                invoice.currency(),
                time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        if (!payments.add(payment, invoice.payee().organisationNumber())) {
            throw RuleBroken.conflict(
                    ProblemCode.BANK_REFERENCE_ALREADY_RECORDED,
                    "The payee has already recorded a payment with bank reference " + payment.bankReference());
        }
        apply.run(invoice, standing, payment);
        return PaymentDocument.of(payment);
    }

    private InvoiceDays days(Invoice invoice) {
        return new InvoiceDays(invoice.total(), payments.all(invoice.id()), settle.credits(invoice.id()));
    }

    private Payment payment(Invoice invoice, Request request) {
        var kind = request.kind();
        var currency = request.currency();
        return new Payment(
                Ids.newId(),
                invoice.id(),
                kind == null ? Payment.Kind.PAYMENT : kind,
                request.paidOn(),
                request.amount(),
                currency == null ? invoice.currency() : currency,
                request.bankReference(),
                time.now());
    }

    private static RuleBroken takesNone(Invoice document) {
        return document.kind() == DocumentKind.CREDIT_NOTE
                ? RuleBroken.conflict(
                        ProblemCode.CREDIT_NOTE_TAKES_NO_PAYMENT,
                        "A credit note is not paid: it has reduced its invoice. Record money that is paid back for an"
                                + " overpaid invoice as a REPAYMENT of that invoice")
                : RuleBroken.conflict(
                        ProblemCode.DOCUMENT_IS_DRAFT, "A draft has not been issued; requisition the year first");
    }
}
