package se.samverka.finance.books.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A draft that was not issued, and why.
@Schema(name = "NotIssued", description = "A draft that was not issued / Ett utkast som inte utfärdades")
public record NotIssuedDocument(
        @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
        DocumentKind kind,

        @Schema(
                description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna",
                examples = "212000-2031")
        OrganisationNumber payer,

        @Schema(
                description = "Sum of the lines in kronor, above zero, also for a credit note / Radernas"
                        + " summa i kronor, alltid positiv",
                examples = "20907.00")
        Money total,

        @Schema(
                description = "Why it was not issued / Hinder för utfärdande",
                enumeration = {"payer-not-bound", "agreement-contested", "vat-not-supported"},
                examples = "payer-not-bound")
        String blockedBy) {

    public static NotIssuedDocument of(NotIssued one) {
        return new NotIssuedDocument(
                one.kind(), one.payer(), one.total(), one.blockedBy().code());
    }
}
