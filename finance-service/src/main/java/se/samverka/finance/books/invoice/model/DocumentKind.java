package se.samverka.finance.books.invoice.model;

/// INVOICE claims, CREDIT_NOTE takes back.
public enum DocumentKind {
    INVOICE,
    CREDIT_NOTE
}
