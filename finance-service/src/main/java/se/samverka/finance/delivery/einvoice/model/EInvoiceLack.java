package se.samverka.finance.delivery.einvoice.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// What keeps a document from being an e-invoice, each by its name. Pointers are into the invoice as the API
/// answers it.
public final class EInvoiceLack {

    private EInvoiceLack() {}

    /// Nobody has registered where the party takes e-invoices.
    public static Violation endpointMissing(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.ENDPOINT_MISSING,
                "Register the endpoint of " + organisation + " among the organisations, as 0007:2120002080");
    }

    /// What is registered is no address that Peppol takes.
    public static Violation endpointMalformed(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.ENDPOINT_MALFORMED,
                "The endpoint of " + organisation
                        + " must be 0007 and an organisation number, or 0088 and a GLN, as 0007:2120002080");
    }

    /// Public buyers sort their e-invoices by it (BIS Billing 3, rule PEPPOL-EN16931-R003).
    public static Violation buyerReferenceMissing(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.BUYER_REFERENCE_MISSING,
                "Register the buyerReference that " + organisation + " wants on invoices among the organisations");
    }

    /// An invoice that does not say where to pay.
    public static Violation accountMissing(String pointer, String payee, boolean draft) {
        return new Violation(
                pointer,
                ProblemCode.ACCOUNT_MISSING,
                draft
                        ? "Register the bankgiro or plusgiro of " + payee + " by PUT /agreements/v1/organisations/"
                                + payee
                        : "The invoice was issued without an account to pay to; credit it with the purpose REPLACEMENT and"
                                + " adjust the year once the bankgiro or plusgiro of " + payee + " is registered");
    }

    /// Finance knows no rates and no VAT numbers: amounts of another category would say less than the law demands.
    public static Violation vatCategoryUnsupported(String pointer, String category) {
        return new Violation(
                pointer,
                ProblemCode.VAT_CATEGORY_UNSUPPORTED,
                "An e-invoice is made of lines in category O, outside the scope of VAT; this one is " + category);
    }
}
