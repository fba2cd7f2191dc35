package se.samverka.finance.delivery.einvoice.model;

import se.samverka.platform.rule.Violation;

/// What keeps a document from being an e-invoice, each by its name. Pointers are into the invoice as the API
/// answers it.
public sealed interface EInvoiceLack extends Violation {

    /// Nobody has registered where the party takes e-invoices.
    record EndpointMissing(String pointer, String organisation) implements EInvoiceLack {
        @Override
        public String code() {
            return "endpoint-missing";
        }

        @Override
        public String detail() {
            return "Register the endpoint of " + organisation + " among the organisations, as 0007:2120002080";
        }
    }

    /// What is registered is no address that Peppol takes.
    record EndpointMalformed(String pointer, String organisation) implements EInvoiceLack {
        @Override
        public String code() {
            return "endpoint-malformed";
        }

        @Override
        public String detail() {
            return "The endpoint of " + organisation
                    + " must be 0007 and an organisation number, or 0088 and a GLN, as 0007:2120002080";
        }
    }

    /// Public buyers sort their e-invoices by it (BIS Billing 3, rule PEPPOL-EN16931-R003).
    record BuyerReferenceMissing(String pointer, String organisation) implements EInvoiceLack {
        @Override
        public String code() {
            return "buyer-reference-missing";
        }

        @Override
        public String detail() {
            return "Register the buyerReference that " + organisation + " wants on invoices among the organisations";
        }
    }

    /// An invoice that does not say where to pay.
    record AccountMissing(String pointer, String payee, boolean draft) implements EInvoiceLack {
        @Override
        public String code() {
            return "account-missing";
        }

        @Override
        public String detail() {
            return draft
                    ? "Register the bankgiro or plusgiro of " + payee + " by PUT /agreements/v1/organisations/" + payee
                    : "The invoice was issued without an account to pay to; credit it with the purpose REPLACEMENT and"
                            + " adjust the year once the bankgiro or plusgiro of " + payee + " is registered";
        }
    }

    /// Finance knows no rates and no VAT numbers: amounts of another category would say less than the law demands.
    record VatCategoryUnsupported(String pointer, String category) implements EInvoiceLack {
        @Override
        public String code() {
            return "vat-category-unsupported";
        }

        @Override
        public String detail() {
            return "An e-invoice is made of lines in category O, outside the scope of VAT; this one is " + category;
        }
    }
}
