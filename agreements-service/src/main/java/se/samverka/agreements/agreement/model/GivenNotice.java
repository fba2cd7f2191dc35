package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.platform.value.OrganisationNumber;

/// A party's notice, which ends the agreement for it.
///
/// @param endsOn its last day as a party
public record GivenNotice(
        @Schema(description = "The party that gives notice / Parten som säger upp avtalet")
        OrganisationNumber party,

        @Schema(
                description = "The day on which the other parties had it / Dagen då uppsägningen nådde de andra"
                        + " parterna")
        LocalDate noticedOn,

        @Schema(description = "The party's last day in the agreement / Partens sista dag i avtalet")
        LocalDate endsOn) {}
