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
import se.samverka.terms.Terms;

/// One version of the terms.
@Schema(name = "AgreementVersion", description = "A version of the terms / En version av villkoren")
public record VersionDocument(
        @Schema(examples = "1") int version,

        @Schema(description = "The first day on which it applies / Första dagen då den gäller", examples = "2026-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "The amendment that made it / Ändringen som den kom med") @Nullable
        UUID amendmentId,

        @Schema(examples = "2025-11-01T08:00:00Z") Instant recordedAt,

        @Schema(description = "Corrections that have been applied to it, oldest first / Genomförda rättelser")
        List<VersionCorrection> corrections,

        @Schema(description = "A correction that waits for the parties / Föreslagen rättelse") @Nullable
        ProposedCorrection proposedCorrection,

        @Schema(
                description = "SHA-256 of the text of the terms exactly as shown here; events name the version by it /"
                        + " SHA-256 av villkorens text exakt som den visas här",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(implementation = Terms.class) @JsonRawValue String terms) {

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
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID id,

            @Schema(examples = "1") int number,
            @Schema(examples = "2026-02-01T08:00:00Z") Instant recordedAt,
            @Schema(examples = "2026-02-20T08:00:00Z") Instant appliedAt) {}

    /// A proposed correction. It is applied on `appliesOn` unless a bound party objects.
    @Schema(name = "ProposedCorrection", description = "A proposed correction / En föreslagen rättelse")
    public record ProposedCorrection(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID id,

            @Schema(examples = "Skrivfel i rubriken") String reason,
            @Schema(examples = "2026-03-03") LocalDate appliesOn,
            List<Rewording> changes) {}
}
