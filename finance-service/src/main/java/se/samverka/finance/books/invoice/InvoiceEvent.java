package se.samverka.finance.books.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.outbox.OutgoingEvent;

/// The events that finance publishes, all of them on [#TOPIC]: the one list of their types. Each carries the whole
/// document as the event left it.
public enum InvoiceEvent {
    INVOICE_ISSUED("invoice-issued"),
    CREDIT_NOTE_ISSUED("credit-note-issued"),
    /// Of the invoice that an issued credit note takes from. The credit note's own event goes out before it.
    INVOICE_CREDITED("invoice-credited"),
    /// When an ERP system first reports that it has booked an invoice or a credit note.
    INVOICE_ACKNOWLEDGED("invoice-acknowledged"),
    /// A payment or a repayment.
    PAYMENT_RECORDED("payment-recorded"),
    /// A payment or a repayment that was recorded by mistake has been taken back.
    PAYMENT_REVERSED("payment-reversed");

    public static final String TOPIC = "finance.invoices.v1";

    private final String type;

    InvoiceEvent(String fact) {
        this.type = "se.samverka.finance." + fact + ".v1";
    }

    /// The data of each event: the fields of the document and its revision, side by side.
    public record Data(long revision, @JsonUnwrapped InvoiceDocument document) {}

    /// The CloudEvents type.
    public String type() {
        return type;
    }

    /// @param document as the event left it; its id is the key, so that its events keep their order
    public OutgoingEvent of(Invoice document) {
        return new OutgoingEvent(
                TOPIC, document.id().toString(), type, new Data(document.revision(), InvoiceDocument.of(document)));
    }
}
