package se.samverka.finance.books.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.finance.books.journal.model.JournalFilter;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Journal entries.
@ApplicationScoped
public class JournalRepository {

    private final Rows rows;
    private final Sql sql;

    JournalRepository(Rows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<JournalEntryEntity, UUID> {}

    public void add(JournalEntry entry) {
        rows.persist(new JournalEntryEntity(entry));
    }

    public Optional<JournalEntry> find(UUID id) {
        return rows.findByIdOptional(id).map(JournalEntryEntity::toModel);
    }

    /// One page by day, and within a day in the order in which entries were written.
    public Page<JournalEntry> page(JournalFilter filter, boolean descending, int offset, int limit) {
        var query = SqlQuery.select("{e.*}", "journal_entry e")
                .ifGiven("payee = :payee", filter.payee())
                .ifGiven("agreement_id = :agreement", filter.agreementId())
                .ifGiven("invoice_id = :invoice OR credit_note_id = :invoice", filter.invoiceId())
                .ifGiven("entry_date >= :from", filter.from())
                .ifGiven("entry_date <= :to", filter.to())
                .orderBy("entry_date {direction}, id {direction}", descending);
        return sql.page(query, JournalEntryEntity.class, offset, limit).map(JournalEntryEntity::toModel);
    }

    /// The ids of a payee's entries in a period, by day and then in the order in which they were written.
    public List<UUID> ids(OrganisationNumber payee, LocalDate from, LocalDate to, int limit) {
        return sql.list(
                SqlQuery.of("SELECT id FROM journal_entry WHERE payee = :payee AND entry_date BETWEEN :from AND :to"
                                + " ORDER BY entry_date, id LIMIT :limit")
                        .with("payee", payee)
                        .with("from", from)
                        .with("to", to)
                        .with("limit", limit),
                UUID.class);
    }

    /// The entries with these ids, with their rows; an id without an entry is skipped.
    public List<JournalEntry> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows
                        .find(
                                "select distinct e from JournalEntryEntity e left join fetch e.rows where e.id in ?1",
                                ids)
                        .list()
                        .stream()
                        .map(JournalEntryEntity::toModel)
                        .toList();
    }
}
