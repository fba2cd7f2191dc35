package se.samverka.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Correction.Rewording;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.platform.value.Sha256;

/// One version of the terms.
@Schema(name = "AgreementVersion", description = "A version of the terms / En version av villkoren")
public record VersionDocument(
        @Schema(description = "The version's number, from 1 / Versionens nummer, från 1", examples = "1")
        int version,

        @Schema(description = "The first day on which it applies / Första dagen då den gäller", examples = "2026-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "The amendment that made it / Ändringen som den kom med") @Nullable
        UUID amendmentId,

        @Schema(
                description = "When the version was recorded / När versionen antecknades",
                examples = "2025-11-01T08:00:00Z")
        Instant recordedAt,

        @Schema(description = "Corrections that have been applied to it, oldest first / Genomförda rättelser")
        List<VersionCorrection> corrections,

        @Schema(description = "A correction that waits for the parties / Föreslagen rättelse") @Nullable
        ProposedCorrection proposedCorrection,

        @Schema(
                description = "SHA-256 of the text of the terms exactly as shown here; events name the version by it /"
                        + " SHA-256 av villkorens text exakt som den visas här",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(
                description = "The terms of this version, as corrected / Versionens villkor, med rättelser",
                ref = "#/components/schemas/Terms")
        @JsonRawValue
        String terms) {

    static VersionDocument of(
            TermsVersion version, List<Corrections.Applied> applied, @Nullable CorrectionEntity proposed) {
        return new VersionDocument(
                version.number(),
                version.effectiveFrom(),
                version.amendmentId(),
                version.recordedAt(),
                applied.stream()
                        .map(c -> new VersionCorrection(c.id(), c.number(), c.recordedAt(), c.appliedAt()))
                        .toList(),
                proposed == null
                        ? null
                        : new ProposedCorrection(proposed.id, proposed.reason, proposed.appliesOn, proposed.changes),
                Sha256.hex(version.text()),
                version.text());
    }

    /// A correction that has been applied. The correction itself has its reason and its changes.
    ///
    /// @param number counts the corrections of the version, from 1
    @Schema(name = "VersionCorrection", description = "An applied correction / En genomförd rättelse")
    public record VersionCorrection(
            @Schema(
                    description = "The correction's id / Rättelsens id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1a")
            UUID id,

            @Schema(
                    description = "Counts the version's corrections, from 1 / Räknar versionens rättelser, från 1",
                    examples = "1")
            int number,

            @Schema(description = "When it was proposed / När rättelsen föreslogs", examples = "2026-02-01T08:00:00Z")
            Instant recordedAt,

            @Schema(description = "When it was applied / När rättelsen genomfördes", examples = "2026-02-20T08:00:00Z")
            Instant appliedAt) {}

    /// A proposed correction. It is applied on `appliesOn` unless a bound party objects.
    @Schema(name = "ProposedCorrection", description = "A proposed correction / En föreslagen rättelse")
    public record ProposedCorrection(
            @Schema(
                    description = "The correction's id / Rättelsens id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1a")
            UUID id,

            @Schema(
                    description = "What is wrong, and how that is known / Vad som är fel och hur det visar sig",
                    examples = "Skrivfel i rubriken")
            String reason,

            @Schema(
                    description = "The day on which it applies if nobody objects: 30 days after it could be read /"
                            + " Dagen då den gäller om ingen invänder: 30 dagar efter att den kunde läsas",
                    examples = "2026-03-03")
            LocalDate appliesOn,

            @Schema(description = "What stands, what should stand, and where / Vad som står, vad som ska stå, och var")
            List<Rewording> changes) {}
}
