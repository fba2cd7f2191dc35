package se.samverka.meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.Announcement;
import se.samverka.meetings.meeting.store.MinutesApprovalEntity;
import se.samverka.meetings.meeting.store.OriginalWords.ApprovalWords;
import se.samverka.platform.time.SwedishCalendar;

/// One approval of minutes as the API shows it, with the days that follow from it.
@Schema(
        name = "MinutesApproval",
        description =
                "One approval of §§ of the minutes, and its announcement / En justering av paragrafer i protokollet, och dess anslag")
public record MinutesApprovalDocument(
        @Schema(description = "The approval's id / Justeringens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
        UUID id,

        @Schema(
                description = "The body's name at the time / Organets namn vid tillfället",
                examples = "Strategisk regional beredning")
        String body,

        @Schema(description = "The §§ that it covers / Paragraferna som den omfattar", examples = "[\"15\",\"16\"]")
        List<String> paragraphs,

        @Schema(description = "The day of the approval / Justeringsdag", examples = "2024-04-25")
        LocalDate approvedOn,

        @Schema(description = "Who led the meeting / Ordförande", examples = "Anna Exempel")
        String chair,

        @Schema(description = "Who confirmed beside the chair / Justerare", examples = "[\"Johan Exempel\"]")
        List<String> approvers,

        @Schema(
                description =
                        "The last day for the announcement: the second day after the approval, or the next working day / Sista dag för anslag: andra dagen efter justeringen, eller nästa vardag",
                examples = "2024-04-29")
        LocalDate announcementDueOn,

        @Schema(description = "The day of the announcement / Anslagsdag", examples = "2024-04-26") @Nullable
        LocalDate announcedOn,

        @Schema(
                description =
                        "The last day on the notice board: that of the appeal time, or three weeks after the announcement where nothing can be appealed / Sista dag på anslagstavlan: överklagandetidens sista dag, eller tre veckor efter anslaget där inget kan överklagas",
                examples = "2024-05-17")
        @Nullable
        LocalDate postedUntil,

        @Schema(
                description =
                        "The last day for an appeal; absent where nothing can be appealed / Sista dag för överklagande; saknas där inget kan överklagas",
                examples = "2024-05-17")
        @Nullable
        LocalDate lastAppealOn,

        @Schema(
                description =
                        "The day on which the decisions get legal force when nobody appeals; absent where nothing can be appealed / Dagen då besluten får laga kraft om ingen överklagar; saknas där inget kan överklagas",
                examples = "2024-05-18")
        @Nullable
        LocalDate legalForceOn,

        @Schema(
                description =
                        "The approval's place in the body's chain of hashes, from 1 / Justeringens plats i organets hashkedja, från 1",
                examples = "7")
        int sequence,

        @Schema(
                description =
                        "SHA-256 of what was approved and of previousHash / SHA-256 av det som justerades och av previousHash",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(
                description =
                        "The hash of the body's approval before; absent for the first one / Hash för organets föregående justering; saknas för den första",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        @Nullable
        String previousHash,

        @Schema(
                description =
                        "Random, and part of what is hashed, so that hidden words cannot be guessed from the hash; only with unmasked minutes and in archive packages / Slumpmässigt och del av det som hashas, så att dolda uppgifter inte kan gissas ur hashen; bara med omaskerade protokoll och i arkivpaket",
                examples = "4f1c2b7a9d3e58607182a3b4c5d6e7f8")
        @Nullable
        String salt,

        @Schema(
                description =
                        "The hashes of what was erased in the body's minutes since the approval before; part of what is hashed / Hashar för det som raderats i organets protokoll sedan föregående justering; del av det som hashas",
                examples = "[]")
        List<String> erasures) {

    static MinutesApprovalDocument of(MinutesApprovalEntity entity) {
        return of(entity, ApprovalWords.of(entity), null);
    }

    /// With the words that masks hide, and the salt: who has both computes the hash again.
    static MinutesApprovalDocument of(MinutesApprovalEntity entity, ApprovalWords words) {
        return of(entity, words, entity.salt);
    }

    private static MinutesApprovalDocument of(
            MinutesApprovalEntity entity, ApprovalWords words, @Nullable String salt) {
        var announcement = entity.announcement();
        return new MinutesApprovalDocument(
                entity.id,
                entity.body,
                entity.paragraphs,
                entity.approvedOn,
                words.chair(),
                words.approvers(),
                entity.approval().announcementDueOn(SwedishCalendar.WORKING_DAYS),
                entity.announcedOn,
                announcement
                        .map(posted -> posted.postedUntil(SwedishCalendar.APPEAL_TIME))
                        .orElse(null),
                lastAppealOn(announcement),
                announcement
                        .flatMap(posted -> posted.legalForceOn(SwedishCalendar.APPEAL_TIME))
                        .orElse(null),
                entity.sequence,
                entity.hash,
                entity.previousHash,
                salt,
                entity.erasures);
    }

    private static @Nullable LocalDate lastAppealOn(Optional<Announcement> announcement) {
        return announcement
                .flatMap(posted -> posted.lastAppealOn(SwedishCalendar.APPEAL_TIME))
                .orElse(null);
    }
}
