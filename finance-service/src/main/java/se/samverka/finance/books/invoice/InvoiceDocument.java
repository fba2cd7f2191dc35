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
        @Schema(
                description = "Id of the document, the same as a draft and once issued / Handlingens id,"
                        + " detsamma för utkastet och den utfärdade handlingen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
        UUID id,

        @Schema(
                description =
                        "Unbroken per payee and fiscal year; absent on a draft / Fakturanummer; saknas på" + " utkast",
                examples = "2026-000001")
        @Nullable
        String number,

        @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
        DocumentKind kind,

        @Schema(
                description = "DRAFT until it is issued, then how much of it is paid and credited / DRAFT"
                        + " tills den utfärdas, sedan hur mycket som är betalt och krediterat")
        Invoice.Status status,

        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "Version of the terms on which it rests / Avtalsversion", examples = "1")
        int agreementVersion,

        @Schema(description = "Year that it concerns / Avser år", examples = "2026")
        int year,

        @Schema(
                description = "Number of the instalment, from 1; absent for a year requisitioned as a whole /"
                        + " Delbetalningens nummer, från 1; saknas när året rekvireras i sin helhet",
                examples = "1")
        @Nullable
        Integer instalment,

        @Schema(description = "Payee: issues the document and is paid / Mottagare: utfärdar handlingen och får betalt")
        PayeeDocument payee,

        @Schema(
                description = "Payer: owes the amount, or is credited it / Betalare: är skyldig beloppet,"
                        + " eller krediteras det")
        PayerDocument payer,

        @Schema(
                description = "Why a draft cannot be issued at present: the payer is not bound to every"
                        + " version on which the"
                        + " claim rests, the payer contests the agreement, or the clause has a"
                        + " VAT category that cannot be"
                        + " invoiced. Absent on other drafts and on issued documents / Hinder för utfärdande",
                enumeration = {"payer-not-bound", "agreement-contested", "vat-not-supported"},
                examples = "payer-not-bound")
        @Nullable
        String blockedBy,

        @Schema(
                description = "Day on which it was issued; absent on a draft / Fakturadatum; saknas på utkast",
                examples = "2026-01-10")
        @Nullable
        LocalDate issueDate,

        @Schema(
                description = "Last day of payment; absent on a draft and on a credit note / Förfallodag;"
                        + " saknas på utkast och kreditfaktura",
                examples = "2026-02-09")
        @Nullable
        LocalDate dueDate,

        @Schema(
                description = "Currency of the amounts, ISO 4217; always SEK / Beloppens valuta, alltid SEK",
                examples = "SEK")
        String currency,

        @Schema(
                description = "OCR number with length digit and check digit, to be stated with the payment;"
                        + " absent on a draft / OCR-nummer med längdsiffra och kontrollsiffra, anges vid"
                        + " betalning; saknas på utkast",
                examples = "202600000121")
        @Nullable
        String paymentReference,

        @Schema(description = "The lines, in the order of their numbers / Raderna i nummerordning")
        List<LineDocument> lines,

        @Schema(
                description = "Sum of the lines in kronor, above zero, also on a credit note / Radernas summa"
                        + " i kronor, alltid positiv",
                examples = "590000.00")
        Money total,

        @Schema(
                description = "Payments less repayments, in kronor / Betalningar minus återbetalningar, i kronor",
                examples = "0.00")
        Money paid,

        @Schema(
                description =
                        "Sum of the credit notes issued on it, in kronor / Summan av dess kreditfakturor, i kronor",
                examples = "0.00")
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

        @Schema(
                description = "What a manual credit is for; absent on other documents / Syfte med en manuell"
                        + " kreditering; saknas annars")
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
                description = "SHA-256 of what the issued document says (parties, agreement, year, dates,"
                        + " references, lines, amounts and, on a manual credit, purpose and reason) and"
                        + " of previousHash. Payments, credits and acknowledgements, which come later, do"
                        + " not change it. Absent on a draft / Kontrollsumma för det som den utfärdade"
                        + " handlingen anger och för previousHash. Betalningar, krediteringar och"
                        + " kvittenser ändrar den inte. Saknas på utkast",
                pattern = HASH,
                examples = "7d5f2c1f0e3b4a6988f0c7f0d5f4b1a2c3d4e5f60718293a4b5c6d7e8f901234")
        @Nullable
        String hash,

        @Schema(
                description = "Hash of the document with the preceding number; absent on a draft and on the"
                        + " first of a fiscal year / Föregående handlings kontrollsumma; saknas på utkast"
                        + " och på räkenskapsårets första",
                pattern = HASH)
        @Nullable
        String previousHash) {

    private static final String HASH = "^[0-9a-f]{64}$";

    /// The payee and its accounts.
    @Schema(name = "InvoicePayee", description = "The payee / Mottagare")
    public record PayeeDocument(
            @Schema(
                    description = "The payee's organisation number / Mottagarens organisationsnummer",
                    examples = "202100-2916")
            OrganisationNumber organisationNumber,

            @Schema(
                    description = "The payee's name; on an issued document as it was then / Mottagarens namn;"
                            + " på en utfärdad handling som det var då",
                    examples = "Mälardalens universitet")
            String name,

            @Schema(
                    description = "The payee's bankgiro number; on issued invoices, where one is registered /"
                            + " Mottagarens bankgiro; på utfärdade fakturor, om det är registrerat",
                    examples = "5050-1055")
            @Nullable
            String bankgiro,

            @Schema(
                    description = "The payee's plusgiro number; on issued invoices, where one is registered /"
                            + " Mottagarens plusgiro; på utfärdade fakturor, om det är registrerat",
                    examples = "28 65 43-4")
            @Nullable
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
            @Schema(
                    description = "The payer's organisation number / Betalarens organisationsnummer",
                    examples = "232100-0172")
            OrganisationNumber organisationNumber,

            @Schema(
                    description = "The payer's name; on an issued document as it was then / Betalarens namn;"
                            + " på en utfärdad handling som det var då",
                    examples = "Region Västmanland")
            String name,

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
            @Schema(description = "Its organisation number / Organisationsnummer", examples = "232100-0172")
            OrganisationNumber organisationNumber,

            @Schema(description = "Its name in the register / Namn enligt registret", examples = "Region Västmanland")
            String name) {}

    /// One line.
    @Schema(name = "InvoiceLine", description = "One line / Fakturarad")
    public record LineDocument(
            @Schema(
                    description = "Id of the funding clause, unique in the agreement /"
                            + " Finansieringsvillkorets id i avtalet",
                    examples = "parties")
            String clauseId,

            @Schema(
                    description = "Branch of the split; absent where the clause is not split / Gren i"
                            + " fördelningen; saknas om villkoret inte fördelas",
                    examples = "region")
            @Nullable
            String branchId,

            @Schema(
                    description = "What the line is for, in Swedish, as printed / Vad raden avser, som den skrivs ut",
                    examples = "Parternas bidrag, Region Västmanland, 2026")
            String description,

            @Schema(
                    description =
                            "Amount in kronor, above zero, also on a credit note / Belopp i kronor, alltid positivt",
                    examples = "590000.00")
            Money amount,

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
