package se.samverka.finance.books.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that is allowed but may be a mistake.
@Schema(name = "IssueWarning", description = "Something allowed that may be a mistake / Tillåtet, men bör kontrolleras")
public record IssueWarning(
        @Schema(
                description = "Stable code: due-date-passed or lower-number-later / Stabil kod",
                examples = "due-date-passed")
        String code,

        @Schema(
                description = "The warning in words, for a person to read / Varningen i ord, för en människa att läsa",
                examples = "Invoices issued on 2026-01-10 fell due on 2026-02-09, which has passed")
        String detail) {}
