package se.samverka.finance.books.invoice.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why the payee takes back a claim of its own accord, apart from what changed terms cause.
///
/// @param reason stands on the credit note; 1 to 500 characters
public record ManualCredit(Purpose purpose, String reason) {

    public static final int LONGEST_REASON = 500;

    /// What the credit means for what is owed.
    @Schema(name = "CreditPurpose")
    public enum Purpose {
        /// The payee has decided to claim less than the terms give: what is taken back is not claimed again.
        REDUCTION,
        /// The document was wrong and not the claim: what is taken back becomes a draft again.
        REPLACEMENT
    }
}
