package se.samverka.finance.delivery.einvoice.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.FundingClause;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.shared.text.model.XmlText;
import se.samverka.platform.value.ElectronicAddress;

/// Makes of a document what its e-invoice says, or what it lacks for that. What it says is of the issue; where it
/// is sent follows the register.
public final class EInvoiceReader {

    private EInvoiceReader() {}

    /// Who the document is between, as finance knows them now.
    ///
    /// @param payee null for one that finance has not been told of yet; the same for the payer
    /// @param account where the payee wants its money; of an issued invoice as it was then
    public record Parties(
            @Nullable Organisation payee,
            @Nullable Organisation payer,
            @Nullable PaymentAccount account) {}

    /// The outcome.
    public sealed interface Reading {
        record Ready(EInvoice invoice) implements Reading {}

        record Lacking(List<EInvoiceLack> lacks) implements Reading {}
    }

    /// What keeps a document from being an e-invoice once it is issued; nothing for one that is ready.
    public static List<EInvoiceLack> lacks(Invoice invoice, Parties parties) {
        var lacks = new ArrayList<EInvoiceLack>();
        lack("/payee", invoice.payee(), parties.payee(), lacks);
        lack("/payer", invoice.payer(), parties.payer(), lacks);
        if (buyerReference(invoice, parties.payer()).isEmpty()) {
            lacks.add(new EInvoiceLack.BuyerReferenceMissing(
                    "/payer/buyerReference",
                    invoice.payer().organisationNumber().value()));
        }
        if (invoice.kind() == DocumentKind.INVOICE && parties.account() == null) {
            lacks.add(new EInvoiceLack.AccountMissing(
                    "/payee/bankgiro", invoice.payee().organisationNumber().value(), invoice.isDraft()));
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            var category = invoice.lines().get(i).vatCategory();
            if (!category.equals(FundingClause.OUTSIDE_THE_SCOPE_OF_VAT)) {
                lacks.add(new EInvoiceLack.VatCategoryUnsupported("/lines/" + i + "/vatCategory", category));
            }
        }
        return lacks;
    }

    /// @param original the invoice that a credit note refers to; null for an invoice
    /// @throws IllegalArgumentException for a draft, which is no document yet
    public static Reading read(Invoice invoice, Parties parties, @Nullable Invoice original) {
        var number = invoice.number();
        var issueDate = invoice.issueDate();
        var reference = invoice.paymentReference();
        if (number == null || issueDate == null || reference == null) {
            throw new IllegalArgumentException("A draft is no e-invoice");
        }
        var lacks = lacks(invoice, parties);
        var payee = parties.payee();
        var payer = parties.payer();
        if (!lacks.isEmpty() || payee == null || payer == null) {
            return new Reading.Lacking(lacks);
        }
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
                parties.account(),
                note(invoice),
                original == null ? null : original(original),
                invoice.lines().stream().map(EInvoiceReader::line).toList(),
                invoice.total()));
    }

    /// As it was at the issue. Of a document that took none with it, as it is now: without one nothing can be sent.
    private static String buyerReference(Invoice invoice, @Nullable Organisation payer) {
        var atIssue = invoice.payer().buyerReference();
        return XmlText.of(said(atIssue == null && payer != null ? payer.buyerReference() : atIssue));
    }

    private static void lack(
            String pointer, Invoice.Party party, @Nullable Organisation known, List<EInvoiceLack> lacks) {
        var endpoint = known == null ? null : known.endpoint();
        var number = party.organisationNumber().value();
        if (endpoint == null) {
            lacks.add(new EInvoiceLack.EndpointMissing(pointer + "/endpoint", number));
        } else if (ElectronicAddress.parse(endpoint).isEmpty()) {
            lacks.add(new EInvoiceLack.EndpointMalformed(pointer + "/endpoint", number));
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

    private static EInvoice.Line line(Invoice.Line line) {
        var id = XmlText.of(
                line.branchId().isEmpty() ? line.clauseId() : line.clauseId() + "/" + line.branchId(),
                String.valueOf(line.lineNumber()));
        return new EInvoice.Line(line.lineNumber(), XmlText.of(line.description(), id), id, line.amount());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
