package se.samverka.agreements.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an amendment would mean in money, as finance computes it now. Every party sees what each party owes, and
/// its own documents.
///
/// @param baseVersion the version that the amendment was written on
@Schema(name = "AmendmentImpacts", description = "What an amendment would mean in money / Följder av en ändring")
public record Impacts(
        UUID agreementId,
        UUID amendmentId,
        @Schema(examples = "1") int baseVersion,
        @Schema(examples = "2026-01-01") LocalDate effectiveFrom,

        @Schema(description = "Oldest first / Äldst först") List<ImpactsOfYear> years) {

    /// One calendar year of the period before or after.
    @Schema(description = "One year / Ett år")
    public record ImpactsOfYear(
            @Schema(examples = "2026") int year,

            @Schema(
                    description = "The payees that have called for the year's money already; for them the documents are"
                            + " adjustments / Mottagare som redan har rekvirerat")
            List<OrganisationNumber> requisitionedBy,

            List<ImpactOnParty> parties,

            @Schema(description = "Of branches without a payer; never invoiced / Ej tilldelat")
            ImpactOnAmount unassigned,

            @Schema(description = "What a payee would pay itself; never invoiced / Egen andel")
            ImpactOnAmount ownShares,

            @Schema(
                    description = "Of parties that owe nothing of the agreement any more; never invoiced"
                            + " / Befriade parters andel")
            @Nullable
            ImpactOnAmount released,

            @Schema(description = "The drafts that there would be / Utkast som skulle finnas")
            List<ImpactDocument> documents,

            @Schema(description = "Drafts of today that would be gone / Utkast som skulle försvinna")
            List<ImpactDocument> removedDocuments,

            @Schema(description = "What keeps the year from being computed; its drafts would stay / Hinder")
            List<ImpactHindrance> problems) {}

    /// What a party owes for the year; an amount is absent where it cannot be computed.
    @Schema(description = "What a party owes for the year / Vad en part ska betala")
    public record ImpactOnParty(
            @Schema(examples = "212000-2080") OrganisationNumber organisationNumber,
            @Schema(examples = "Västerås stad") String name,
            @Schema(examples = "5000000.00") @Nullable Money before,
            @Schema(examples = "5500000.00") @Nullable Money after,
            @Schema(examples = "500000.00") @Nullable Money difference,

            @Schema(
                    description = "Of what it would owe something is not invoiced, because it would not be bound to it"
                            + " / Obunden")
            boolean unbound) {}

    /// An amount before and after; absent where it cannot be computed.
    @Schema(description = "An amount before and after / Belopp före och efter")
    public record ImpactOnAmount(
            @Schema(examples = "0.00") @Nullable Money before,
            @Schema(examples = "0.00") @Nullable Money after,
            @Schema(examples = "0.00") @Nullable Money difference) {}

    /// A draft of an invoice or credit note.
    ///
    /// @param kind INVOICE or CREDIT_NOTE
    /// @param effect ADDED, CHANGED, UNCHANGED, REMOVED
    /// @param totalBefore what the draft of today is on; absent where there is none
    @Schema(description = "A draft / Ett utkast")
    public record ImpactDocument(
            @Schema(examples = "INVOICE") String kind,
            @Schema(examples = "ADDED") String effect,
            ImpactParty payee,
            ImpactParty payer,

            @Schema(description = "Above zero, also on a credit note / Summa", examples = "500000.00")
            Money total,

            @Schema(examples = "400000.00") @Nullable Money totalBefore,

            @Schema(description = "The invoice that a credit note refers to / Ursprunglig faktura") @Nullable
            UUID originalInvoiceId,

            @Schema(
                    description = "Why it would not be issued; absent where it could be / Hinder",
                    examples = "payer-not-bound")
            @Nullable
            String blockedBy,

            List<ImpactLine> lines) {}

    /// Payer or payee.
    @Schema(description = "Payer or payee / Betalare eller mottagare")
    public record ImpactParty(
            @Schema(examples = "212000-2080") OrganisationNumber organisationNumber,
            @Schema(examples = "Västerås stad") String name) {}

    /// A line of a draft.
    ///
    /// @param branchId absent where the clause is not split
    @Schema(description = "A line / En rad")
    public record ImpactLine(
            @Schema(examples = "vasteras") String clauseId,
            @Schema(examples = "region") @Nullable String branchId,
            @Schema(examples = "Bidrag, 2026") String description,
            @Schema(examples = "500000.00") Money amount,
            @Schema(examples = "O") String vatCategory,
            @Schema(examples = "P-2026-117") @Nullable String projectReference) {}

    /// Why a year cannot be computed.
    @Schema(description = "Why a year cannot be computed / Hinder")
    public record ImpactHindrance(
            @Schema(description = "Where in the terms in force", examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(examples = "population-figures-missing") String code,

            @Schema(examples = "There is no population figure of area 19 on 2023-12-31")
            String detail) {}
}
