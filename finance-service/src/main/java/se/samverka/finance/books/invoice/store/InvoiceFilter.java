package se.samverka.finance.books.invoice.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.OrganisationNumber;

/// The filter of a list of documents. An empty field does not filter.
///
/// @param reader limits to documents that this organisation pays or is paid by
/// @param dueBefore only documents that fall due before this day
/// @param overdue whether something remains to pay after the due date
/// @param overpaid whether more is paid and credited than the total
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
