package se.samverka.finance.delivery.einvoice.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.shared.text.model.XmlText;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.ElectronicAddress;

/// Turns a document into an e-invoice, or lists what is missing. The contents are as at the issue; the electronic
/// addresses are the registered ones.
public final class EInvoiceReader {

    private EInvoiceReader() {}

    /// The document's parties as finance knows them now.
    ///
    /// @param payee null while finance does not know the organisation; likewise the payer
    /// @param account the payee's account; for an issued invoice as it was at the issue
    public record Parties(
            @Nullable Organisation payee,
            @Nullable Organisation payer,
            @Nullable PaymentAccount account) {}

    /// The result.
    public sealed interface Reading {
        record Ready(EInvoice invoice) implements Reading {}

        record Lacking(List<Violation> lacks) implements Reading {}
    }

    /// What would prevent a document from becoming an e-invoice once it is issued; empty if nothing does.
    public static List<Violation> lacks(Invoice invoice, Parties parties) {
        var lacks = new ArrayList<Violation>();
        lack("/payee", invoice.payee(), parties.payee(), lacks);
        lack("/payer", invoice.payer(), parties.payer(), lacks);
        if (buyerReference(invoice, parties.payer()).isEmpty()) {
            lacks.add(EInvoiceLack.buyerReferenceMissing(
                    "/payer/buyerReference",
                    invoice.payer().organisationNumber().value()));
        }
        if (invoice.kind() == DocumentKind.INVOICE && parties.account() == null) {
            lacks.add(EInvoiceLack.accountMissing(
                    "/payee/bankgiro", invoice.payee().organisationNumber().value(), invoice.isDraft()));
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            var coding = invoice.lines().get(i).coding();
            if (!coding.isOutsideTheScopeOfVat()) {
                lacks.add(EInvoiceLack.vatCategoryUnsupported("/lines/" + i + "/vatCategory", coding.vatCategory()));
            }
        }
        return lacks;
    }

    /// @param original the invoice that a credit note refers to; null for an invoice
    /// @throws IllegalArgumentException for a draft
    public static Reading read(Invoice invoice, Parties parties, @Nullable Invoice original) {
        var number = invoice.number();
        var issueDate = invoice.issueDate();
        var reference = invoice.paymentReference();
        if (number == null || issueDate == null || reference == null) {
            throw new IllegalArgumentException("A draft cannot be an e-invoice");
        }
        var lacks = lacks(invoice, parties);
        var payee = parties.payee();
        var payer = parties.payer();
        if (!lacks.isEmpty() || payee == null || payer == null) {
            return new Reading.Lacking(lacks);
        }
        var project = Coding.sharedProject(invoice.lines().stream().map(Invoice.Line::coding))
                .map(XmlText::of)
                .orElse(null);
        return new Reading.Ready(new EInvoice(
                invoice.kind(),
                number,
                issueDate,
                invoice.dueDate(),
                invoice.currency(),
                buyerReference(invoice, payer),
                invoice.agreementId(),
                party(invoice.payee(), payee),
                party(invoice.payer(), payer),
                reference,
                project,
                parties.account(),
                note(invoice),
                original == null ? null : original(original),
                invoice.lines().stream()
                        .map(line -> line(line, project != null))
                        .toList(),
                invoice.total()));
    }

    /// As it was at the issue, or the registered one if the document has none: the e-invoice cannot be sent without
    /// it.
    private static String buyerReference(Invoice invoice, @Nullable Organisation payer) {
        var atIssue = invoice.payer().buyerReference();
        return XmlText.of(said(atIssue == null && payer != null ? payer.buyerReference() : atIssue));
    }

    private static void lack(String pointer, Invoice.Party party, @Nullable Organisation known, List<Violation> lacks) {
        var endpoint = known == null ? null : known.endpoint();
        var number = party.organisationNumber().value();
        if (endpoint == null) {
            lacks.add(EInvoiceLack.endpointMissing(pointer + "/endpoint", number));
        } else if (ElectronicAddress.parse(endpoint).isEmpty()) {
            lacks.add(EInvoiceLack.endpointMalformed(pointer + "/endpoint", number));
        }
    }

    private static EInvoice.Party party(Invoice.Party party, Organisation known) {
        var number = party.organisationNumber();
        var address = ElectronicAddress.parse(said(known.endpoint())).orElseThrow();
        return new EInvoice.Party(number, XmlText.of(party.name(), number.value()), address);
    }

    private static @Nullable String note(Invoice invoice) {
        var manual = invoice.manualCredit();
        var reason = manual == null ? "" : XmlText.of(manual.reason());
        return reason.isEmpty() ? null : reason;
    }

    private static EInvoice.@Nullable Original original(Invoice invoice) {
        var number = invoice.number();
        var issueDate = invoice.issueDate();
        return number == null || issueDate == null ? null : new EInvoice.Original(number, issueDate);
    }

    private static EInvoice.Line line(Invoice.Line line, boolean projectOfDocument) {
        var id = XmlText.of(
                line.branchId().isEmpty() ? line.clauseId() : line.clauseId() + "/" + line.branchId(),
                String.valueOf(line.lineNumber()));
        var project = line.coding().projectReference();
        return new EInvoice.Line(
                line.lineNumber(),
                XmlText.of(line.description(), id),
                project == null || projectOfDocument ? null : XmlText.of(project),
                id,
                line.amount());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
