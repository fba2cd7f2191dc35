package se.samverka.finance.books.journal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.journal.model.Account;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.platform.value.Money;

/// One row of an entry. Its number is its place in the list.
@Embeddable
class JournalRow {

    @Enumerated(EnumType.STRING)
    Account role;

    @Column
    String account;

    @Column(name = "clause_id")
    @Nullable
    String clauseId;

    @Column
    Money amount;

    protected JournalRow() {}

    JournalRow(JournalEntry.Row row) {
        this.role = row.account();
        this.account = row.number();
        this.clauseId = row.clauseId();
        this.amount = row.amount();
    }

    JournalEntry.Row toModel() {
        return new JournalEntry.Row(role, account, clauseId, amount);
    }
}
