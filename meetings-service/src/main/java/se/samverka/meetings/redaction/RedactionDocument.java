package se.samverka.meetings.redaction;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.RedactedPlace;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.meeting.store.MinutesRedactionEntity;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// A redaction, in force or removed.
@Schema(
        name = "Redaction",
        description = "What of approved minutes was hidden / Vad i ett justerat protokoll som har dolts")
public record RedactionDocument(
        @Schema(description = "The redaction's id / Maskningens id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d41")
        UUID id,

        @Schema(description = "Id of the meeting / Sammanträdets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
        UUID meetingId,

        @Schema(description = "What happened / Vad som hände", examples = "MASKED")
        RedactionKind kind,

        @Schema(
                description =
                        "The §§ concerned; empty where it is the attendance or the agenda alone / Paragraferna som berörs; tom om det bara är närvaron eller föredragningslistan",
                examples = "[\"17\"]")
        List<String> paragraphs,

        @Schema(
                description = "The file whose content was erased / Filen vars innehåll raderades",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d42")
        @Nullable
        UUID attachmentId,

        @Schema(description = "Where words were hidden, and how often / Var uppgifter doldes, och hur ofta")
        List<RedactedPlace> places,

        @Schema(
                description =
                        "The words that the mask hides, for the secretariat alone; absent for all others / Orden som maskningen döljer, bara för sekretariatet; saknas för alla andra",
                examples = "[\"Eva Exempel\"]")
        @Nullable
        List<String> passages,

        @Schema(description = "The day / Dagen", examples = "2024-06-03")
        LocalDate redactedOn,

        @Schema(
                description = "Why; everybody may read it / Varför; får läsas av alla",
                examples = "Personuppgifter som inte ska vara offentliga.")
        String reason,

        @Schema(
                description =
                        "The day on which it was removed, and the words were shown again; absent while it is in force / Dagen då den togs bort, och uppgifterna visades igen; saknas medan den gäller",
                examples = "2024-06-10")
        @Nullable
        LocalDate removedOn,

        @Schema(description = "Why it was removed / Varför den togs bort", examples = "Fel paragraf.") @Nullable
        String removalReason,

        @Schema(description = "Grows by one with every change / Ökar med ett vid varje ändring", examples = "0")
        long revision) {

    static EntityTag tag(MinutesRedactionEntity redaction) {
        return EntityTags.of("r", redaction.version);
    }

    static Tagged<RedactionDocument> tagged(MinutesRedactionEntity redaction) {
        return new Tagged<>(of(redaction), tag(redaction));
    }

    static RedactionDocument of(MinutesRedactionEntity redaction) {
        return of(redaction, null);
    }

    /// @param passages null for readers who may not see them
    static RedactionDocument of(MinutesRedactionEntity redaction, @Nullable List<String> passages) {
        return new RedactionDocument(
                redaction.id,
                redaction.meetingId,
                redaction.kind,
                redaction.paragraphs,
                redaction.attachmentId,
                redaction.places,
                passages,
                redaction.redactedOn,
                redaction.reason,
                redaction.removedOn,
                redaction.removalReason,
                redaction.version);
    }
}
