package se.samverka.finance.books.invoice.model;

/// The basis of an issued document.
///
/// @param agreementRevision the agreement's revision at the issue
/// @param order the document's place in one order with figures and organisations; it rests on those before it
public record IssuedOn(long agreementRevision, long order) {}
