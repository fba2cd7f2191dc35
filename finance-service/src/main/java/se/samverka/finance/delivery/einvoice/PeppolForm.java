package se.samverka.finance.delivery.einvoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.invoice.InvoiceForm;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader.Parties;
import se.samverka.finance.delivery.einvoice.model.EInvoiceReader.Reading;
import se.samverka.finance.delivery.einvoice.model.PaymentAccount;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Issued documents as Peppol BIS Billing 3.
@ApplicationScoped
public class PeppolForm implements InvoiceForm {

    private final LookUpDocuments documents;
    private final LookUpOrganisations organisations;

    public PeppolForm(LookUpDocuments documents, LookUpOrganisations organisations) {
        this.documents = documents;
        this.organisations = organisations;
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String fileEnding() {
        return "xml";
    }

    /// @throws RuleBroken 409 `e-invoice-incomplete` with what is missing
    @Override
    @Transactional
    public byte[] write(Invoice issued) {
        var originalId = issued.originalInvoiceId();
        var original = originalId == null ? null : documents.find(originalId).orElse(null);
        return write(issued, original, organisations.now(issued.readers()));
    }

    /// As above, for many documents whose originals and parties are read together.
    ///
    /// @param original the invoice that a credit note refers to
    /// @throws RuleBroken 409 `e-invoice-incomplete` with what is missing
    public byte[] write(
            Invoice issued, @Nullable Invoice original, Map<OrganisationNumber, Organisation> organisations) {
        return switch (EInvoiceReader.read(issued, parties(issued, organisations), original)) {
            case Reading.Ready(var invoice) -> UblDocument.write(invoice);
            case Reading.Lacking(var lacks) ->
                throw new RuleBroken(
                        RuleBroken.Kind.CONFLICT,
                        ProblemCode.E_INVOICE_INCOMPLETE,
                        "This document cannot be an e-invoice yet; errors names what is missing",
                        List.copyOf(lacks));
        };
    }

    static Parties parties(Invoice invoice, Map<OrganisationNumber, Organisation> known) {
        var payee = known.get(invoice.payee().organisationNumber());
        return new Parties(
                payee,
                known.get(invoice.payer().organisationNumber()),
                account(invoice.isDraft() ? giro(payee) : invoice.payee().giro()));
    }

    private static @Nullable Giro giro(@Nullable Organisation payee) {
        return payee == null ? null : new Giro(payee.bankgiro(), payee.plusgiro());
    }

    /// The bankgiro where the payee has both.
    private static @Nullable PaymentAccount account(@Nullable Giro giro) {
        var bankgiro = giro == null ? null : giro.bankgiro();
        if (bankgiro != null) {
            return new PaymentAccount(PaymentAccount.Giro.BANKGIRO, digits(bankgiro));
        }
        var plusgiro = giro == null ? null : giro.plusgiro();
        return plusgiro == null ? null : new PaymentAccount(PaymentAccount.Giro.PLUSGIRO, digits(plusgiro));
    }

    private static String digits(String giro) {
        return giro.replaceAll("[^0-9]", "");
    }
}
