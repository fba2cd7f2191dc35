package se.samverka.finance.books.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.outbox.OutgoingEvent;

/// The events that finance publishes, all on [#TOPIC]; the only list of their types. Each carries the whole
/// document in its new state.
public enum InvoiceEvent {
    INVOICE_ISSUED("invoice-issued"),
    CREDIT_NOTE_ISSUED("credit-note-issued"),
    /// For the invoice that an issued credit note refers to. The credit note's own event is published first.
    INVOICE_CREDITED("invoice-credited"),
    /// When an ERP system first reports that it has booked an invoice or a credit note.
    INVOICE_ACKNOWLEDGED("invoice-acknowledged"),
    /// A payment or a repayment.
    PAYMENT_RECORDED("payment-recorded"),
    /// A payment or a repayment that was recorded by mistake has been reversed.
    PAYMENT_REVERSED("payment-reversed");

    public static final String TOPIC = "finance.invoices.v1";

    private final String type;

    InvoiceEvent(String fact) {
        this.type = "se.samverka.finance." + fact + ".v1";
    }

    /// An event's data: the fields of the document, and its revision.
    public record Data(long revision, @JsonUnwrapped InvoiceDocument document) {}

    /// The CloudEvents type.
    public String type() {
        return type;
    }

    /// @param document in its new state; its id is the message key, so its events keep their order
    public OutgoingEvent of(Invoice document) {
        return new OutgoingEvent(
                TOPIC, document.id().toString(), type, new Data(document.revision(), InvoiceDocument.of(document)));
    }
}
