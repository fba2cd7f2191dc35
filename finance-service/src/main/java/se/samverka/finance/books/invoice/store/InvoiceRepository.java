package se.samverka.finance.books.invoice.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentChain;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.PaymentReference;
import se.samverka.platform.sql.Sql;
import se.samverka.platform.sql.SqlQuery;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Documents, drafted and issued.
@ApplicationScoped
public class InvoiceRepository {

    private final Rows rows;
    private final StatelessSession unmanaged;
    private final Sql sql;

    InvoiceRepository(Rows rows, StatelessSession unmanaged, Sql sql) {
        this.rows = rows;
        this.unmanaged = unmanaged;
        this.sql = sql;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<InvoiceEntity, UUID> {}

    /// All documents of the agreement with their lines, by id. They are read when the supplier is called, in
    /// one round trip with the caller's other reads, and before any of them is changed.
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<List<Invoice>> ofAgreement(UUID agreementId) {
        return DocumentRows.ofAgreement(sql, agreementId);
    }

    /// A payee's drafts of a year, to issue.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Invoice> draftsToIssue(UUID agreementId, OrganisationNumber payee, int year) {
        return models(
                "select distinct i from InvoiceEntity i left join fetch i.lines where i.agreementId = ?1"
                        + " and i.payee = ?2 and i.year = ?3 and i.status = DRAFT",
                agreementId,
                payee,
                year);
    }

    public List<Invoice> ofRequisition(UUID requisitionId) {
        return models(
                "select distinct i from InvoiceEntity i left join fetch i.lines where i.requisitionId = ?1"
                        + " order by i.sequence",
                requisitionId);
    }

    public Optional<Invoice> find(UUID id) {
        return rows.findByIdOptional(id).map(InvoiceEntity::toModel);
    }

    /// An id without a document is skipped. Reads by key, because Hibernate parses a query with a list again
    /// for each length.
    public List<Invoice> findAll(Collection<UUID> ids) {
        return rows
                .getEntityManager()
                .unwrap(Session.class)
                .findMultiple(InvoiceEntity.class, List.copyOf(ids))
                .stream()
                .filter(Objects::nonNull)
                .map(InvoiceEntity::toModel)
                .toList();
    }

    /// The ids of documents issued in a period, by payee and number.
    public List<UUID> issued(
            boolean asPayer, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        var query = SqlQuery.of("SELECT id FROM invoice WHERE " + (asPayer ? "payer" : "payee") + " = :organisation"
                        + " AND status <> 'DRAFT' AND issue_date BETWEEN :from AND :to"
                        + " ORDER BY payee, fiscal_year, sequence LIMIT :limit")
                .with("organisation", organisation)
                .with("from", from)
                .with("to", to)
                .with("limit", limit);
        return sql.list(query, UUID.class);
    }

    /// What a draft receives when it is issued.
    ///
    /// @param dueDate of an invoice; null for a credit note
    /// @param requisitionId the requisition that issues it; null where an adjustment or a manual credit does
    /// @param giro of the payee, for an invoice
    /// @param buyerReference of the payer; null where it has registered none
    /// @param previousHash of the document with the number before; null for the first of its series
    public record Issue(
            InvoiceNumber number,
            LocalDate issueDate,
            @Nullable LocalDate dueDate,
            @Nullable UUID requisitionId,
            @Nullable Giro giro,
            @Nullable String buyerReference,
            @Nullable String previousHash) {}

    /// Issues a draft. From then on the database refuses changes to what it says.
    public Invoice issue(UUID draftId, Issue issue) {
        var row = row(draftId);
        var number = issue.number();
        var giro = issue.giro();
        row.status = Invoice.Status.ISSUED;
        row.fiscalYear = number.fiscalYear();
        row.sequence = number.sequence();
        row.number = number.toString();
        row.issueDate = issue.issueDate();
        row.dueDate = issue.dueDate();
        row.paymentReference = PaymentReference.of(number).value();
        row.requisitionId = issue.requisitionId();
        row.payeeBankgiro = giro == null ? null : giro.bankgiro();
        row.payeePlusgiro = giro == null ? null : giro.plusgiro();
        row.buyerReference = issue.buyerReference();
        row.revision++;
        row.seal(DocumentChain.seal(row.toModel(), issue.previousHash()));
        return row.toModel();
    }

    /// The hash of the document with the number before; null for the first of its series.
    public @Nullable String hashBefore(OrganisationNumber payee, InvoiceNumber number) {
        if (number.sequence() == 1) {
            return null;
        }
        var query = SqlQuery.of(
                        "SELECT hash FROM invoice WHERE payee = :payee AND fiscal_year = :year AND sequence = :sequence")
                .with("payee", payee)
                .with("year", number.fiscalYear())
                .with("sequence", number.sequence() - 1);
        return sql.first(query, String.class).orElse(null);
    }

