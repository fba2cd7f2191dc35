package se.samverka.agreements.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.value.OrganisationNumber;

/// A party's notice.
///
/// @param noticedOn the day on which the other parties received it; today at the latest
/// @param documentId the document of the agreement that shows that day; an administrator must name it for a day
///     before today
@Schema(name = "Notice", description = "Notice / Uppsägning")
public record Notice(
        @Schema(
                description = "The party that gives notice / Parten som säger upp avtalet",
                implementation = String.class,
                examples = "212000-2080")
        OrganisationNumber party,

        @Schema(
                description =
                        "The day on which the others had it. A party records its own notice today; an earlier day that"
                                + " ends the agreement earlier for it is recorded by an administrator with documentId"
                                + " / Dagen då uppsägningen nådde de andra; en tidigare dag antecknas av administratör",
                examples = "2026-11-30")
        LocalDate noticedOn,

        @Schema(description = "Why, in words / Skälet", examples = "Verksamheten tas i egen regi") @Nullable @Text
        String reason,

        @Schema(
                description = "Document of the agreement that shows an earlier day / Handling som visar dagen",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12")
        @Nullable
        UUID documentId) {

    public Notice {
        Required.field("party", party);
        Required.field("noticedOn", noticedOn);
    }
}
