package se.samverka.finance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.finance.invoice.SettleInvoice;
import se.samverka.finance.invoice.model.Invoice;
import se.samverka.finance.invoice.model.Settlement;
import se.samverka.finance.journal.KeepJournal;
import se.samverka.finance.journal.model.JournalEntry;
import se.samverka.finance.journal.model.Transfer;
import se.samverka.finance.payment.model.Payment;
import se.samverka.finance.payment.model.PaymentFact;
import se.samverka.finance.payment.model.Reversal;

/// What a payment, a repayment or the reversal of one does to its invoice and to the journal.
@ApplicationScoped
class ApplyPayment {

    private final SettleInvoice settle;
    private final KeepJournal journal;

    ApplyPayment(SettleInvoice settle, KeepJournal journal) {
        this.settle = settle;
        this.journal = journal;
    }

    /// @param invoice as [SettleInvoice#lock] gave it
    /// @param before how the invoice stood
    /// @return the invoice as it now stands
    @Transactional(Transactional.TxType.MANDATORY)
    public Invoice run(Invoice invoice, Settlement before, PaymentFact fact) {
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
        return settled;
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
