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

        @Schema(description = "The amendment's id / Ändringens id")
        UUID amendmentId,

        @Schema(
                description = "Number of the version that the amendment was written on / Nummer på versionen som"
                        + " ändringen utgår från",
                examples = "1")
        int baseVersion,

        @Schema(
                description = "First day on which the new terms would apply / Första dagen då de nya villkoren"
                        + " skulle gälla",
                examples = "2026-01-01")
        LocalDate effectiveFrom,

        @Schema(description = "Oldest first / Äldst först") List<ImpactsOfYear> years) {

    /// One calendar year of the period before or after.
    @Schema(description = "One year / Ett år")
    public record ImpactsOfYear(
            @Schema(description = "Calendar year / Kalenderår", examples = "2026")
            int year,

            @Schema(
                    description = "The payees that have called for the year's money already; for them the documents are"
                            + " adjustments / Mottagare som redan har rekvirerat")
            List<OrganisationNumber> requisitionedBy,

            @Schema(
                    description = "What each party owes for the year, before and after / Vad varje part ska betala för"
                            + " året, före och efter")
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
            @Schema(description = "The party that pays / Parten som betalar", examples = "212000-2080")
            OrganisationNumber organisationNumber,

            @Schema(description = "The party's name / Partens namn", examples = "Västerås stad")
            String name,

            @Schema(
                    description = "Kronor that it owes by the terms of today; absent where it cannot be computed /"
                            + " Kronor att betala enligt dagens villkor; saknas om det inte kan beräknas",
                    examples = "5000000.00")
            @Nullable
            Money before,

            @Schema(
                    description = "Kronor that it would owe by the amended terms; absent where it cannot be computed /"
                            + " Kronor att betala enligt de ändrade villkoren; saknas om det inte kan beräknas",
                    examples = "5500000.00")
            @Nullable
            Money after,

            @Schema(description = "after less before, in kronor / after minus before, i kronor", examples = "500000.00")
            @Nullable
            Money difference,

            @Schema(
                    description = "Of what it would owe something is not invoiced, because it would not be bound to it"
                            + " / Obunden")
            boolean unbound) {}

    /// An amount before and after; absent where it cannot be computed.
    @Schema(description = "An amount before and after / Belopp före och efter")
    public record ImpactOnAmount(
            @Schema(
                    description = "Kronor by the terms of today; absent where it cannot be computed / Kronor enligt"
                            + " dagens villkor; saknas om det inte kan beräknas",
                    examples = "0.00")
            @Nullable
            Money before,

            @Schema(
                    description = "Kronor by the amended terms; absent where it cannot be computed / Kronor enligt de"
                            + " ändrade villkoren; saknas om det inte kan beräknas",
                    examples = "0.00")
            @Nullable
            Money after,

            @Schema(description = "after less before, in kronor / after minus before, i kronor", examples = "0.00")
            @Nullable
            Money difference) {}

    /// A draft of an invoice or credit note.
    ///
    /// @param kind INVOICE or CREDIT_NOTE
    /// @param effect ADDED, CHANGED, UNCHANGED, REMOVED
    /// @param totalBefore what the draft of today is on; absent where there is none
    @Schema(description = "A draft / Ett utkast")
    public record ImpactDocument(
            @Schema(
                    description = "INVOICE or CREDIT_NOTE / INVOICE för faktura, CREDIT_NOTE för kreditfaktura",
                    examples = "INVOICE")
            String kind,

            @Schema(
                    description = "What the amendment does to the draft: ADDED, CHANGED, UNCHANGED or REMOVED / Vad"
                            + " ändringen gör med utkastet: ADDED, CHANGED, UNCHANGED eller REMOVED",
                    examples = "ADDED")
            String effect,

            @Schema(description = "Who would be paid / Mottagaren")
            ImpactParty payee,

            @Schema(description = "Who would pay / Betalaren")
            ImpactParty payer,

            @Schema(description = "Above zero, also on a credit note / Summa", examples = "500000.00")
            Money total,

            @Schema(
                    description = "Total of today's draft, in kronor; absent where there is none / Dagens utkast i"
                            + " kronor; saknas om det inte finns",
                    examples = "400000.00")
            @Nullable
            Money totalBefore,

            @Schema(description = "The invoice that a credit note refers to / Ursprunglig faktura") @Nullable
            UUID originalInvoiceId,

            @Schema(
                    description = "Why it would not be issued; absent where it could be / Hinder",
                    examples = "payer-not-bound")
            @Nullable
            String blockedBy,

            @Schema(description = "The draft's lines / Utkastets rader")
            List<ImpactLine> lines) {}

    /// Payer or payee.
    @Schema(description = "Payer or payee / Betalare eller mottagare")
    public record ImpactParty(
            @Schema(description = "The organisation / Organisationen", examples = "212000-2080")
            OrganisationNumber organisationNumber,

            @Schema(description = "The organisation's name / Organisationens namn", examples = "Västerås stad")
            String name) {}

    /// A line of a draft.
    ///
    /// @param branchId absent where the clause is not split
    @Schema(description = "A line / En rad")
    public record ImpactLine(
            @Schema(
                    description = "The clause that the line comes from / Villkoret som raden kommer från",
                    examples = "vasteras")
            String clauseId,

            @Schema(
                    description = "The branch of the clause's split; absent where it is not split / Grenen i villkorets"
                            + " fördelning; saknas om det inte fördelas",
                    examples = "region")
            @Nullable
            String branchId,

            @Schema(description = "The line's text / Radens text", examples = "Bidrag, 2026")
            String description,

            @Schema(description = "The line's amount in kronor / Radens belopp i kronor", examples = "500000.00")
            Money amount,

            @Schema(
                    description = "VAT category (UNCL5305); O, outside the scope of VAT / Momskategori (UNCL5305); O,"
                            + " utanför momsens område",
                    examples = "O")
            String vatCategory,

            @Schema(description = "The payee's project / Mottagarens projekt", examples = "P-2026-117") @Nullable
            String projectReference) {}

    /// Why a year cannot be computed.
    @Schema(description = "Why a year cannot be computed / Hinder")
    public record ImpactHindrance(
            @Schema(
                    description = "JSON pointer (RFC 6901) into the terms / JSON-pekare (RFC 6901) in i villkoren",
                    examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(
                    description = "Stable code of the hindrance / Hindrets kod, oföränderlig",
                    examples = "population-figures-missing")
            String code,

            @Schema(
                    description = "What is missing, in English / Vad som saknas, på engelska",
                    examples = "There is no population figure of area 19 on 2023-12-31")
            String detail) {}
}
