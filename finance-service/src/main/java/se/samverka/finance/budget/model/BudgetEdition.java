package se.samverka.finance.budget.model;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.OrganisationNumber;

/// One import of an organisation's budget for a year.
///
/// @param edition from 1, one higher for each import with changed contents
/// @param current whether it is the current edition
/// @param importedBy the client that sent it
/// @param sha256 of the file as it was sent, in hex
/// @param rows the number of rows
public record BudgetEdition(
        @Schema(description = "Id of the edition / Utgåvans id")
        UUID id,

        @Schema(description = "Organisation that owns the budget / Organisationen som budgeten tillhör")
        OrganisationNumber organisationNumber,

        @Schema(description = "Budget year / Budgetår") int year,

        @Schema(description = "Number of the edition, from 1 for each year / Utgåvans nummer, från 1 för varje år")
        int edition,

        @Schema(description = "true: the edition that applies now / true: den utgåva som gäller nu")
        boolean current,

        @Schema(description = "When it was imported / När den lästes in")
        Instant importedAt,

        @Schema(description = "Client that imported it / Klienten som läste in den")
        String importedBy,

        @Schema(description = "SHA-256 of the imported file, in hex / Filens kontrollsumma")
        String sha256,

        @Schema(description = "Number of rows in the year / Antal rader för året")
        int rows) {}
