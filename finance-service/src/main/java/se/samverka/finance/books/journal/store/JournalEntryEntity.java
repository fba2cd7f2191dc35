package se.samverka.finance.books.journal.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.journal.model.JournalEntry;
import se.samverka.platform.value.OrganisationNumber;

/// An entry's row. It never changes.
@Entity
@Immutable
@Table(name = "journal_entry")
class JournalEntryEntity {

    @Id
    UUID id;

    @Column
    OrganisationNumber payee;

    @Column
    OrganisationNumber payer;

    @Enumerated(EnumType.STRING)
    JournalEntry.Kind kind;

    @Column(name = "entry_date")
    LocalDate entryDate;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Column(name = "credit_note_id")
    @Nullable
    UUID creditNoteId;

    @Column(name = "payment_id")
    @Nullable
    UUID paymentId;

    @Column
    String description;

    @Column(name = "row_count")
    int rowCount;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "journal_row", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "row_number")
    @ListIndexBase(1)
    List<JournalRow> rows = new ArrayList<>();

    protected JournalEntryEntity() {}

    JournalEntryEntity(JournalEntry entry) {
        var source = entry.source();
        this.id = entry.id();
        this.payee = source.payee();
        this.payer = source.payer();
        this.kind = source.kind();
        this.entryDate = source.date();
        this.agreementId = source.agreementId();
        this.invoiceId = source.invoiceId();
        this.creditNoteId = source.creditNoteId();
        this.paymentId = source.paymentId();
        this.description = entry.description();
        this.rowCount = entry.rows().size();
        this.recordedAt = entry.recordedAt();
        entry.rows().forEach(row -> rows.add(new JournalRow(row)));
    }

    JournalEntry toModel() {
        return new JournalEntry(
                id,
                new JournalEntry.Source(kind, payee, payer, entryDate, agreementId, invoiceId, creditNoteId, paymentId),
                description,
                rows.stream().map(JournalRow::toModel).toList(),
                recordedAt);
    }
}
