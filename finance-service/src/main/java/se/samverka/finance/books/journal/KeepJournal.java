package se.samverka.finance.books.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.books.journal.model.Transfer;
import se.samverka.finance.books.journal.store.JournalRepository;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Writes the journal entry of a document or a payment in the same transaction. At commit the database refuses
/// a document or a payment without its entry, and an entry that does not sum to zero.
@ApplicationScoped
public class KeepJournal {

    private final JournalRepository journal;
    private final AccountNumbers numbers;
    private final BusinessTime time;

    public KeepJournal(JournalRepository journal, AccountNumbers numbers, BusinessTime time) {
        this.journal = journal;
        this.numbers = numbers;
        this.time = time;
    }

    /// @param description the text of the voucher, in Swedish
    /// @param transfers at least one
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(JournalEntry.Source source, String description, Collection<Transfer> transfers) {
        journal.add(JournalEntry.of(Ids.newId(), source, description, transfers, numbers::numberOf, time.now()));
    }
}
