package se.samverka.meetings.body.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The term for which a body has been elected or appointed (mandatperiod).
@Schema(name = "TermOfOffice", description = "The term of a body / Ett organs mandatperiod")
public record TermOfOffice(
        @Schema(description = "First day, inclusive / Första dag", examples = "2023-01-01")
        LocalDate from,

        @Schema(description = "Last day, inclusive / Sista dag", examples = "2026-12-31")
        LocalDate to) {}
