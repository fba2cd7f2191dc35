package se.samverka.finance.books.invoice.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An INVOICE claims an amount; a CREDIT_NOTE takes one back.
@Schema(name = "InvoiceKind")
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE
}
