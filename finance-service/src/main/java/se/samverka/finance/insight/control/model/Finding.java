package se.samverka.finance.insight.control.model;

import org.jspecify.annotations.Nullable;

/// A violation, with the document concerned.
///
/// @param rule a stable code in lower case: `total-is-not-sum-of-lines`
/// @param href path of the document below the API's root: `/invoices/…`
/// @param expected the expected value; absent where nothing was expected
/// @param found the value found; absent where nothing was found
public record Finding(
        String rule,
        String href,
        @Nullable String expected,
        @Nullable String found) {}
