package se.samverka.finance.books.invoice.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.OrganisationNumber;

/// What a list of documents is narrowed to; what is empty narrows nothing.
///
/// @param reader only documents of which this organisation is payer or payee
/// @param dueBefore only documents that fall due before this day
/// @param overdue whether something is left to pay of them after their due date
/// @param overpaid whether more has been paid on them than they claim
public record InvoiceFilter(
        Optional<OrganisationNumber> reader,
        Optional<UUID> agreementId,
        Optional<Integer> year,
        Optional<OrganisationNumber> payer,
        Optional<OrganisationNumber> payee,
        Optional<Invoice.Status> status,
        Optional<DocumentKind> kind,
        Optional<LocalDate> dueBefore,
        Optional<Boolean> overdue,
        Optional<Boolean> overpaid,
        LocalDate today) {}
