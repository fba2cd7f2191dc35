package se.samverka.finance.insight.control.model;

import org.jspecify.annotations.Nullable;

/// Something that does not hold, at one document.
///
/// @param rule what is broken, stable and lower case: `total-is-not-sum-of-lines`
/// @param href the document, below the API's root: `/invoices/…`
/// @param expected what it ought to be; absent where there ought to be nothing
/// @param found what it is; absent where there is nothing
public record Finding(
        String rule,
        String href,
        @Nullable String expected,
        @Nullable String found) {}
