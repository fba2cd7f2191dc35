package se.samverka.agreements.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.platform.value.OrganisationNumber;

/// A notice as recorded.
///
/// @param endsOn the party's last day in the agreement
@Schema(name = "RecordedNotice", description = "Notice / Uppsägning")
public record RecordedNotice(
        @Schema(
                description = "The party that gives notice / Parten som säger upp avtalet",
                implementation = String.class,
                examples = "212000-2080")
        OrganisationNumber party,

        @Schema(
                description = "The day on which the other parties had it / Dagen då uppsägningen nådde de andra"
                        + " parterna",
                examples = "2026-11-30")
        LocalDate noticedOn,

        @Schema(description = "The party's last day / Partens sista dag", examples = "2027-05-30")
        LocalDate endsOn,

        @Schema(description = "Why, in words / Skälet", examples = "Verksamheten tas i egen regi") @Nullable
        String reason,

        @Schema(
                description = "The document that an administrator named / Handlingen som administratören angav",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12")
        @Nullable
        UUID documentId,

        @Schema(
                description = "When the notice was recorded / När uppsägningen antecknades",
                examples = "2026-11-30T08:00:00Z")
        Instant recordedAt) {

    static RecordedNotice of(NoticeEntity kept) {
        return new RecordedNotice(
                kept.party(), kept.noticedOn, kept.endsOn, kept.reason, kept.documentId, kept.recordedAt);
    }
}
