package se.samverka.finance.insight.explanation;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.finance.books.invoice.InvoiceDocument.PartyDocument;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.allocation.ExactFraction;
import se.samverka.finance.claim.allocation.IndexationDocument;
import se.samverka.finance.claim.allocation.LookUpBasis;
import se.samverka.finance.insight.explanation.model.LineExplanation;
import se.samverka.finance.insight.explanation.model.LineExplanation.StretchShare;
import se.samverka.finance.insight.explanation.model.LineExplanation.YearRounding;
import se.samverka.finance.insight.explanation.model.Sentence;
import se.samverka.finance.insight.explanation.model.Sentences;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Proration;

/// Why a document is on what it is on.
@Schema(name = "Explanation", description = "Why a document is on what it is on / Hur en faktura har räknats fram")
public record ExplanationDocument(
        @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02")
        UUID invoiceId,

        @Schema(examples = "2026-000001") @Nullable String number,

        DocumentKind kind,

        @Schema(description = "The year it is for / Avser år", examples = "2026")
        int year,

        PartyDocument payee,
        PartyDocument payer,

        @Schema(
                description = "Whether the engine, run again on what the document was issued on, gives its lines; false"
                        + " for a credit that somebody gave by hand / Om omräkningen ger samma rader")
        boolean agrees,

        ExplainedAgreement agreement,
        BindingExplanation binding,

        @Schema(description = "What the document as a whole rests on, in words / I ord")
        List<SentenceDocument> sentences,

        List<ExplainedLine> lines) {

    /// The same in both languages.
    @Schema(name = "ExplanationSentence", description = "One step in words / Ett steg i ord")
    public record SentenceDocument(
            @Schema(examples = "Det ger 590 500,00 kr.") String sv,

            @Schema(examples = "That gives SEK 590,500.00.") String en) {

        static List<SentenceDocument> of(List<Sentence> sentences) {
            return sentences.stream()
                    .map(sentence -> new SentenceDocument(sentence.sv(), sentence.en()))
                    .toList();
        }
    }

    /// The agreement as it stood.
    @Schema(name = "ExplainedAgreement", description = "The agreement as it stood / Avtalet som det var")
    public record ExplainedAgreement(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID id,

            @Schema(examples = "STARK") String title,

            @Schema(examples = "RV240022") @Nullable String caseNumber,

            @Schema(description = "Those that give the lines something, oldest first / Versioner")
            List<ExplainedVersion> versions) {}

    /// A version of the terms and by whose decisions it counts.
    @Schema(name = "ExplainedVersion", description = "A version of the terms / Avtalsversion")
    public record ExplainedVersion(
            @Schema(examples = "1") int version,

            @Schema(examples = "2026-01-01") LocalDate effectiveFrom,
            List<ExplainedApproval> approvals) {}

    /// A party's decision.
    @Schema(name = "ExplainedApproval", description = "A party's decision / En parts beslut")
    public record ExplainedApproval(
            @Schema(examples = "232100-0172") OrganisationNumber party,

            @Schema(examples = "Region Västmanland") String name,

            @Schema(examples = "Regionstyrelsen") @Nullable String decidingBody,

            @Schema(examples = "2025-11-25") LocalDate decidedOn,

            @Schema(examples = "§ 112") @Nullable String reference,

            @Schema(
                    description = "Only of decisions under the Local Government Act / Laga kraft",
                    examples = "2025-12-20")
            @Nullable
            LocalDate legalForceOn,

            @Schema(
                    description = "The first day on which it meets what the party must decide / Bindande från",
                    examples = "2025-12-20")
            @Nullable
            LocalDate bindingFrom) {}

    /// How one line came about.
    @Schema(name = "ExplainedLine", description = "How one line came about / Hur en rad har räknats fram")
    public record ExplainedLine(
            @Schema(examples = "1") int lineNumber,

            @Schema(examples = "parties") String clauseId,

            @Schema(examples = "region") @Nullable String branchId,

            @Schema(description = "The line's amount / Radens belopp", examples = "590000.00")
            Money amount,

            @Schema(
                    description =
                            "Each stretch of the year with terms and parties of its own; none where nothing is owed"
                                    + " any more, or by a surviving commitment / Årets delar")
            List<ExplainedStretch> stretches,

            @Nullable ExplainedRounding rounding,
            @Nullable ExplainedInstalment instalment,

            @Schema(description = "A commitment that survives a dissolution / Kvarstående åtagande") @Nullable
            String commitment,

            @Schema(description = "What is owed for the year or its instalment / Att betala", examples = "590000.00")
            Money entitlement,

            @Schema(description = "What had been invoiced of it before / Fakturerat förut")
            List<EarlierDocument> issued,

            @Schema(
                    description = "Entitlement less what is waived and what is left of that; below zero where it is"
                            + " credited / Skillnad",
                    examples = "590000.00")
            Money difference,

            List<SentenceDocument> sentences) {}

    /// A stretch of the year.
    @Schema(name = "ExplainedStretch", description = "A stretch of the year / En del av året")
    public record ExplainedStretch(
            @Schema(examples = "1") int agreementVersion,

            @Schema(examples = "2026-01-01") LocalDate from,

            @Schema(examples = "2026-12-31") LocalDate to,
            Proration proration,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "Of the year / Av året",
                    examples = "1/1")
            Fraction part,

            @Schema(description = "What the clause gives for a whole year / Villkorets årsbelopp")
            Money clauseAmount,

            @Schema(description = "How that came about by a series; absent where it follows none / Indexering")
            @Nullable
            IndexationDocument indexation,

            @Schema(description = "From the clause to the payer's branch; none where it is not split / Nivåer")
            List<LevelDocument> levels,

            @Schema(description = "The branch's amount for a whole year / Grenens årsbelopp")
            Money amount,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "What the stretch gives, exactly, in kronor / Exakt",
                    examples = "590000/1")
            Fraction exactAmount) {}

    /// The exact sum of the stretches and what it was rounded to.
    @Schema(name = "ExplainedRounding", description = "The year's exact sum in whole öre / Avrundning till hela ören")
    public record ExplainedRounding(
            @Schema(implementation = String.class, pattern = ExactFraction.PATTERN, examples = "590000/1")
            Fraction exactAmount,

            @Schema(examples = "590000.00") Money amount) {}

    /// A part of the year that is called for by itself.
    @Schema(name = "ExplainedInstalment", description = "A part of the year / Delbetalning")
    public record ExplainedInstalment(
            @Schema(examples = "1") int number,

            @Schema(examples = "2") int of,

            @Schema(examples = "1/2") Fraction share) {}

    static ExplanationDocument of(
            Invoice invoice,
            Agreement agreement,
            List<TermsVersion> versions,
            LookUpBasis.Result rest,
            List<LineExplanation> lines,
            boolean agrees) {
        var number = invoice.number();
        return new ExplanationDocument(
                invoice.id(),
                number == null ? null : number.toString(),
                invoice.kind(),
                invoice.year(),
                party(invoice.payee()),
                party(invoice.payer()),
                agrees,
                agreement(agreement, versions, rest),
                BindingExplanation.of(agreement.bindings(), invoice.payer().organisationNumber()),
                SentenceDocument.of(Sentences.ofDocument(invoice, agreement, versions, rest::nameOf)),
                lines.stream().map(line -> line(line, invoice, rest)).toList());
    }

    private static PartyDocument party(Invoice.Party party) {
        return new PartyDocument(party.organisationNumber(), party.name());
    }

    private static ExplainedAgreement agreement(
            Agreement agreement, List<TermsVersion> versions, LookUpBasis.Result rest) {
        return new ExplainedAgreement(
                agreement.id(),
                agreement.title(),
                agreement.decisions().caseNumber(),
                versions.stream()
                        .map(version -> new ExplainedVersion(
                                version.number(),
                                version.effectiveFrom(),
                                agreement.decisions().of(version.number()).stream()
                                        .map(approval -> new ExplainedApproval(
                                                approval.party(),
                                                rest.nameOf(approval.party()),
                                                approval.decidingBody(),
                                                approval.decidedOn(),
                                                approval.reference(),
                                                approval.legalForceOn(),
                                                approval.bindingFrom()))
                                        .toList()))
                        .toList());
    }

    private static ExplainedLine line(LineExplanation line, Invoice invoice, LookUpBasis.Result rest) {
        var written = line.line();
        return new ExplainedLine(
                written.lineNumber(),
                written.clauseId(),
                written.branchId().isEmpty() ? null : written.branchId(),
                written.amount(),
                line.stretches().stream().map(share -> stretch(share, rest)).toList(),
                line.rounding().map(ExplanationDocument::rounding).orElse(null),
                line.instalment()
                        .map(part -> new ExplainedInstalment(part.number(), part.of(), part.share()))
                        .orElse(null),
                line.commitment().map(commitment -> commitment.title()).orElse(null),
                line.entitlement(),
                line.issued().stream().map(EarlierDocument::of).toList(),
                line.difference(),
                SentenceDocument.of(Sentences.ofLine(line, invoice)));
    }

    private static ExplainedStretch stretch(StretchShare share, LookUpBasis.Result rest) {
        var stretch = share.stretch();
        var indexed = share.indexed();
        return new ExplainedStretch(
                stretch.version().number(),
                stretch.firstDay(),
                stretch.lastDay(),
                share.clause().proration(),
                stretch.part(),
                share.whole(),
                indexed == null ? null : IndexationDocument.of(indexed),
                share.levels().stream()
                        .map(step -> LevelDocument.of(step, rest.basis().figures(), stretch.year()))
                        .toList(),
                share.amount(),
                kronor(share.ore()));
    }

    private static ExplainedRounding rounding(YearRounding rounding) {
        return new ExplainedRounding(kronor(rounding.exactOre()), rounding.amount());
    }

    private static Fraction kronor(Fraction ore) {
        return ore.times(new Fraction(BigInteger.ONE, BigInteger.valueOf(100)));
    }
}
