package se.samverka.finance.delivery.einvoice.model;

import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;

/// What prevents a document from becoming an e-invoice. Pointers refer to the invoice in the API.
public final class EInvoiceLack {

    private EInvoiceLack() {}

    /// The party has no registered endpoint.
    public static Violation endpointMissing(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.ENDPOINT_MISSING,
                "Register the endpoint of " + organisation + " among the organisations, such as 0007:2120002080");
    }

    /// The registered endpoint is not valid in Peppol.
    public static Violation endpointMalformed(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.ENDPOINT_MALFORMED,
                "The endpoint of " + organisation
                        + " must be 0007 and an organisation number, or 0088 and a GLN, such as 0007:2120002080");
    }

    /// The buyer's reference is missing; public buyers route e-invoices by it (BIS Billing 3, PEPPOL-EN16931-R003).
    public static Violation buyerReferenceMissing(String pointer, String organisation) {
        return new Violation(
                pointer,
                ProblemCode.BUYER_REFERENCE_MISSING,
                "Register the buyerReference of " + organisation + " among the organisations");
    }

    /// The invoice does not say where to pay.
    public static Violation accountMissing(String pointer, String payee, boolean draft) {
        return new Violation(
                pointer,
                ProblemCode.ACCOUNT_MISSING,
                draft
                        ? "Register the bankgiro or plusgiro of " + payee + " by PUT /agreements/v1/organisations/"
                                + payee
                        : "The invoice was issued without an account; credit it with purpose REPLACEMENT and adjust the year once"
                                + " the bankgiro or plusgiro of " + payee + " is registered");
    }

    /// The VAT category is not O. Finance has no VAT rates or VAT numbers, which the law requires for other
    /// categories.
    public static Violation vatCategoryUnsupported(String pointer, String category) {
        return new Violation(
                pointer,
                ProblemCode.VAT_CATEGORY_UNSUPPORTED,
                "The lines of an e-invoice must be in VAT category O, outside the scope of VAT; this one is "
                        + category);
    }
}
