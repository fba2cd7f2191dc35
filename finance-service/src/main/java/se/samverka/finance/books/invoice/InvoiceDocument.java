package se.samverka.finance.books.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// An invoice or a credit note in the API, the changes feed and the events.
@Schema(name = "Invoice", description = "An invoice or a credit note / Faktura eller kreditfaktura")
public record InvoiceDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
        UUID id,

        @Schema(
                description = "Unbroken per payee and fiscal year; absent on a draft / Fakturanummer; saknas på utkast",
                examples = "2026-000001")
        @Nullable
        String number,

        DocumentKind kind,
        Invoice.Status status,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Version of the terms on which it rests / Avtalsversion", examples = "1")
        int agreementVersion,

        @Schema(description = "Year that it concerns / Avser år", examples = "2026")
        int year,

        @Schema(description = "From 1; absent for a year requisitioned as a whole / Delbetalning", examples = "1")
        @Nullable
        Integer instalment,

        PayeeDocument payee,
        PayerDocument payer,

        @Schema(
                description =
                        "Why a draft cannot be issued at present: the payer is not bound to every version on which the"
                                + " claim rests, the payer contests the agreement, or the clause has a VAT category that cannot be"
                                + " invoiced. Absent on other drafts and on issued documents / Hinder för utfärdande",
                enumeration = {"payer-not-bound", "agreement-contested", "vat-not-supported"},
                examples = "payer-not-bound")
        @Nullable
        String blockedBy,

        @Schema(examples = "2026-01-10") @Nullable LocalDate issueDate,

        @Schema(description = "Absent on a credit note / Förfallodag; saknas på kreditfaktura", examples = "2026-02-09")
        @Nullable
        LocalDate dueDate,

        @Schema(examples = "SEK") String currency,

        @Schema(description = "OCR number with length digit and check digit", examples = "202600000121") @Nullable
        String paymentReference,

        List<LineDocument> lines,

        @Schema(description = "Above zero, also on a credit note / Summa, alltid positiv", examples = "590000.00")
        Money total,

        @Schema(description = "Payments less repayments / Betalt", examples = "0.00")
        Money paid,

        @Schema(description = "Sum of issued credit notes / Krediterat", examples = "0.00")
        Money credited,

        @Schema(description = "Amount still to pay; only on issued invoices / Kvar att betala", examples = "590000.00")
        @Nullable
        Money remaining,

        @Schema(
                description = "Overpaid amount that the payee owes back; only on issued invoices / För mycket betalt",
                examples = "0.00")
        @Nullable
        Money overpaid,

        @Schema(description = "The invoice that the credit note refers to / Fakturan som krediteras") @Nullable
        UUID originalInvoiceId,

        @Schema(description = "Only on a credit note that the payee has decided on / Syfte med en manuell kreditering")
        ManualCredit.@Nullable Purpose purpose,

        @Schema(
                description = "Why the payee credits; only together with purpose / Skäl till krediteringen",
                examples = "Verksamheten genomfördes inte under våren")
        @Nullable
        String reason,

        @Schema(
                description = "When the payer's or the payee's ERP system first acknowledged the document / Kvitterad",
                examples = "2026-01-11T08:00:00Z")
        @Nullable
        Instant acknowledgedAt,

        @Schema(
                description =
                        "SHA-256 of the issued document's contents, including previousHash; see docs / Kontrollsumma",
                pattern = HASH,
                examples = "7d5f2c1f0e3b4a6988f0c7f0d5f4b1a2c3d4e5f60718293a4b5c6d7e8f901234")
        @Nullable
        String hash,

        @Schema(
                description = "Hash of the document with the preceding number / Föregående handlings kontrollsumma",
                pattern = HASH)
        @Nullable
        String previousHash) {

    private static final String HASH = "^[0-9a-f]{64}$";

    /// The payee and its accounts.
    @Schema(name = "InvoicePayee", description = "The payee / Mottagare")
    public record PayeeDocument(
            @Schema(examples = "202100-2916") OrganisationNumber organisationNumber,

            @Schema(examples = "Mälardalens universitet") String name,

            @Schema(description = "On issued invoices, where registered / Bankgiro", examples = "5050-1055") @Nullable
            String bankgiro,

            @Schema(description = "On issued invoices, where registered / Plusgiro", examples = "28 65 43-4") @Nullable
            String plusgiro) {

        static PayeeDocument of(Invoice.Party payee) {
            var giro = payee.giro();
            return new PayeeDocument(
                    payee.organisationNumber(),
                    payee.name(),
                    giro == null ? null : giro.bankgiro(),
                    giro == null ? null : giro.plusgiro());
        }
    }

    /// The payer and its reference.
    @Schema(name = "InvoicePayer", description = "The payer / Betalare")
    public record PayerDocument(
            @Schema(examples = "232100-0172") OrganisationNumber organisationNumber,

            @Schema(examples = "Region Västmanland") String name,

            @Schema(
                    description = "The payer's reference at the time of issue; absent on a draft, and where none was"
                            + " registered / Köparens referens",
                    examples = "RK-4711")
            @Nullable
            String buyerReference) {

        static PayerDocument of(Invoice.Party payer) {
            return new PayerDocument(payer.organisationNumber(), payer.name(), payer.buyerReference());
        }
    }

    /// Payer or payee.
    @Schema(name = "InvoiceParty", description = "Payer or payee / Betalare eller mottagare")
    public record PartyDocument(
            @Schema(examples = "232100-0172") OrganisationNumber organisationNumber,

            @Schema(examples = "Region Västmanland") String name) {}

    /// One line.
    @Schema(name = "InvoiceLine", description = "One line / Fakturarad")
    public record LineDocument(
            @Schema(examples = "parties") String clauseId,

            @Schema(description = "Absent where the clause is not split / Gren i fördelningen", examples = "region")
            @Nullable
            String branchId,

            @Schema(examples = "Parternas bidrag, Region Västmanland, 2026")
            String description,

            @Schema(examples = "590000.00") Money amount,

            @Schema(description = "UN/CEFACT 5305; O means outside the scope of VAT / Momskategori", examples = "O")
            String vatCategory,

            @Schema(
                    description = "The payee's own project, where the clause names one / Mottagarens projekt",
                    examples = "P-2026-117")
            @Nullable
            String projectReference) {

        public static LineDocument of(Invoice.Line line) {
            return new LineDocument(
                    line.clauseId(),
                    line.branchId().isEmpty() ? null : line.branchId(),
                    line.description(),
                    line.amount(),
                    line.coding().vatCategory(),
                    line.coding().projectReference());
        }
    }

    public static InvoiceDocument of(Invoice invoice) {
        var number = invoice.number();
        var seal = invoice.seal();
        var manual = invoice.manualCredit();
        var blockedBy = invoice.blockedBy();
        return new InvoiceDocument(
                invoice.id(),
                number == null ? null : number.toString(),
                invoice.kind(),
                invoice.status(),
                invoice.agreementId(),
                invoice.agreementVersion(),
                invoice.year(),
                invoice.instalment() == Obligation.WHOLE_YEAR ? null : (Integer) invoice.instalment(),
                PayeeDocument.of(invoice.payee()),
                PayerDocument.of(invoice.payer()),
                blockedBy == null ? null : blockedBy.code(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.currency(),
                invoice.paymentReference(),
                invoice.lines().stream().map(LineDocument::of).toList(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.settlement().map(Settlement::remaining).orElse(null),
                invoice.settlement().map(Settlement::overpaid).orElse(null),
                invoice.originalInvoiceId(),
                manual == null ? null : manual.purpose(),
                manual == null ? null : manual.reason(),
                invoice.acknowledgedAt(),
                seal == null ? null : seal.hash(),
                seal == null ? null : seal.previousHash());
    }
}
