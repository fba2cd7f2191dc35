package se.samverka.finance.books.invoice.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A claim or a credit, drafted or issued. Amounts are above zero, also on a credit note.
///
/// @param instalment 0 for the whole year
/// @param number given at issue, with issue date and payment reference; absent on a draft
/// @param dueDate of an issued invoice; never on a credit note
/// @param paid payments less repayments, reversed ones left out
/// @param credited the sum of issued credit notes
/// @param originalInvoiceId the invoice that a credit note refers to
/// @param manualCredit of a credit note that the payee has decided on itself; absent where changed terms caused
///     it
/// @param seal of an issued document
/// @param revision raised by one with each change
/// @param blockedBy why a draft cannot be issued; absent on one that can be, and on issued documents
public record Invoice(
        UUID id,
        UUID agreementId,
        int agreementVersion,
        int year,
        int instalment,
        DocumentKind kind,
        Status status,
        Party payee,
        Party payer,
        @Nullable InvoiceNumber number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String currency,
        @Nullable String paymentReference,
        List<Line> lines,
        Money total,
        Money paid,
        Money credited,
        @Nullable UUID originalInvoiceId,
        @Nullable ManualCredit manualCredit,
        @Nullable Instant acknowledgedAt,
        @Nullable DocumentSeal seal,
        long revision,
        @Nullable Hindrance blockedBy) {

    /// The status of a document. Every status but DRAFT is of an issued document; only payments, credits and
    /// acknowledgements change an issued document.
    @Schema(name = "InvoiceStatus")
    public enum Status {
        DRAFT,
        ISSUED,
        PARTLY_PAID,
        PAID,
        CREDITED
    }

    /// The payer or the payee, with its name on the document.
    ///
    /// @param giro of the payee on an issued invoice, where it has registered one
    /// @param buyerReference the payer's reference when the document was issued; absent on a draft, and where the
    ///     payer had none
    public record Party(
            OrganisationNumber organisationNumber,
            String name,
            @Nullable Giro giro,
            @Nullable String buyerReference) {

        public Party(OrganisationNumber organisationNumber, String name, @Nullable Giro giro) {
            this(organisationNumber, name, giro, null);
        }

        public Party(OrganisationNumber organisationNumber, String name) {
            this(organisationNumber, name, null, null);
        }
    }

    /// One line, numbered from 1.
    public record Line(
            int lineNumber,
            String clauseId,
            String branchId,
            String description,
            Coding coding,
            Money amount,
            @Nullable Integer originalLineNumber) {}

    public Invoice {
        lines = List.copyOf(lines);
    }

    /// A document that is issued, or a draft that nothing blocks.
    public Invoice(
            UUID id,
            UUID agreementId,
            int agreementVersion,
            int year,
            int instalment,
            DocumentKind kind,
            Status status,
            Party payee,
            Party payer,
            @Nullable InvoiceNumber number,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            String currency,
            @Nullable String paymentReference,
            List<Line> lines,
            Money total,
            Money paid,
            Money credited,
            @Nullable UUID originalInvoiceId,
            @Nullable ManualCredit manualCredit,
            @Nullable Instant acknowledgedAt,
            @Nullable DocumentSeal seal,
            long revision) {
        this(
                id,
                agreementId,
                agreementVersion,
                year,
                instalment,
                kind,
                status,
                payee,
                payer,
                number,
                issueDate,
                dueDate,
                currency,
                paymentReference,
                lines,
                total,
                paid,
                credited,
                originalInvoiceId,
                manualCredit,
                acknowledgedAt,
                seal,
                revision,
                null);
    }

    public boolean isDraft() {
        return status == Status.DRAFT;
    }

    /// The settlement of an issued invoice; drafts and credit notes have none.
    public Optional<Settlement> settlement() {
        return isDraft() || kind == DocumentKind.CREDIT_NOTE
                ? Optional.empty()
                : Optional.of(new Settlement(total, paid, credited));
    }

    public List<OrganisationNumber> readers() {
        return List.of(payee.organisationNumber(), payer.organisationNumber());
    }
}
