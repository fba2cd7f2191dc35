package se.samverka.finance.books.journal.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// The filter of a list of entries. An empty field does not filter.
///
/// @param invoiceId an invoice with its credit notes and payments, or one credit note
/// @param from the first day
/// @param to the last day
public record JournalFilter(
        Optional<OrganisationNumber> payee,
        Optional<UUID> agreementId,
        Optional<UUID> invoiceId,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {}
