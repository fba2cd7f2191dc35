package se.samverka.finance.budget.model;

import java.time.Instant;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// One import of an organisation's budget for a year.
///
/// @param edition from 1, one higher for each import with changed contents
/// @param current whether it is the current edition
/// @param importedBy the client that sent it
/// @param sha256 of the file as it was sent, in hex
/// @param rows the number of rows
public record BudgetEdition(
        UUID id,
        OrganisationNumber organisationNumber,
        int year,
        int edition,
        boolean current,
        Instant importedAt,
        String importedBy,
        String sha256,
        int rows) {}
