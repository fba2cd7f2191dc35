package se.samverka.finance.books.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.books.journal.store.JournalRepository;
import se.samverka.platform.value.OrganisationNumber;

/// Finds journal entries for other packages. It does not check who may see them; its callers do.
@ApplicationScoped
public class LookUpJournal {

    private final JournalRepository journal;

    public LookUpJournal(JournalRepository journal) {
        this.journal = journal;
    }

    /// The ids of a payee's entries, by day and then in the order in which they were written.
    ///
    /// @param from first day
    /// @param to last day
    public List<UUID> ids(OrganisationNumber payee, LocalDate from, LocalDate to, int limit) {
        return journal.ids(payee, from, to, limit);
    }

    /// The entries with these ids; an id without an entry is skipped.
    public Map<UUID, JournalEntry> findAll(Collection<UUID> ids) {
        return journal.findAll(ids).stream().collect(Collectors.toMap(JournalEntry::id, Function.identity()));
    }
}
