package se.samverka.finance.books.journal.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// What a list of entries is narrowed to; what is empty narrows nothing.
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
