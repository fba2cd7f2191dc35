package se.samverka.finance.books.invoice.model;

import org.jspecify.annotations.Nullable;

/// The payee's accounts when the invoice was issued: one of them or both.
///
/// @param bankgiro as registered, `5050-1055`
/// @param plusgiro as registered, `28 65 43-4`
public record Giro(@Nullable String bankgiro, @Nullable String plusgiro) {}
