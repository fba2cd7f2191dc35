package se.samverka.agreements.document;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.document.model.AgreementFileKind;
import se.samverka.agreements.document.store.DocumentEntity;

/// A file of an agreement without its content, which is at `/content` below it.
///
/// @param statusWhenAdded the agreement's status when the file was added; the parties decided on what was added
/// to the
///     draft
@Schema(name = "AgreementFile", description = "A file of an agreement / En handling")
public record AgreementFile(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12")
        UUID id,

        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "What the file is to the agreement / Vad handlingen är i avtalet", examples = "ANNEX")
        AgreementFileKind kind,

        @Schema(description = "What readers call it / Handlingens rubrik", examples = "Bilaga 1: vision")
        String title,

        @Schema(
                description = "The file's name, as it was sent / Filens namn som det skickades",
                examples = "bilaga-1.pdf")
        String filename,

        @Schema(description = "Told from the content / Enligt innehållet", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes / Byte", examples = "48213")
        long sizeBytes,

        @Schema(
                description = "SHA-512 of the content, 128 hexadecimal digits / SHA-512 av innehållet, 128"
                        + " hexadecimala siffror",
                examples = "9f86d081884c7d65")
        String sha512,

        @Schema(
                description = "The agreement's status when the file was added; the parties decided on what was"
                        + " added to the draft / Avtalets status när handlingen lades till; parterna tog"
                        + " ställning till det som fanns i utkastet",
                examples = "DRAFT")
        AgreementState.Status statusWhenAdded,

        @Schema(description = "When it was added / När den lades till", examples = "2025-12-01T08:00:00Z")
        Instant addedAt) {

    static AgreementFile of(DocumentEntity document) {
        return new AgreementFile(
                document.id,
                document.agreementId,
                document.kind,
                document.title,
                document.filename,
                document.type.mediaType(),
                document.sizeBytes,
                HexFormat.of().formatHex(document.sha512),
                AgreementState.Status.valueOf(document.statusWhenAdded),
                document.recordedAt);
    }
}
