package se.samverka.finance.books.receivable.store;

import java.time.LocalDate;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// The filter of open amounts. An empty field does not filter.
///
/// @param reader only of invoices of which this organisation is payer or payee
/// @param asOf what had been issued, paid and credited by the end of this day
public record ReceivableFilter(
        Optional<OrganisationNumber> reader,
        Optional<OrganisationNumber> payee,
        Optional<OrganisationNumber> payer,
        LocalDate asOf) {}
