package se.samverka.finance.books.invoice.model;

import org.jspecify.annotations.Nullable;

/// The hashes that link an issued document to the one before it in its series.
///
/// @param hash SHA-256 of the document's text, which includes the previous hash; 64 lower-case hexadecimal digits
/// @param previousHash of the document with the number before; absent on the first of a payee's fiscal year
public record DocumentSeal(String hash, @Nullable String previousHash) {}
