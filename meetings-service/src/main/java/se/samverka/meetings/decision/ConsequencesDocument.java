package se.samverka.meetings.decision;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a decision has led to, as agreements and finance tell it to this caller.
@Schema(
        name = "DecisionConsequences",
        description = "What a decision has led to, to the krona / Vad ett beslut har lett till, till kronan")
public record ConsequencesDocument(
        @Schema(description = "The decision / Beslutet") DecisionDocument decision,

        @Schema(
                description = "The calendar year of amounts and documents / Kalenderår för belopp och handlingar",
                examples = "2026")
        int year,

        @Schema(
                description = "The agreements that the caller may read, which the decision is linked to or something"
                        + " of rests on it; at most 20 / Avtal som anroparen får läsa, som beslutet är kopplat till eller"
                        + " något i vilar på; högst 20")
        List<OfAgreement> agreements,

        @Schema(
                description = "How many agreements there are that the caller may read / Hur många avtal det finns som"
                        + " anroparen får läsa",
                examples = "1")
        int totalAgreements,

        @Schema(
                description = "Scopes that the token lacks and that would show more / Behörigheter som saknas i token"
                        + " och som skulle visa mer",
                examples = "[\"finance:read\"]")
        List<String> missingScopes) {

    /// What a decision means to one agreement.
    ///
    /// @param amounts null without the scope to read them
    /// @param documents null without the scope to read them
    @Schema(
            name = "ConsequencesForAgreement",
            description = "What a decision has led to in one agreement / Vad ett beslut har lett till i ett avtal")
    public record OfAgreement(
            @Schema(
                    description = "Id of the agreement in the agreements API / Avtalets id i API:t agreements",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @Schema(description = "The agreement's title / Avtalets rubrik", examples = "STARK")
            String title,

            @Schema(
                    description = "Status of the agreement, as the agreements API names it / Avtalets status, som API:t"
                            + " agreements anger den",
                    examples = "IN_FORCE")
            String status,

            @Schema(
                    description = "What the decision means to the agreement, as the secretariat has linked it; empty"
                            + " where it is not linked / Vad beslutet betyder för avtalet, som sekretariatet har kopplat"
                            + " det; tom om det inte är kopplat",
                    examples = "[\"RECOMMENDS\"]")
            List<String> relations,

            @Schema(description = "What of the agreement rests on the decision / Vad i avtalet som vilar på beslutet")
            List<Resting> resting,

            @Schema(
                    description = "What each payer owes for the year, by clause; absent without the scope finance:read,"
                            + " and while finance does not have the agreement / Vad varje betalare ska betala för året, per"
                            + " villkor; saknas utan behörigheten finance:read, och medan finance saknar avtalet")
            @Nullable
            List<Amount> amounts,

            @Schema(
                    description = "Invoices and credit notes of the year; absent without the scope finance:read /"
                            + " Årets fakturor och kreditnotor; saknas utan behörigheten finance:read")
            @Nullable
            List<Document> documents,

            @Schema(
                    description = "Why amounts are missing or may change, as finance tells it; empty where nothing is"
                            + " wrong / Varför belopp saknas eller kan ändras, enligt finance; tom om inget är fel")
            List<Problem> problems,

            @Schema(
                    description =
                            "Whether there are more amounts or documents than the hundred of each that are shown /"
                                    + " Om det finns fler belopp eller handlingar än de hundra av varje som visas",
                    examples = "false")
            boolean truncated) {}

    /// Why an amount is missing or may change.
    @Schema(
            name = "ConsequenceProblem",
            description = "Why amounts are missing or may change / Varför belopp saknas eller kan ändras")
    public record Problem(
            @Schema(
                    description = "A stable code, explained at /problems/{code} / En oföränderlig kod, förklarad på"
                            + " /problems/{code}",
                    examples = "population-missing")
            String code,

            @Schema(
                    description = "What is wrong, in words / Vad som är fel, i ord",
                    examples = "No population figure for 2026 is known")
            String detail) {}

    /// Something of an agreement that rests on a decision.
    ///
    /// @param fact what happened last, as the agreement's timeline names it
    @Schema(
            name = "ConsequenceInAgreement",
            description = "Something of an agreement that rests on the decision / Något i ett avtal som vilar på"
                    + " beslutet")
    public record Resting(
            @Schema(
                    description = "What happened last, as the agreement's timeline names it / Vad som hände senast, som"
                            + " avtalets tidslinje anger det",
                    examples = "approval-recorded")
            String fact,

            @Schema(description = "When it happened / När det hände", examples = "2025-12-01T08:00:00Z")
            Instant at,

            @Schema(
                    description = "The party that it is about; absent where it is about none / Parten som det gäller;"
                            + " saknas om det inte gäller någon",
                    examples = "212000-0357")
            @Nullable
            String party,

            @Schema(
                    description = "Address of the document / Dokumentets adress",
                    examples =
                            "https://samverka.example/agreements/v1/agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/approvals/212000-0357")
            URI href) {}

    /// What a payer owes for a year by a clause.
    @Schema(
            name = "ConsequenceAmount",
            description = "What a payer owes for the year by a clause / Vad en betalare ska betala för året enligt ett"
                    + " villkor")
    public record Amount(
            @Schema(description = "Id of the clause / Villkorets id", examples = "basfinansiering")
            String clauseId,

            @Schema(
                    description = "Id of the branch in a clause that is divided; absent otherwise / Id för grenen i ett"
                            + " villkor som fördelas; saknas annars",
                    examples = "eskilstuna")
            @Nullable
            String branchId,

            @Schema(
                    description = "Heading of the branch, or of the clause / Grenens eller villkorets rubrik",
                    examples = "Eskilstuna kommun")
            String title,

            @Schema(
                    description = "The version of the terms that applies / Den version av villkoren som gäller",
                    examples = "1")
            @Nullable
            Integer agreementVersion,

            @Schema(description = "Who pays / Betalaren", examples = "212000-0357") @Nullable
            String payer,

            @Schema(description = "Who is paid / Mottagaren", examples = "202100-2916") @Nullable
            String payee,

            @Schema(description = "Currency, ISO 4217 / Valuta, ISO 4217", examples = "SEK")
            String currency,

            @Schema(
                    description = "The amount for the year; absent while it cannot be computed / Årets belopp; saknas"
                            + " medan det inte kan beräknas",
                    examples = "590000.00")
            @Nullable
            String amount) {}

    /// An invoice or a credit note.
    ///
    /// @param explanation address of the explanation, from the document's amount to the terms
    @Schema(
            name = "ConsequenceDocument",
            description = "An invoice or a credit note of the agreement / En faktura eller kreditnota i avtalet")
    public record Document(
            @Schema(
                    description = "Id of the document in the finance API / Handlingens id i API:t finance",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01")
            UUID id,

            @Schema(
                    description =
                            "The document's number; absent for a draft / Handlingens nummer; saknas för ett utkast",
                    examples = "2026-0001")
            @Nullable
            String number,

            @Schema(description = "INVOICE or CREDIT_NOTE / INVOICE eller CREDIT_NOTE", examples = "INVOICE")
            String kind,

            @Schema(
                    description = "Status, as the finance API names it / Status, som API:t finance anger den",
                    examples = "ISSUED")
            String status,

            @Schema(description = "Who pays / Betalaren", examples = "212000-0357")
            String payer,

            @Schema(description = "Who is paid / Mottagaren", examples = "202100-2916")
            String payee,

            @Schema(
                    description = "The day of issue; absent for a draft / Utfärdandedag; saknas för ett utkast",
                    examples = "2026-02-01")
            @Nullable
            LocalDate issueDate,

            @Schema(description = "Currency, ISO 4217 / Valuta, ISO 4217", examples = "SEK")
            String currency,

            @Schema(description = "The document's total / Handlingens summa", examples = "590000.00")
            String total,

            @Schema(
                    description = "Address of the explanation, from the amount to the terms / Adressen till"
                            + " förklaringen, från beloppet till villkoren",
                    examples = "/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01/explanations")
            String explanation) {}
}
