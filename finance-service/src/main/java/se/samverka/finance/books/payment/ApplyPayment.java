package se.samverka.finance.books.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.finance.books.invoice.InvoiceEvent;
import se.samverka.finance.books.invoice.SettleInvoice;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.finance.books.journal.KeepJournal;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.books.journal.model.Transfer;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentFact;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.platform.outbox.Outbox;

/// Applies a payment, a repayment or a reversal: changes the invoice, writes the journal entry and publishes
/// the event.
@ApplicationScoped
class ApplyPayment {

    private final SettleInvoice settle;
    private final KeepJournal journal;
    private final Outbox outbox;

    ApplyPayment(SettleInvoice settle, KeepJournal journal, Outbox outbox) {
        this.settle = settle;
        this.journal = journal;
        this.outbox = outbox;
    }

    /// @param invoice as [SettleInvoice#lock] gave it
    /// @param before the invoice's settlement before the change
    @Transactional(Transactional.TxType.MANDATORY)
    public void run(Invoice invoice, Settlement before, PaymentFact fact) {
        var settled = settle.paid(invoice, fact.change());
        journal.enter(
                new JournalEntry.Source(
                        kind(fact),
                        invoice.payee().organisationNumber(),
                        invoice.payer().organisationNumber(),
                        fact.day(),
                        invoice.agreementId(),
                        invoice.id(),
                        null,
                        fact.id()),
                words(fact) + " av faktura " + invoice.number() + ", "
                        + invoice.payer().name(),
                Transfer.moved(fact.change(), before.remaining(), before.overpaid()));
        outbox.append(event(fact).of(settled));
    }

    private static InvoiceEvent event(PaymentFact fact) {
        return switch (fact) {
            case Payment _ -> InvoiceEvent.PAYMENT_RECORDED;
            case Reversal _ -> InvoiceEvent.PAYMENT_REVERSED;
        };
    }

    private static JournalEntry.Kind kind(PaymentFact fact) {
        return switch (fact) {
            case Payment payment ->
                switch (payment.kind()) {
                    case PAYMENT -> JournalEntry.Kind.PAYMENT;
                    case REPAYMENT -> JournalEntry.Kind.REPAYMENT;
                };
            case Reversal _ -> JournalEntry.Kind.REVERSAL;
        };
    }

    private static String words(PaymentFact fact) {
        return switch (fact) {
            case Payment payment ->
                switch (payment.kind()) {
                    case PAYMENT -> "Betalning";
                    case REPAYMENT -> "Återbetalning";
                };
            case Reversal reversal ->
                switch (reversal.reversedKind()) {
                    case PAYMENT -> "Återförd betalning";
                    case REPAYMENT -> "Återförd återbetalning";
                };
        };
    }
}
