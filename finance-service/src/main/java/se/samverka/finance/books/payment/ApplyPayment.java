package se.samverka.finance.books.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.InvoiceIssuedV1;
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
import se.samverka.platform.outbox.OutgoingEvent;

/// What a payment, a repayment or the reversal of one does to its invoice and to the journal, and what is told of
/// it.
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
    /// @param before how the invoice stood
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
        outbox.append(event(settled, fact));
    }

    private static OutgoingEvent event(Invoice settled, PaymentFact fact) {
        var revision = settled.revision();
        var document = InvoiceDocument.of(settled);
        var key = settled.id().toString();
        return switch (fact) {
            case Payment _ ->
                new OutgoingEvent(
                        InvoiceIssuedV1.TOPIC,
                        key,
                        PaymentRecordedV1.PAYMENT_RECORDED,
                        new PaymentRecordedV1(revision, document));
            case Reversal _ ->
                new OutgoingEvent(
                        InvoiceIssuedV1.TOPIC,
                        key,
                        PaymentReversedV1.PAYMENT_REVERSED,
                        new PaymentReversedV1(revision, document));
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
                    case PAYMENT -> "Rättad betalning";
                    case REPAYMENT -> "Rättad återbetalning";
                };
        };
    }
}
