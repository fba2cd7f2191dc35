package se.samverka.finance.books.journal.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
/// An account by its purpose. Its number in the payee's chart is configured.

@Schema(name = "JournalAccount")
public enum Account {
    /// Receivables: kundfordringar.
    RECEIVABLE,
    /// Contribution income: bidrag.
    CONTRIBUTION_INCOME,
    /// Bank.
    BANK,
    /// Overpayments, owed back to payers: förskott från kunder.
    OVERPAYMENT
}
