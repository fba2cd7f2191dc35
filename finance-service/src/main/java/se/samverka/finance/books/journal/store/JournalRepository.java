package se.samverka.finance.books.journal.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Journal entries.
@ApplicationScoped
public class JournalRepository {

    private final Rows rows;

    JournalRepository(Rows rows) {
        this.rows = rows;
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
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        narrow("payee = :payee", "payee", filter.payee(), conditions, parameters);
        narrow("agreementId = :agreement", "agreement", filter.agreementId(), conditions, parameters);
        narrow(
                "(invoiceId = :invoice or creditNoteId = :invoice)",
                "invoice",
                filter.invoiceId(),
                conditions,
                parameters);
        narrow("entryDate >= :from", "from", filter.from(), conditions, parameters);
        narrow("entryDate <= :to", "to", filter.to(), conditions, parameters);
        var direction = descending ? " desc" : "";
        var query = rows.find(
                String.join(" and ", conditions) + " order by entryDate" + direction + ", id" + direction, parameters);
        var found = query.range(offset, offset + limit - 1).list();
        return Page.of(found, offset, limit, query::count).map(JournalEntryEntity::toModel);
    }

    /// The ids of a payee's entries in a period, by day and then in the order in which they were written.
    public List<UUID> ids(OrganisationNumber payee, LocalDate from, LocalDate to, int limit) {
        return rows.getEntityManager()
                .createQuery(
                        "select e.id from JournalEntryEntity e where e.payee = :payee"
                                + " and e.entryDate between :from and :to order by e.entryDate, e.id",
                        UUID.class)
                .setParameter("payee", payee)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
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

    private static void narrow(
            String condition, String name, Optional<?> value, List<String> conditions, Map<String, Object> parameters) {
        value.ifPresent(v -> {
            conditions.add(condition);
            parameters.put(name, v);
        });
    }
}