    /// The document of the same series with a lower number and a later date; the latest, if there are several.
    public Optional<Invoice> lowerNumberWithLaterDate(Invoice issued) {
        var number = Objects.requireNonNull(issued.number());
        return rows.find(
                        "payee = ?1 and status <> DRAFT and issueDate > ?2 and fiscalYear = ?3 and sequence < ?4"
                                + " order by issueDate desc, sequence",
                        issued.payee().organisationNumber(),
                        issued.issueDate(),
                        number.fiscalYear(),
                        number.sequence())
                .firstResultOptional()
                .map(InvoiceEntity::toModel);
    }

    /// The issue dates of documents.
    public Map<UUID, LocalDate> issueDates(Collection<UUID> ids) {
        var query = SqlQuery.of("SELECT id, issue_date FROM invoice WHERE id = ANY (:ids)")
                .with("ids", ids.toArray(UUID[]::new));
        return sql.list(query, Issued.class).stream().collect(Collectors.toMap(Issued::id, Issued::issueDate));
    }

    private record Issued(UUID id, LocalDate issueDate) {}

    /// Documents of a series with numbers after one and up to another, with their lines, in the order of numbers.
    /// None is kept by the persistence context: a series may be long.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Invoice> series(NumberSeries.Series series, int after, int upTo) {
        return unmanaged(
                "select distinct i from InvoiceEntity i left join fetch i.lines where i.payee = ?1 and"
                        + " i.fiscalYear = ?2 and i.sequence > ?3 and i.sequence <= ?4 order by i.sequence",
                series.payee(),
                series.fiscalYear(),
                after,
                upTo);
    }

    /// The credited amounts of an invoice, by the issue date of the credit note.
    public Map<LocalDate, Money> creditsOf(UUID invoiceId) {
        var credits = new HashMap<LocalDate, Money>();
        rows.find("originalInvoiceId = ?1 and status <> DRAFT", invoiceId)
                .list()
                .forEach(note -> credits.merge(Objects.requireNonNull(note.issueDate), note.total, Money::plus));
        return credits;
    }

    /// Adds to the credited amount of an issued invoice.
    public Invoice credit(UUID invoiceId, Money amount) {
        var row = lockedRow(invoiceId).orElseThrow(() -> missing(invoiceId));
        row.credited = row.credited.plus(amount);
        row.settle();
        return row.toModel();
    }

    /// Changes the paid amount of an issued invoice.
    ///
    /// @param change above zero for a payment, below zero for a repayment, and the reverse for a reversal
    public Invoice paid(UUID invoiceId, Money change) {
        var row = lockedRow(invoiceId).orElseThrow(() -> missing(invoiceId));
        row.paid = row.paid.plus(change);
        row.settle();
        return row.toModel();
    }

    /// Locks the document and records when it was first acknowledged.
    ///
    /// @return the changed document; empty when it was acknowledged before
    public Optional<Invoice> acknowledge(UUID invoiceId, Instant at) {
        var row = lockedRow(invoiceId).orElseThrow(() -> missing(invoiceId));
        if (row.acknowledgedAt != null) {
            return Optional.empty();
        }
        row.acknowledgedAt = at;
        row.revision++;
        return Optional.of(row.toModel());
    }

    /// Reads and locks the document until the transaction ends.
    public Optional<Invoice> locked(UUID id) {
        return lockedRow(id).map(InvoiceEntity::toModel);
    }

    /// Refreshed under the lock: the row may have been read before another transaction's payment or credit was
    /// committed.
    private Optional<InvoiceEntity> lockedRow(UUID id) {
        rows.flush();
        var row = rows.findByIdOptional(id);
        try {
            row.ifPresent(r -> rows.getEntityManager().refresh(r, LockModeType.PESSIMISTIC_WRITE));
            return row;
        } catch (EntityNotFoundException draftIsGone) {
            return Optional.empty();
        }
    }

    private InvoiceEntity row(UUID id) {
        return rows.findByIdOptional(id).orElseThrow(() -> missing(id));
    }

    private static EntityNotFoundException missing(UUID id) {
        return new EntityNotFoundException("No document " + id);
    }

    private List<Invoice> unmanaged(String query, Object... parameters) {
        rows.flush();
        var selection = unmanaged.createSelectionQuery(query, InvoiceEntity.class);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultList().stream().map(InvoiceEntity::toModel).toList();
    }

    private List<Invoice> models(String query, Object... parameters) {
        return rows.find(query, parameters).list().stream()
                .map(InvoiceEntity::toModel)
                .toList();
    }
}
