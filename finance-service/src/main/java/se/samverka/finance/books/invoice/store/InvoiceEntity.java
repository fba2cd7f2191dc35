package se.samverka.finance.books.invoice.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.DocumentSeal;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A document's row. The database keeps it from changing once it is issued.
@Entity
@Table(name = "invoice")
class InvoiceEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "agreement_version")
    int agreementVersion;

    @Column(name = "year")
    int year;

    @Column
    int instalment;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    @Enumerated(EnumType.STRING)
    Invoice.Status status;

    @Column
    OrganisationNumber payee;

    @Column(name = "payee_name")
    String payeeName;

    @Column(name = "payee_bankgiro")
    @Nullable
    String payeeBankgiro;

    @Column(name = "payee_plusgiro")
    @Nullable
    String payeePlusgiro;

    @Column
    OrganisationNumber payer;

    @Column(name = "payer_name")
    String payerName;

    @Column(name = "buyer_reference")
    @Nullable
    String buyerReference;

    @Column(name = "requisition_id")
    @Nullable
    UUID requisitionId;

    @Column(name = "fiscal_year")
    @Nullable
    Integer fiscalYear;

    @Column
    @Nullable
    Integer sequence;

    @Column
    @Nullable
    String number;

    @Column(name = "issue_date")
    @Nullable
    LocalDate issueDate;

    @Column(name = "due_date")
    @Nullable
    LocalDate dueDate;

    @Column
    String currency;

    @Column(name = "payment_reference")
    @Nullable
    String paymentReference;

    @Column
    Money total;

    @Column
    Money paid;

    @Column
    Money credited;

    /// As the database keeps it.
    @Column(insertable = false, updatable = false)
    boolean overpaid;

    @Column(name = "original_invoice_id")
    @Nullable
    UUID originalInvoiceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_purpose")
    ManualCredit.@Nullable Purpose creditPurpose;

    @Column(name = "credit_reason")
    @Nullable
    String creditReason;

    @Column(name = "acknowledged_at")
    @Nullable
    Instant acknowledgedAt;

    @Column
    @Nullable
    String hash;

    @Column(name = "previous_hash")
    @Nullable
    String previousHash;

    @Column
    long revision;

    @Convert(converter = HindranceConverter.class)
    @Column(name = "blocked_by")
    @Nullable
    Hindrance blockedBy;

    @ElementCollection
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "line_number")
    @ListIndexBase(1)
    List<InvoiceLineRow> lines = new ArrayList<>();

    protected InvoiceEntity() {}

    /// The status that what is paid and credited gives; one more change of the document.
    void settle() {
        status = new Settlement(total, paid, credited).status();
        revision++;
    }

    void seal(DocumentSeal seal) {
        hash = seal.hash();
        previousHash = seal.previousHash();
    }

    private @Nullable Giro giro() {
        return payeeBankgiro == null && payeePlusgiro == null ? null : new Giro(payeeBankgiro, payeePlusgiro);
    }

    Invoice toModel() {
        var numbered = new ArrayList<Invoice.Line>();
        for (var line : lines) {
            numbered.add(line.toModel(numbered.size() + 1));
        }
        return new Invoice(
                id,
                agreementId,
                agreementVersion,
                year,
                instalment,
                kind,
                status,
                new Invoice.Party(payee, payeeName, giro()),
                new Invoice.Party(payer, payerName, null, buyerReference),
                fiscalYear == null || sequence == null ? null : new InvoiceNumber(fiscalYear, sequence),
                issueDate,
                dueDate,
                currency,
                paymentReference,
                numbered,
                total,
                paid,
                credited,
                originalInvoiceId,
                creditPurpose == null || creditReason == null ? null : new ManualCredit(creditPurpose, creditReason),
                acknowledgedAt,
                hash == null ? null : new DocumentSeal(hash, previousHash),
                revision,
                blockedBy);
    }
}
