package se.samverka.finance.books.invoice.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A claim or a credit, drafted or issued. Amounts are above zero, also on a credit note.
///
/// @param instalment 0 for the whole year
/// @param number given at issue, with issue date and payment reference; absent on a draft
/// @param dueDate of an issued invoice; a credit note falls due never
/// @param paid payments that stand less repayments that stand
/// @param credited what issued credit notes have taken
/// @param originalInvoiceId the invoice that a credit note refers to
/// @param manualCredit of a credit note that the payee has decided of itself; absent where changed terms caused it
/// @param seal of an issued document
/// @param revision one higher for each change of the document
/// @param blockedBy why a draft is not issued; absent for one that can be, and on what is issued
public record Invoice(
        UUID id,
        UUID agreementId,
        int agreementVersion,
        int year,
        int instalment,
        Draft.Kind kind,
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

    /// The life of a document. Everything but DRAFT is issued and never changes but by what others do to it.
    @Schema(name = "InvoiceStatus")
    public enum Status {
        DRAFT,
        ISSUED,
        PARTLY_PAID,
        PAID,
        CREDITED
    }

    /// Who pays or is paid, with the name that stands on the document.
    ///
    /// @param giro of the payee on an issued invoice, where it has registered one
    /// @param buyerReference what the payer wanted on e-invoices when the document was issued; absent on a draft,
    ///     and where it had told of none
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
            String vatCategory,
            Money amount,
            @Nullable Integer originalLineNumber) {}

    public Invoice {
        lines = List.copyOf(lines);
    }

    /// One that nothing keeps from being issued, or that is.
    public Invoice(
            UUID id,
            UUID agreementId,
            int agreementVersion,
            int year,
            int instalment,
            Draft.Kind kind,
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

    /// How an issued invoice stands; a draft claims nothing yet, and a credit note never does.
    public Optional<Settlement> settlement() {
        return isDraft() || kind == Draft.Kind.CREDIT_NOTE
                ? Optional.empty()
                : Optional.of(new Settlement(total, paid, credited));
    }

    /// What there is at most one draft of.
    public Draft.Key key() {
        return new Draft.Key(
                kind,
                year,
                instalment,
                payee.organisationNumber(),
                payer.organisationNumber(),
                originalInvoiceId,
                blockedBy);
    }

    public List<OrganisationNumber> readers() {
        return List.of(payee.organisationNumber(), payer.organisationNumber());
    }

    /// A draft as a document.
    static Invoice draft(
            UUID id, UUID agreementId, long revision, Draft draft, Function<OrganisationNumber, String> nameOf) {
        return draft(id, agreementId, revision, draft, nameOf, null);
    }

    /// A credit note of this invoice that its payee has decided of itself, as a draft.
    ///
    /// @param taken lines that refer to lines of this invoice
    public Invoice creditedBy(UUID id, ManualCredit credit, List<Draft.Line> taken) {
        var key = new Draft.Key(
                Draft.Kind.CREDIT_NOTE,
                year,
                instalment,
                payee.organisationNumber(),
                payer.organisationNumber(),
                this.id,
                null);
        var names = Map.of(payee.organisationNumber(), payee.name(), payer.organisationNumber(), payer.name());
        return draft(id, agreementId, 1, new Draft(key, agreementVersion, taken), names::get, credit);
    }

    private static Invoice draft(
            UUID id,
            UUID agreementId,
            long revision,
            Draft draft,
            Function<OrganisationNumber, String> nameOf,
            @Nullable ManualCredit manualCredit) {
        var key = draft.key();
        return new Invoice(
                id,
                agreementId,
                draft.agreementVersion(),
                key.year(),
                key.instalment(),
                key.kind(),
                Status.DRAFT,
                new Party(key.payee(), nameOf.apply(key.payee())),
                new Party(key.payer(), nameOf.apply(key.payer())),
                null,
                null,
                null,
                "SEK",
                null,
                linesOf(draft),
                draft.total(),
                Money.ZERO,
                Money.ZERO,
                key.originalInvoiceId(),
                manualCredit,
                null,
                null,
                revision,
                key.blockedBy());
    }

    /// Whether it tells its readers the same as another draft of its key.
    boolean saysAs(Invoice other) {
        return agreementVersion == other.agreementVersion
                && payee.equals(other.payee)
                && payer.equals(other.payer)
                && lines.equals(other.lines);
    }

    /// The lines as numbered by a draft.
    public static List<Line> linesOf(Draft draft) {
        var lines = new java.util.ArrayList<Line>();
        for (var line : draft.lines()) {
            lines.add(new Line(
                    lines.size() + 1,
                    line.obligation().clauseId(),
                    line.obligation().branchId(),
                    line.description(),
                    line.vatCategory(),
                    line.amount(),
                    line.originalLineNumber()));
        }
        return lines;
    }
}
