package se.samverka.finance.insight.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.InvoiceDocument.LineDocument;
import se.samverka.finance.books.invoice.InvoiceDocument.PartyDocument;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.claim.allocation.ReadBasis;
import se.samverka.finance.insight.impact.model.Change;
import se.samverka.finance.insight.impact.model.DraftImpact;
import se.samverka.finance.insight.impact.model.DraftImpact.Effect;
import se.samverka.finance.insight.impact.model.YearImpact;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an amendment would mean in money. The same state gives the same text: years, parties and documents have
/// a fixed order.
@Schema(name = "ImpactPreview", description = "What an amendment would mean in money / Följder av en ändring")
public record ImpactPreviewDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "The version that the amendment rests on / Avtalsversion", examples = "1")
        int version,

        @Schema(examples = "2027-01-01") LocalDate effectiveFrom,

        @Schema(
                description =
                        "SHA-256 over the whole preview, in hex: the same for everybody who asks, whichever documents"
                                + " are shown; another as soon as an amount, a document or a problem is / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(description = "Oldest first / Äldst först") List<YearDocument> years) {

    /// One calendar year.
    @Schema(name = "ImpactYear", description = "One year / Ett år")
    public record YearDocument(
            @Schema(examples = "2027") int year,

            @Schema(
                    description =
                            "The payees that have called for the year's money; what changes for them is issued as an"
                                    + " adjustment / Mottagare som har rekvirerat")
            List<OrganisationNumber> requisitionedBy,

            List<PartyImpactDocument> parties,

            @Schema(description = "Of branches without a payer; never invoiced / Ej tilldelat")
            ChangeDocument unassigned,

            @Schema(description = "What a payee would pay itself; never invoiced / Egen andel")
            ChangeDocument ownShares,

            @Schema(
                    description = "Of parties that owe nothing of the agreement any more; never invoiced"
                            + " / Befriade parters andel")
            ChangeDocument released,

            @Schema(
                    description =
                            "The drafts that there would be, of which the caller is payer or payee / Utkast som skulle finnas")
            List<DocumentImpact> documents,

            @Schema(description = "Drafts of today that would be gone, likewise / Utkast som skulle försvinna")
            List<DocumentImpact> removedDocuments,

            @Schema(description = "What keeps the year from being computed; its drafts would stay as they are / Hinder")
            List<ImpactProblem> problems) {

        YearDocument withDocumentsOf(Predicate<OrganisationNumber> organisation) {
            return new YearDocument(
                    year,
                    requisitionedBy,
                    parties,
                    unassigned,
                    ownShares,
                    released,
                    documents.stream()
                            .filter(document -> document.isOf(organisation))
                            .toList(),
                    removedDocuments.stream()
                            .filter(document -> document.isOf(organisation))
                            .toList(),
                    problems);
        }
    }

    /// What a party owes for the year.
    @Schema(name = "PartyImpact", description = "What a party owes for the year / Vad en part ska betala")
    public record PartyImpactDocument(
            @Schema(examples = "232100-0172") OrganisationNumber organisationNumber,

            @Schema(examples = "Region Västmanland") String name,

            @Schema(description = "Absent where it cannot be computed", examples = "590000.00") @Nullable
            Money before,

            @Schema(description = "Absent where it cannot be computed", examples = "640000.00") @Nullable
            Money after,

            @Schema(description = "Below zero where it becomes less / Skillnad", examples = "50000.00") @Nullable
            Money difference,

            @Schema(
                    description = "Of what it would owe something is not invoiced, because it would not be bound to it;"
                            + " whoever is bound is taken to approve the amendment, and so is whom it brings in"
                            + " / Obunden")
            boolean unbound) {}

    /// An amount before and after.
    @Schema(name = "AmountChange", description = "An amount before and after / Belopp före och efter")
    public record ChangeDocument(
            @Schema(examples = "1269000.00") @Nullable Money before,
            @Schema(examples = "1347000.00") @Nullable Money after,
            @Schema(examples = "78000.00") @Nullable Money difference) {

        static ChangeDocument of(Change change) {
            return new ChangeDocument(change.before(), change.after(), change.difference());
        }
    }

    /// A draft that there would be, or would be no more.
    @Schema(name = "DocumentImpact", description = "A draft / Ett utkast")
    public record DocumentImpact(
            DocumentKind kind,
            Effect effect,
            PartyDocument payee,
            PartyDocument payer,

            @Schema(description = "Above zero, also on a credit note / Summa", examples = "50000.00")
            Money total,

            @Schema(description = "What the draft of today is on; absent where there is none / Summa idag") @Nullable
            Money totalBefore,

            @Schema(description = "The invoice that a credit note refers to / Ursprunglig faktura") @Nullable
            UUID originalInvoiceId,

            @Schema(
                    description = "Why it would not be issued; absent where it could be / Hinder",
                    enumeration = {"payer-not-bound", "agreement-contested", "vat-not-supported"},
                    examples = "payer-not-bound")
            @Nullable
            String blockedBy,

            List<LineDocument> lines) {

        boolean isOf(Predicate<OrganisationNumber> organisation) {
            return organisation.test(payer.organisationNumber()) || organisation.test(payee.organisationNumber());
        }
    }

    /// A reason why a year cannot be computed.
    @Schema(name = "ImpactProblem", description = "Why a year cannot be computed / Hinder")
    public record ImpactProblem(
            @Schema(description = "Where in the terms in force", examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(examples = "population-figures-missing") String code,

            @Schema(examples = "There is no population figure of area 19 on 2023-12-31")
            String detail) {

        static ImpactProblem of(Violation violation) {
            return new ImpactProblem(violation.pointer(), violation.code(), violation.detail());
        }
    }

    ImpactPreviewDocument with(String newDigest) {
        return new ImpactPreviewDocument(agreementId, version, effectiveFrom, newDigest, years);
    }

    /// As shown to one that is payer or payee of some of the documents.
    ImpactPreviewDocument withDocumentsOf(Predicate<OrganisationNumber> organisation) {
        return new ImpactPreviewDocument(
                agreementId,
                version,
                effectiveFrom,
                digest,
                years.stream().map(year -> year.withDocumentsOf(organisation)).toList());
    }

    /// The whole, without a digest yet.
    static ImpactPreviewDocument of(PreviewImpacts.Request request, PreviewImpacts.Result result) {
        return new ImpactPreviewDocument(
                request.agreementId(),
                request.version(),
                request.effectiveFrom(),
                "",
                result.years().stream().map(year -> year(year, result)).toList());
    }

    private static YearDocument year(YearImpact year, PreviewImpacts.Result result) {
        return new YearDocument(
                year.year(),
                result.requisitionedBy().getOrDefault(year.year(), List.of()),
                year.parties().entrySet().stream()
                        .map(party -> new PartyImpactDocument(
                                party.getKey(),
                                result.names().nameOf(party.getKey()),
                                party.getValue().before(),
                                party.getValue().after(),
                                party.getValue().difference(),
                                year.unbound().contains(party.getKey())))
                        .toList(),
                ChangeDocument.of(year.unassigned()),
                ChangeDocument.of(year.ownShares()),
                ChangeDocument.of(year.released()),
                year.drafts().stream()
                        .filter(draft -> draft.effect() != Effect.REMOVED)
                        .map(draft -> document(draft, result.names()))
                        .toList(),
                year.drafts().stream()
                        .filter(draft -> draft.effect() == Effect.REMOVED)
                        .map(draft -> document(draft, result.names()))
                        .toList(),
                year.problems().stream().map(ImpactProblem::of).toList());
    }

    private static DocumentImpact document(DraftImpact draft, ReadBasis.Result names) {
        var key = draft.key();
        var blockedBy = key.blockedBy();
        return new DocumentImpact(
                key.kind(),
                draft.effect(),
                new PartyDocument(key.payee(), names.nameOf(key.payee())),
                new PartyDocument(key.payer(), names.nameOf(key.payer())),
                draft.total(),
                draft.totalBefore(),
                draft.originalInvoiceId(),
                blockedBy == null ? null : blockedBy.code(),
                draft.lines().stream().map(LineDocument::of).toList());
    }
}
