package se.samverka.finance.books.invoice.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// INVOICE claims, CREDIT_NOTE takes back.
@Schema(name = "InvoiceKind")
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE
}
