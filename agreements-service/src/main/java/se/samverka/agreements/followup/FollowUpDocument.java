package se.samverka.agreements.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.model.FollowUp.Period;
import se.samverka.agreements.followup.model.Occasion;
import se.samverka.agreements.followup.store.CompletionEntity;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.platform.web.EntityTags;

/// A follow-up as the API answers it.
///
/// @param asOf the day in Stockholm for which the occasions say where they stand
/// @param occasions in the order of their days
@Schema(name = "FollowUp", description = "Follow-up / Uppföljning")
public record FollowUpDocument(
        UUID id,
        UUID agreementId,
        @JsonUnwrapped FollowUp followUp,

        @Schema(
                description = "The day that the occasions' statuses are of / Dagen som tillfällenas status avser",
                examples = "2026-02-20")
        LocalDate asOf,

        @Schema(description = "Each occasion, in order / Varje tillfälle, i ordning")
        List<OccasionDocument> occasions,

        @Schema(description = "When it was recorded / När uppföljningen lades upp", examples = "2026-01-10T08:00:00Z")
        Instant recordedAt) {

    /// An occasion.
    ///
    /// @param dueOn the last day on which it is in time
    /// @param reference the minutes that show that it was done
    @Schema(name = "FollowUpOccasion", description = "Occasion / Tillfälle")
    public record OccasionDocument(
            @Schema(description = "The last day on which it is in time / Sista dag i tid", examples = "2026-03-31")
            LocalDate dueOn,

            @Schema(description = "Where the occasion stands on asOf / Tillfällets status den dag som avses")
            Occasion.Status status,

            @Schema(
                    description = "The day of the meeting or the report / Dagen för mötet eller rapporten",
                    examples = "2026-02-24")
            @Nullable
            LocalDate doneOn,

            @Schema(description = "What was done, in words / Vad som gjordes", examples = "Årlig uppföljning") @Nullable
            String note,

            @Schema(
                    description = "The minutes that show it / Protokollet som visar det",
                    examples = "Kommunstyrelsen 2026-02-24 § 31")
            @Nullable
            String reference) {

        static OccasionDocument of(Occasion occasion) {
            var done = occasion.completion();
            return new OccasionDocument(
                    occasion.dueOn(),
                    occasion.status(),
                    done == null ? null : done.doneOn(),
                    done == null ? null : done.note(),
                    done == null ? null : done.reference());
        }
    }

    static FollowUpDocument of(
            AgreementEntity agreement, FollowUpEntity entity, List<CompletionEntity> completions, LocalDate today) {
        var followUp = entity.followUp();
        var occasions = Occasion.of(
                followUp,
                foreseen(agreement, today),
                agreement.inForceSince() != null,
                completions.stream().map(CompletionEntity::completion).toList(),
                today);
        return new FollowUpDocument(
                entity.id,
                entity.agreementId,
                followUp,
                today,
                occasions.stream().map(OccasionDocument::of).toList(),
                entity.recordedAt);
    }

    FollowUpDocument with(List<OccasionDocument> some) {
        return new FollowUpDocument(id, agreementId, followUp, asOf, some, recordedAt);
    }

    /// In which occasions are listed.
    static Period foreseen(AgreementEntity agreement, LocalDate today) {
        return new Period(agreement.validFrom(), agreement.foreseenTo(today));
    }

    static Period period(AgreementEntity agreement) {
        return new Period(agreement.validFrom(), agreement.lastDay());
    }

    /// What If-Match is held against: its own fields and the agreement.
    static EntityTag state(AgreementEntity agreement, FollowUpEntity entity) {
        return EntityTags.of("f" + entity.edition + "-", agreement.edition);
    }

    /// What is shown also follows the day.
    static EntityTag tag(AgreementEntity agreement, FollowUpEntity entity, LocalDate today) {
        return EntityTags.of("f" + entity.edition + "-", agreement.edition, String.valueOf(today.toEpochDay()));
    }
}
