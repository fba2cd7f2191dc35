package se.samverka.finance.books.journal.model;

/// An account by its purpose. Its number in the payee's chart is configured.
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
