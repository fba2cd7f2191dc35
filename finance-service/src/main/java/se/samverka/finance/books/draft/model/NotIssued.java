package se.samverka.finance.books.draft.model;

import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A draft that a requisition or an adjustment left as it was.
///
/// @param total above zero, also of a credit note
public record NotIssued(DocumentKind kind, OrganisationNumber payer, Money total, Hindrance blockedBy) {}
