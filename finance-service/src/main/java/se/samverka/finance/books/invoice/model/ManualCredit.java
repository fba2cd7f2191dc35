package se.samverka.finance.books.invoice.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the payee issues a credit note on its own decision and not because terms changed.
///
/// @param reason printed on the credit note; 1 to 500 characters
public record ManualCredit(Purpose purpose, String reason) {

    public static final int LONGEST_REASON = 500;

    /// What the credit does to what is owed.
    @Schema(name = "CreditPurpose")
    public enum Purpose {
        /// The payee claims less than the terms give; the credited amount is not claimed again.
        REDUCTION,
        /// The document was wrong, not the claim; the credited amount becomes a draft again.
        REPLACEMENT
    }
}
