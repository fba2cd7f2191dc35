package se.samverka.finance.books.invoice.model;

/// What an issued document rests on.
///
/// @param agreementRevision the agreement's revision that counted
/// @param order the document's place among figures, organisations and documents: it rests on those before it
public record IssuedOn(long agreementRevision, long order) {}
