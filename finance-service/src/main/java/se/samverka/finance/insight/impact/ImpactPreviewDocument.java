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
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.insight.impact.model.Change;
import se.samverka.finance.insight.impact.model.DraftImpact;
import se.samverka.finance.insight.impact.model.DraftImpact.Effect;
import se.samverka.finance.insight.impact.model.YearImpact;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What an amendment would mean in money. The same state gives the same text: years, parties and documents have a
/// fixed order.
@Schema(
        name = "ImpactPreview",
        description = "What an amendment would mean in money / Ekonomiska följder av en ändring")
public record ImpactPreviewDocument(
        @Schema(description = "Id of the agreement / Avtalets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
        UUID agreementId,

        @Schema(description = "The version that the amendment is based on / Avtalsversion", examples = "1")
        int version,

        @Schema(
                description =
                        "Day from which the new terms would apply / Dag från vilken de nya villkoren skulle gälla",
                examples = "2027-01-01")
        LocalDate effectiveFrom,

        @Schema(
                description = "SHA-256 of the complete preview, in hex. It is the same for every caller,"
                        + " whichever documents are"
                        + " shown, and changes with every amount, document or problem / Kontrollsumma",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(
                description =
                        "The years that the amendment concerns, oldest first / Åren som ändringen avser, äldst först")
        List<YearDocument> years) {

    /// One calendar year.
    @Schema(
            name = "PreviewedYear",
            description = "What an amendment would mean for one year / Ändringens följder för ett år")
    public record YearDocument(
            @Schema(
                    description = "Calendar year that the money is for / Kalenderår som pengarna avser",
                    examples = "2027")
            int year,

            @Schema(
                    description = "Payees that have requisitioned the year's money; changes to it are issued"
                            + " as an adjustment"
                            + " / Mottagare som har rekvirerat")
            List<OrganisationNumber> requisitionedBy,

            @Schema(description = "What each party owes, before and after / Vad varje part är skyldig, före och efter")
            List<OwedByPartyDocument> parties,

            @Schema(description = "Sum of branches without a payer; never invoiced / Ej tilldelat")
            ChangeDocument unassigned,

            @Schema(description = "What a payee would pay to itself; never invoiced / Egen andel")
            ChangeDocument ownShares,

            @Schema(
                    description = "Share of parties that no longer owe anything under the agreement; never invoiced"
                            + " / Befriade parters andel")
            ChangeDocument released,

            @Schema(description = "Future drafts of which the caller is payer or payee / Utkast som skulle finnas")
            List<PreviewedDraft> documents,

            @Schema(description = "Present drafts that would be removed, likewise / Utkast som skulle tas bort")
            List<PreviewedDraft> removedDocuments,

            @Schema(description = "Why the year cannot be calculated; its drafts would stay unchanged / Hinder")
            List<PreviewProblem> problems) {

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
    @Schema(name = "OwedByParty", description = "What a party owes for the year / Vad en part ska betala för året")
    public record OwedByPartyDocument(
            @Schema(
                    description = "The party's organisation number / Partens organisationsnummer",
                    examples = "232100-0172")
            OrganisationNumber organisationNumber,

            @Schema(description = "The party's name / Partens namn", examples = "Region Västmanland")
            String name,

            @Schema(
                    description = "Owed under the terms in force; absent where it cannot be calculated /"
                            + " Skyldigt belopp enligt gällande villkor; saknas om det inte kan räknas ut",
                    examples = "590000.00")
            @Nullable
            Money before,

            @Schema(
                    description = "Owed under the new terms; absent where it cannot be calculated / Skyldigt"
                            + " belopp enligt de nya villkoren; saknas om det inte kan räknas ut",
                    examples = "640000.00")
            @Nullable
            Money after,

            @Schema(
                    description =
                            "After less before; below zero for a decrease / Efter minus före; negativ vid minskning",
                    examples = "50000.00")
            @Nullable
            Money difference,

            @Schema(
                    description =
                            "Part of what it would owe is not invoiced, because it would not be bound to it. It is"
                                    + " assumed that the bound parties, and those that the amendment"
                                    + " brings in, approve it"
                                    + " / Obunden")
            boolean unbound) {}

    /// An amount before and after.
    @Schema(name = "AmountChange", description = "An amount before and after / Belopp före och efter")
    public record ChangeDocument(
            @Schema(
                    description = "Amount under the terms in force; absent where it cannot be calculated /"
                            + " Belopp enligt gällande villkor; saknas om det inte kan räknas ut",
                    examples = "1269000.00")
            @Nullable
            Money before,

            @Schema(
                    description = "Amount under the new terms; absent where it cannot be calculated / Belopp"
                            + " enligt de nya villkoren; saknas om det inte kan räknas ut",
                    examples = "1347000.00")
            @Nullable
            Money after,

            @Schema(
                    description =
                            "After less before; below zero for a decrease / Efter minus före; negativ vid minskning",
                    examples = "78000.00")
            @Nullable
            Money difference) {

        static ChangeDocument of(Change change) {
            return new ChangeDocument(change.before(), change.after(), change.difference());
        }
    }

    /// A draft that would be added, changed or removed.
    @Schema(
            name = "PreviewedDraft",
            description = "A draft that would be added, changed, kept or removed / Ett utkast som skulle"
                    + " tillkomma, ändras, stå kvar eller tas bort")
    public record PreviewedDraft(
            @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
            DocumentKind kind,

            @Schema(description = "What would happen to the draft / Vad som skulle hända med utkastet")
            Effect effect,

            @Schema(description = "Payee: the party that the money goes to / Mottagare: parten som pengarna går till")
            PartyDocument payee,

            @Schema(description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna")
            PartyDocument payer,

            @Schema(
                    description = "Sum of the lines in kronor, above zero, also for a credit note / Radernas"
                            + " summa i kronor, alltid positiv",
                    examples = "50000.00")
            Money total,

            @Schema(description = "Total of the present draft; absent where there is none / Nuvarande summa") @Nullable
            Money totalBefore,

            @Schema(description = "The invoice that the credit note refers to / Fakturan som krediteras") @Nullable
            UUID originalInvoiceId,

            @Schema(
                    description = "Why it could not be issued; absent where it could / Hinder för utfärdande",
                    enumeration = {"payer-not-bound", "agreement-contested", "vat-not-supported"},
                    examples = "payer-not-bound")
            @Nullable
            String blockedBy,

            @Schema(description = "The lines, in the order of their numbers / Raderna i nummerordning")
            List<LineDocument> lines) {

        boolean isOf(Predicate<OrganisationNumber> organisation) {
            return organisation.test(payer.organisationNumber()) || organisation.test(payee.organisationNumber());
        }
    }

    /// A reason why a year cannot be calculated.
    @Schema(name = "PreviewProblem", description = "Why a year cannot be calculated / Hinder")
    public record PreviewProblem(
            @Schema(
                    description = "JSON pointer in the terms in force / Plats i gällande villkor",
                    examples = "/fundingClauses/0/split/population/date")
            String pointer,

            @Schema(
                    description =
                            "Stable code of the reason, listed at /problems / Orsakens kod, förklarad på /problems",
                    examples = "population-figures-missing")
            String code,

            @Schema(
                    description =
                            "The reason in words, for a person to read / Orsaken i ord, för en människa att" + " läsa",
                    examples = "There is no population figure of area 19 on 2023-12-31")
            String detail) {

        static PreviewProblem of(Violation violation) {
            return new PreviewProblem(violation.pointer(), violation.code().code(), violation.detail());
        }
    }

    ImpactPreviewDocument with(String newDigest) {
        return new ImpactPreviewDocument(agreementId, version, effectiveFrom, newDigest, years);
    }

    /// As shown to an organisation that is payer or payee of some of the documents.
    ImpactPreviewDocument withDocumentsOf(Predicate<OrganisationNumber> organisation) {
        return new ImpactPreviewDocument(
                agreementId,
                version,
                effectiveFrom,
                digest,
                years.stream().map(year -> year.withDocumentsOf(organisation)).toList());
    }

    /// The complete preview, without a digest.
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
                        .map(party -> new OwedByPartyDocument(
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
                year.problems().stream().map(PreviewProblem::of).toList());
    }

    private static PreviewedDraft document(DraftImpact draft, LookUpBasis.Result names) {
        var key = draft.key();
        var blockedBy = key.blockedBy();
        return new PreviewedDraft(
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
