package se.samverka.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.AgendaAttachmentEntity;
import se.samverka.meetings.meeting.store.AgendaVersionEntity.KeptAttachment;

/// A file that goes with the call, without its content, which is at `/content` below it.
@Schema(name = "AgendaAttachment", description = "A file that goes with the call / En fil som hör till kallelsen")
public record AgendaAttachmentDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d22")
        UUID id,

        @Schema(
                description =
                        "The item that it belongs to; absent for the agenda as a whole / Ärendet som filen hör till; saknas för hela listan",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d18")
        @Nullable
        UUID itemId,

        @Schema(description = "What readers call it / Filens rubrik", examples = "Tjänsteskrivelse, gemensam målbild")
        String title,

        @Schema(
                description = "The file's name, as it was sent / Filens namn som det skickades",
                examples = "tjansteskrivelse.pdf")
        String filename,

        @Schema(description = "Told from the content / Enligt innehållet", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes / Byte", examples = "48213")
        long sizeBytes,

        @Schema(
                description =
                        "SHA-256 of the content, 64 hexadecimal digits / SHA-256 av innehållet, 64 hexadecimala siffror",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "When it was added / När den lades till", examples = "2024-04-09T08:00:00Z")
        Instant addedAt,

        @Schema(
                description =
                        "When it was withdrawn after the call; absent while it goes with it / När den drogs tillbaka efter kallelsen; saknas medan den hör till den",
                examples = "2024-04-12T08:00:00Z")
        @Nullable
        Instant withdrawnAt,

        @Schema(description = "Why it was withdrawn / Varför den drogs tillbaka", examples = "Fel version") @Nullable
        String withdrawnReason,

        @Schema(
                description =
                        "Since when its content is erased; absent while it can be read / Dagen då innehållet raderades; saknas medan det kan läsas",
                examples = "2024-06-03")
        @Nullable
        LocalDate erasedOn) {

    static AgendaAttachmentDocument of(AgendaAttachmentEntity attachment) {
        return of(KeptAttachment.of(attachment), attachment.erasedOn);
    }

    static AgendaAttachmentDocument of(KeptAttachment attachment, @Nullable LocalDate erasedOn) {
        return new AgendaAttachmentDocument(
                attachment.id(),
                attachment.itemId(),
                attachment.title(),
                attachment.filename(),
                attachment.mediaType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.withdrawnAt(),
                attachment.withdrawnReason(),
                erasedOn);
    }
}
