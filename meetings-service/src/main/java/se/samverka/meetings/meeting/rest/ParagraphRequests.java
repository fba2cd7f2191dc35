package se.samverka.meetings.meeting.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.meeting.model.Vote.Ballot;
import se.samverka.meetings.meeting.model.Vote.NamedVote;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about paragraphs.
final class ParagraphRequests {

    private static final int LONG_TEXT = 200_000;
    private static final int MANY = 500;

    private ParagraphRequests() {}

    /// What an organisation said.
    @Schema(name = "SpokenContributionRequest")
    record SpokenContributionRequest(
            @Schema(
                    description = "The organisation's name, as written / Organisationens namn, som det står",
                    examples = "Västerås stad")
            @Name(max = 200)
            String organisation,

            @Schema(description = "What it said / Vad den framförde", examples = "Kommunen söker samverkan.")
            @Text(max = LONG_TEXT)
            String text) {}

    /// A paragraph to add or to replace.
    @Schema(name = "ParagraphRequest")
    record ParagraphRequest(
            @Min(1)
            @Max(9_999)
            @Schema(
                    description =
                            "The next number of the meeting when left out / Nästa nummer i sammanträdet om inget anges",
                    examples = "30")
            @Nullable
            Integer number,

            @Schema(
                    description =
                            "For a paragraph between two others: it stands behind the one with the number and the letter before / För en paragraf mellan två andra: den står efter den med numret och föregående bokstav",
                    examples = "a")
            @Nullable
            @Name(max = 1)
            String letter,

            @Schema(
                    description =
                            "Id of the earlier § of the body whose postponed matter it continues; /decisions?postponed=OPEN lists them / Id för den tidigare paragraf i organet vars bordlagda eller återremitterade ärende den fortsätter; /decisions?postponed=OPEN listar dem",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
            @Nullable
            UUID continues,

            @Schema(description = "The paragraph's heading / Paragrafens rubrik", examples = "Nästa sammanträde")
            @Name(max = 500)
            String title,

            @Schema(description = "Case number / Diarienummer", examples = "RV240022") @Nullable @Name(max = 60)
            String caseNumber,

            @Schema(
                    description = "Running text; an empty line between blocks / Löpande text, med en tom rad mellan"
                            + " stycken",
                    examples = "Ordföranden redogör för ärendet.")
            @Nullable
            @Text(max = LONG_TEXT)
            String summary,

            @Schema(description = "What organisations said / Vad organisationer framförde") @Size(max = MANY) @Nullable
            List<@NotNull @Valid SpokenContributionRequest> contributions,

            @Schema(
                    description = "What was proposed; never the decision / Förslag till beslut; aldrig beslutet",
                    examples = "Informationen noteras.")
            @Nullable
            @Text(max = LONG_TEXT)
            String proposedDecision,

            @Schema(
                    description =
                            "Whose proposal it is, as the minutes name them / Vems förslag det är, som protokollet anger det",
                    examples = "Arbetsutskottets")
            @Nullable
            @Name(max = 500)
            String proposedBy,

            @Schema(
                    description = "What was decided; absent where nothing was / Vad som beslutades; saknas om inget"
                            + " beslutades",
                    examples = "Informationen noteras.")
            @Nullable
            @Text(max = LONG_TEXT)
            String decision,

            @Schema(
                    description = "Read from the decision when left out / Läses ur beslutet om inget anges",
                    examples = "NOTED")
            @Nullable
            DecisionOutcome outcome,

            @Size(max = 50)
            @Schema(
                    description =
                            "Kinds of the decision's parts, where they differ / Typ för beslutets delar, om de skiljer sig åt",
                    examples = "[\"RECOMMENDED\",\"ASSIGNED\"]")
            @Nullable
            List<@NotNull DecisionOutcome> outcomes,

            @Size(max = 50) @Schema(description = "Votes in their order / Omröstningar i ordning") @Nullable
            List<@NotNull @Valid VoteRequest> votes,

            @Size(max = MANY)
            @Schema(description = "Reservations against the decision / Reservationer mot beslutet")
            @Nullable
            List<@NotNull @Valid ReservationRequest> reservations,

            @Size(max = MANY) @Schema(description = "Statements for the record / Protokollsanteckningar") @Nullable
            List<@NotNull @Valid StatementRequest> statements,

            @Size(max = MANY)
            @Schema(description = "Proposals for another decision / Yrkanden om ett annat beslut")
            @Nullable
            List<@NotNull @Valid StatementRequest> counterProposals,

            @Size(max = MANY)
            @Schema(
                    description = "Supporting documents, one entry each / Beslutsunderlag, ett per post",
                    examples = "[\"Tjänsteskrivelse\"]")
            @Nullable
            List<@Name(max = 1_000) String> documents,

            @Size(max = MANY)
            @Schema(
                    description = "Matters reported for information, one entry each / Anmälningsärenden, ett per post",
                    examples = "[\"RV240022-1.1 Årsplan\"]")
            @Nullable
            List<@Name(max = 1_000) String> notices,

            @Size(max = MANY)
            @Schema(
                    description =
                            "To whom the decision is sent, one entry each / Beslutet skickas till, en mottagare per post",
                    examples = "[\"Regionala ledningsgruppen\"]")
            @Nullable
            List<@Name(max = 1_000) String> sentTo) {

        ParagraphText text() {
            return new ParagraphText(
                    title.strip(),
                    caseNumber,
                    summary == null ? "" : summary,
                    each(contributions, one -> new SpokenContribution(one.organisation(), one.text())),
                    proposedDecision,
                    proposedBy,
                    decision,
                    outcome,
                    outcomes == null ? List.of() : outcomes,
                    each(votes, VoteRequest::vote),
                    each(reservations, one -> new Reservation(one.by(), one.text())),
                    each(statements, StatementRequest::statement),
                    each(counterProposals, StatementRequest::statement),
                    documents == null ? List.of() : documents,
                    notices == null ? List.of() : notices,
                    sentTo == null ? List.of() : sentTo);
        }
    }

    /// One vote on a matter.
    @Schema(name = "VoteRequest")
    record VoteRequest(
            @NotNull
            @Min(0)
            @Max(9_999)
            @Schema(description = "Votes for the main proposal / Ja-röster", examples = "31")
            Integer yes,

            @NotNull
            @Min(0)
            @Max(9_999)
            @Schema(description = "Votes for the counter-proposal / Nej-röster", examples = "18")
            Integer no,

            @NotNull @Min(0) @Max(9_999) @Schema(description = "Present, but did not vote / Avstod", examples = "2")
            Integer abstained,

            @Size(max = MANY)
            @Schema(
                    description =
                            "How each person voted, when it is recorded / Hur var och en röstade, om det antecknas")
            @Nullable
            List<@NotNull @Valid NamedVoteRequest> byName,

            @Schema(
                    description = "What the minutes say of it / Vad protokollet säger om den",
                    examples = "Med 31 ja-röster mot 18 nej-röster beslutar nämnden att höja avgiften.")
            @Nullable
            @Text(max = LONG_TEXT)
            String text) {

        Vote vote() {
            return new Vote(
                    yes,
                    no,
                    abstained,
                    each(byName, one -> new NamedVote(one.name().strip(), one.party(), one.ballot())),
                    text);
        }
    }

    /// How one person voted.
    @Schema(name = "NamedVoteRequest")
    record NamedVoteRequest(
            @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel") @Name(max = 200)
            String name,

            @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable @Name(max = 10)
            String party,

            @NotNull @Schema(description = "How the person voted / Hur personen röstade", examples = "YES")
            Ballot ballot) {}

    /// Somebody who does not stand behind the decision.
    @Schema(name = "ReservationRequest")
    record ReservationRequest(
            @Schema(description = "Who reserves themselves / Vem som reserverar sig", examples = "Eva Exempel (S)")
            @Nullable
            @Name(max = 500)
            String by,

            @Schema(
                    description = "The reason, when one is given / Motivering, om en lämnas",
                    examples = "Beslutet saknar finansiering.")
            @Nullable
            @Text(max = LONG_TEXT)
            String text) {}

    /// What somebody said for the record.
    @Schema(name = "StatementRequest")
    record StatementRequest(
            @Schema(description = "Who said it / Vem som sade det", examples = "Eva Exempel (S)")
            @Nullable
            @Name(max = 500)
            String by,

            @Schema(description = "The words / Texten", examples = "Kostnaden bör följas upp till hösten.")
            @Text(max = LONG_TEXT)
            String text) {

        Statement statement() {
            return new Statement(by, text);
        }
    }

    private static <R, T> List<T> each(@Nullable List<R> requests, Function<R, T> one) {
        return requests == null ? List.of() : requests.stream().map(one).toList();
    }
}
