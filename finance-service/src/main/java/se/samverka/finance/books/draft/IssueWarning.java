package se.samverka.finance.books.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that is allowed, and that whoever issues may not have meant.
@Schema(name = "IssueWarning", description = "Allowed, but look at it / Tillåtet, men kontrollera")
public record IssueWarning(
        @Schema(description = "due-date-passed or lower-number-later / Beständig kod", examples = "due-date-passed")
        String code,

        @Schema(examples = "Invoices issued on 2026-01-10 fell due on 2026-02-09, which has passed")
        String detail) {}
