package se.samverka.finance.delivery.einvoice;

import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import se.samverka.finance.delivery.einvoice.model.EInvoice;

/// Writes an e-invoice as UBL 2.1 in the profile of Peppol BIS Billing 3.0. The same e-invoice always gives the
/// same bytes.
final class UblDocument {

    /// UN/CEFACT 1001: commercial invoice and credit note.
    private static final String INVOICE = "380";
    private static final String CREDIT_NOTE = "381";

    private UblDocument() {}

    /// @return the document in UTF-8, with its XML declaration
    static byte[] write(EInvoice invoice) {
        var bytes = switch (invoice.kind()) {
            case INVOICE ->
                UBL21Marshaller.invoice()
                        .setUseSchema(false)
                        .setFormattedOutput(true)
                        .getAsBytes(invoice(invoice));
            case CREDIT_NOTE ->
                UBL21Marshaller.creditNote()
                        .setUseSchema(false)
                        .setFormattedOutput(true)
                        .getAsBytes(creditNote(invoice));
        };
        if (bytes == null) {
            throw new IllegalStateException("Document " + invoice.number() + " cannot be written as UBL");
        }
        return bytes;
    }

    private static InvoiceType invoice(EInvoice invoice) {
        var parts = new UblParts(invoice);
        var ubl = new InvoiceType();
        ubl.setCustomizationID(UblParts.CUSTOMIZATION);
        ubl.setProfileID(UblParts.PROFILE);
        ubl.setID(invoice.number().toString());
        ubl.setIssueDate(invoice.issueDate());
        ubl.setDueDate(invoice.dueDate());
        ubl.setInvoiceTypeCode(INVOICE);
        ubl.setDocumentCurrencyCode(invoice.currency());
        ubl.setBuyerReference(invoice.buyerReference());
        ubl.addContractDocumentReference(parts.contract());
        ubl.setProjectReference(new ArrayList<>(parts.project()));
        ubl.setAccountingSupplierParty(parts.seller());
        ubl.setAccountingCustomerParty(parts.buyer());
        ubl.setPaymentMeans(new ArrayList<>(parts.paymentMeans()));
        ubl.addTaxTotal(parts.taxTotal());
        ubl.setLegalMonetaryTotal(parts.monetaryTotal());
        ubl.setInvoiceLine(new ArrayList<>(invoice.lines().stream()
                .map(line -> invoiceLine(line, invoice, parts))
                .toList()));
        return ubl;
    }

    private static CreditNoteType creditNote(EInvoice note) {
        var parts = new UblParts(note);
        var ubl = new CreditNoteType();
        ubl.setCustomizationID(UblParts.CUSTOMIZATION);
        ubl.setProfileID(UblParts.PROFILE);
        ubl.setID(note.number().toString());
        ubl.setIssueDate(note.issueDate());
        ubl.setCreditNoteTypeCode(CREDIT_NOTE);
        ubl.setNote(new ArrayList<>(parts.notes()));
        ubl.setDocumentCurrencyCode(note.currency());
        ubl.setBuyerReference(note.buyerReference());
        ubl.setBillingReference(new ArrayList<>(parts.original()));
        ubl.addContractDocumentReference(parts.contract());
        ubl.setAdditionalDocumentReference(new ArrayList<>(parts.projectOfCreditNote()));
        ubl.setAccountingSupplierParty(parts.seller());
        ubl.setAccountingCustomerParty(parts.buyer());
        ubl.setPaymentTerms(new ArrayList<>(List.of(UblParts.paymentTerms(credits(note)))));
        ubl.addTaxTotal(parts.taxTotal());
        ubl.setLegalMonetaryTotal(parts.monetaryTotal());
        ubl.setCreditNoteLine(new ArrayList<>(note.lines().stream()
                .map(line -> creditNoteLine(line, note, parts))
                .toList()));
        return ubl;
    }

    private static String credits(EInvoice note) {
        var original = note.original();
        return original == null
                ? "Kreditfaktura; ska inte betalas"
                : "Kreditfaktura till faktura " + original.number() + "; ska inte betalas";
    }

    private static InvoiceLineType invoiceLine(EInvoice.Line line, EInvoice invoice, UblParts parts) {
        var ubl = new InvoiceLineType();
        ubl.setID(String.valueOf(line.lineNumber()));
        ubl.setInvoicedQuantity(BigDecimal.ONE).setUnitCode(UblParts.ONE);
        ubl.setLineExtensionAmount(UblParts.amount(line.amount())).setCurrencyID(invoice.currency());
        ubl.setItem(UblParts.item(line));
        ubl.setPrice(parts.price(line));
        return ubl;
    }

    private static CreditNoteLineType creditNoteLine(EInvoice.Line line, EInvoice note, UblParts parts) {
        var ubl = new CreditNoteLineType();
        ubl.setID(String.valueOf(line.lineNumber()));
        ubl.setCreditedQuantity(BigDecimal.ONE).setUnitCode(UblParts.ONE);
        ubl.setLineExtensionAmount(UblParts.amount(line.amount())).setCurrencyID(note.currency());
        ubl.setItem(UblParts.item(line));
        ubl.setPrice(parts.price(line));
        return ubl;
    }
}
