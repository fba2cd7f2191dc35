package se.samverka.finance.books.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.samverka.finance.books.journal.model.JournalFilter;
import se.samverka.finance.books.journal.store.JournalRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.Page;

/// Journal entries for their payee and for administrators; nobody else may read them.
@ApplicationScoped
public class ShowJournal {

    private final JournalRepository journal;
    private final Caller caller;

    public ShowJournal(JournalRepository journal, Caller caller) {
        this.journal = journal;
        this.caller = caller;
    }

    /// @throws RuleBroken 404 for an entry that is unknown or not the caller's to see
    @Transactional
    public JournalEntryDocument one(UUID id) {
        return journal.find(id)
                .filter(entry ->
                        caller.isAdmin() || caller.actsFor(entry.source().payee()))
                .map(JournalEntryDocument::of)
                .orElseThrow(() -> RuleBroken.notFound("journal entry"));
    }

    @Transactional
    public Page<JournalEntryDocument> page(JournalFilter asked, boolean descending, int offset, int limit) {
        var own = caller.organisation();
        if (!caller.isAdmin() && own.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        if (!caller.isAdmin() && asked.payee().isPresent() && !asked.payee().equals(own)) {
            return new Page<>(List.of(), 0);
        }
        var filter = new JournalFilter(
                caller.isAdmin() ? asked.payee() : own,
                asked.agreementId(),
                asked.invoiceId(),
                asked.from(),
                asked.to());
        return journal.page(filter, descending, offset, limit).map(JournalEntryDocument::of);
    }
}
