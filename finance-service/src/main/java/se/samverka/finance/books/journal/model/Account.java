package se.samverka.finance.books.journal.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An account by what it is for; its number in the payee's chart is configuration.
@Schema(name = "JournalAccount")
public enum Account {
    /// What payers owe: kundfordringar.
    RECEIVABLE,
    /// What is earned by contributions: bidrag.
    CONTRIBUTION_INCOME,
    /// Money that has come in: bank.
    BANK,
    /// What has been paid too much and is owed back: förskott från kunder.
    OVERPAYMENT
}
