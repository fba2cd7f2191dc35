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

/// How the amounts of a document were calculated.
@Schema(
        name = "Explanation",
        description = "How the amounts of a document were calculated / Hur beloppen har räknats fram")
public record ExplanationDocument(
        @Schema(
                description = "Id of the document explained / Id för handlingen som förklaras",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01")
        UUID invoiceId,

        @Schema(
                description = "Number of the document; absent on a draft / Handlingens nummer; saknas på utkast",
                examples = "2026-000001")
        @Nullable
        String number,

        @Schema(description = "INVOICE or CREDIT_NOTE / Faktura eller kreditfaktura")
        DocumentKind kind,

        @Schema(description = "Year that it concerns / Avser år", examples = "2026")
        int year,

        @Schema(description = "Payee: the party that the money goes to / Mottagare: parten som pengarna går till")
        PartyDocument payee,

        @Schema(description = "Payer: the party that owes the money / Betalare: parten som är skyldig pengarna")
        PartyDocument payer,

        @Schema(
                description =
                        "Whether a new calculation on the document's basis gives the same lines; false for a manual"
                                + " credit / Om en omräkning ger samma rader")
        boolean agrees,

        @Schema(
                description = "The agreement and the versions on which the document rests / Avtalet och de"
                        + " versioner som handlingen bygger på")
        ExplainedAgreement agreement,

        @Schema(description = "Whether the payer was bound to those versions / Om betalaren var bunden av dem")
        BindingExplanation binding,

        @Schema(description = "What the document as a whole rests on, in sentences / Underlaget i ord")
        List<SentenceDocument> sentences,

        @Schema(description = "One explanation per line / En förklaring per rad")
        List<ExplainedLine> lines) {

    /// One step, in Swedish and English.
    @Schema(name = "ExplanationSentence", description = "One step in Swedish and English / Ett steg i ord")
    public record SentenceDocument(
            @Schema(description = "In Swedish / På svenska", examples = "Det ger 590 500,00 kr.")
            String sv,

            @Schema(description = "In English / På engelska", examples = "That gives SEK 590,500.00.")
            String en) {

        static List<SentenceDocument> of(List<Sentence> sentences) {
            return sentences.stream()
                    .map(sentence -> new SentenceDocument(sentence.sv(), sentence.en()))
                    .toList();
        }
    }

    /// The agreement as it was.
    @Schema(name = "ExplainedAgreement", description = "The agreement as it was / Avtalet som det var")
    public record ExplainedAgreement(
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID id,

            @Schema(description = "Title of the agreement / Avtalets rubrik", examples = "STARK")
            String title,

            @Schema(
                    description = "Case number of the agreement; absent where it has none / Avtalets diarienummer",
                    examples = "RV240022")
            @Nullable
            String caseNumber,

            @Schema(description = "Versions on which the lines rest, oldest first / Versioner som raderna bygger på")
            List<ExplainedVersion> versions) {}

    /// A version of the terms and the decisions on which it rests.
    @Schema(name = "ExplainedVersion", description = "A version of the terms / Avtalsversion")
    public record ExplainedVersion(
            @Schema(description = "Number of the version, from 1 / Versionens nummer, från 1", examples = "1")
            int version,

            @Schema(
                    description = "Day from which the version applies / Dag från vilken versionen gäller",
                    examples = "2026-01-01")
            LocalDate effectiveFrom,

            @Schema(description = "The parties' decisions on the version / Parternas beslut om versionen")
            List<ExplainedApproval> approvals) {}

    /// A party's decision.
    @Schema(name = "ExplainedApproval", description = "A party's decision / En parts beslut")
    public record ExplainedApproval(
            @Schema(description = "Party that decided / Parten som beslutade", examples = "232100-0172")
            OrganisationNumber party,

            @Schema(description = "Name of the party / Partens namn", examples = "Region Västmanland")
            String name,

            @Schema(
                    description = "Body that decided for the party / Beslutsfattare hos parten",
                    examples = "Regionstyrelsen")
            @Nullable
            String decidingBody,

            @Schema(description = "Day of the decision / Beslutsdag", examples = "2025-11-25")
            LocalDate decidedOn,

            @Schema(
                    description = "Reference of the decision, such as its paragraph / Beslutets referens,"
                            + " till exempel paragraf",
                    examples = "§ 112")
            @Nullable
            String reference,

            @Schema(
                    description = "Only for decisions under the Local Government Act / Laga kraft",
                    examples = "2025-12-20")
            @Nullable
            LocalDate legalForceOn,

            @Schema(
                    description = "First day on which it meets the party's entry condition / Bindande från och med",
                    examples = "2025-12-20")
            @Nullable
            LocalDate bindingFrom) {}

    /// How the amount of one line was calculated.
    @Schema(
            name = "ExplainedLine",
            description = "How the amount of a line was calculated / Hur en rads belopp har räknats fram")
    public record ExplainedLine(
            @Schema(description = "Number of the line, from 1 / Radens nummer, från 1", examples = "1")
            int lineNumber,

            @Schema(
                    description = "Id of the funding clause, unique in the agreement /"
                            + " Finansieringsvillkorets id i avtalet",
                    examples = "parties")
            String clauseId,

            @Schema(
                    description = "Branch of the split; absent where the clause is not split / Gren i"
                            + " fördelningen; saknas om villkoret inte fördelas",
                    examples = "region")
            @Nullable
            String branchId,

            @Schema(description = "The line's amount / Radens belopp", examples = "590000.00")
            Money amount,

            @Schema(
                    description = "The stretches of the year with the same terms and parties; empty where"
                            + " nothing is owed any more, and"
                            + " for a surviving commitment / Årets delar")
            List<ExplainedStretch> stretches,

            @Schema(
                    description = "How the exact sum of the stretches became whole öre; absent where there"
                            + " are none / Hur delarnas exakta summa blev hela ören; saknas om det inte"
                            + " finns några")
            @Nullable
            ExplainedRounding rounding,

            @Schema(
                    description = "The instalment that the line is for; absent for a whole year /"
                            + " Delbetalningen som raden avser; saknas för ett helt år")
            @Nullable
            ExplainedInstalment instalment,

            @Schema(description = "A commitment that survives a dissolution / Kvarstående åtagande") @Nullable
            String commitment,

            @Schema(description = "Amount owed for the year or the instalment / Att betala", examples = "590000.00")
            Money entitlement,

            @Schema(description = "Earlier invoice lines for the same / Tidigare fakturerat")
            List<EarlierDocument> issued,

            @Schema(
                    description = "Entitlement less what is waived and what has been invoiced; below zero for a"
                            + " credit / Skillnad",
                    examples = "590000.00")
            Money difference,

            @Schema(description = "The same in sentences / Detsamma i ord")
            List<SentenceDocument> sentences) {}

    /// A stretch of the year with the same terms and parties.
    @Schema(
            name = "ExplainedStretch",
            description = "A stretch of the year with the same terms and parties / En del av året")
    public record ExplainedStretch(
            @Schema(
                    description =
                            "Version of the terms that applies in the stretch / Avtalsversion som gäller under delen",
                    examples = "1")
            int agreementVersion,

            @Schema(description = "First day of the stretch / Delens första dag", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day of the stretch / Delens sista dag", examples = "2026-12-31")
            LocalDate to,

            @Schema(
                    description = "How the clause divides a year in which the terms change / Hur villkoret"
                            + " delar ett år då villkoren ändras")
            Proration proration,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "Its part of the year / Andel av året",
                    examples = "1/1")
            Fraction part,

            @Schema(description = "The clause's amount for a whole year / Villkorets årsbelopp")
            Money clauseAmount,

            @Schema(description = "How the amount was indexed; absent where it was not / Indexering") @Nullable
            IndexationDocument indexation,

            @Schema(
                    description = "From the clause's split to that of the payer's branch; empty where it is"
                            + " not split / Nivåer")
            List<LevelDocument> levels,

            @Schema(description = "The branch's amount for a whole year / Grenens årsbelopp")
            Money amount,

            @Schema(
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    description = "The stretch's exact amount in kronor / Exakt belopp",
                    examples = "590000/1")
            Fraction exactAmount) {}

    /// The exact sum of the stretches, and the rounded amount.
    @Schema(name = "ExplainedRounding", description = "The year's exact sum in whole öre / Avrundning till hela ören")
    public record ExplainedRounding(
            @Schema(
                    description = "Exact sum in kronor, as a fraction / Exakt summa i kronor, som ett bråk",
                    implementation = String.class,
                    pattern = ExactFraction.PATTERN,
                    examples = "590000/1")
            Fraction exactAmount,

            @Schema(description = "The sum in whole öre / Summan i hela ören", examples = "590000.00")
            Money amount) {}

    /// An instalment of the year.
    @Schema(name = "ExplainedInstalment", description = "An instalment of the year / Delbetalning")
    public record ExplainedInstalment(
            @Schema(description = "Number of the instalment, from 1 / Delbetalningens nummer, från 1", examples = "1")
            int number,

            @Schema(description = "How many instalments the year has / Antal delbetalningar under året", examples = "2")
            int of,

            @Schema(
                    description = "Its share of the year's amount, an exact fraction / Dess andel av årets"
                            + " belopp, ett exakt bråk",
                    examples = "1/2")
            Fraction share) {}

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
