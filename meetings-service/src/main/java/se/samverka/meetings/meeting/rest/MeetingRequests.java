package se.samverka.meetings.meeting.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.CloseMeeting.Closing;
import se.samverka.meetings.meeting.model.AgendaText;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.model.Attendance.AttendanceRole;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.Reservation;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.meeting.model.Statement;
import se.samverka.meetings.meeting.model.Vote;
import se.samverka.meetings.meeting.model.Vote.Ballot;
import se.samverka.meetings.meeting.model.Vote.NamedVote;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about meetings.
final class MeetingRequests {

    private static final int LONG_TEXT = 200_000;
    private static final int MANY = 500;

    private static final String SAME_DAY_REASON =
            "Needed when the body has another meeting on that day: why it meets again / Krävs när organet har ett annat sammanträde samma dag: varför det sammanträder igen";

    private MeetingRequests() {}

    /// A meeting to plan.
    @Schema(name = "MeetingRequest")
    record MeetingRequest(
            @NotNull
            @Schema(
                    description = "Id of the body that meets / Id för organet som sammanträder",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
            UUID bodyId,

            @NotNull @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2024-04-19")
            LocalDate date,

            @Schema(
                    description = "Local time in Sweden / Svensk tid",
                    examples = "09:00",
                    implementation = String.class)
            @Nullable
            LocalTime startTime,

            @Schema(description = "Where the body meets / Var organet sammanträder", examples = "Regionhuset, Västerås")
            @Nullable
            @Name(max = 200)
            String place,

            @Schema(
                    description =
                            "How the members take part; ON_SITE when left out / Hur ledamöterna deltar; ON_SITE om inget anges",
                    examples = "ON_SITE")
            @Nullable
            MeetingForm form,

            @Schema(description = SAME_DAY_REASON, examples = "Extra sammanträde om budgeten")
            @Nullable
            @Text(max = 1_000)
            String sameDayReason) {

        MeetingPlan plan() {
            return new MeetingPlan(date, startTime, place, form == null ? MeetingForm.ON_SITE : form, sameDayReason);
        }
    }

    /// What replaces a meeting that has not been held.
    @Schema(name = "MeetingReplacement")
    record MeetingReplacement(
            @NotNull @Schema(description = "The day of the meeting / Sammanträdesdag", examples = "2024-06-14")
            LocalDate date,

            @Schema(
                    description = "Local time in Sweden / Svensk tid",
                    examples = "09:00",
                    implementation = String.class)
            @Nullable
            LocalTime startTime,

            @Schema(description = "Where the body meets / Var organet sammanträder", examples = "Stadshuset, Sala")
            @Nullable
            @Name(max = 200)
            String place,

            @NotNull @Schema(description = "How the members take part / Hur ledamöterna deltar", examples = "HYBRID")
            MeetingForm form,

            @Schema(description = SAME_DAY_REASON, examples = "Extra sammanträde om budgeten")
            @Nullable
            @Text(max = 1_000)
            String sameDayReason) {

        MeetingPlan plan() {
            return new MeetingPlan(date, startTime, place, form, sameDayReason);
        }
    }

    /// An item of an agenda, new or replaced.
    @Schema(name = "AgendaItemRequest")
    record AgendaItemRequest(
            @Min(1)
            @Max(AgendaText.MANY)
            @Schema(
                    description =
                            "Place on the agenda, from 1; a new item comes last and another keeps its place when left out / Plats på listan, från 1; utan plats hamnar ett nytt ärende sist och ett annat behåller sin",
                    examples = "3")
            @Nullable
            Integer position,

            @Schema(description = "What the matter is called / Ärendets rubrik", examples = "Gemensam målbild")
            @Name(max = 500)
            String title,

            @Schema(description = "Case number / Diarienummer", examples = "HSF240207") @Nullable @Name(max = 60)
            String caseNumber,

            @Schema(
                    description = "What it is about / Vad ärendet gäller",
                    examples = "En gemensam målbild för god och nära vård.")
            @Nullable
            @Text(max = LONG_TEXT)
            String summary,

            @Schema(
                    description = "What is proposed for decision / Förslag till beslut",
                    examples = "Målbilden rekommenderas.")
            @Nullable
            @Text(max = LONG_TEXT)
            String proposedDecision,

            @Size(max = MANY)
            @Schema(
                    description = "The papers of the matter, by name / Ärendets handlingar",
                    examples = "[\"Tjänsteskrivelse\"]")
            @Nullable
            List<@Name(max = 1_000) String> documents) {

        AgendaText text() {
            return new AgendaText(
                    title.strip(),
                    caseNumber,
                    summary == null ? "" : summary,
                    proposedDecision,
                    documents == null ? List.of() : documents);
        }
    }

    @Schema(name = "AgendaItemWithdrawalRequest")
    record AgendaItemWithdrawalRequest(
            @Schema(
                    description = "Why the matter is not taken up / Varför ärendet inte tas upp",
                    examples = "Underlaget är inte klart.")
            @Text(max = 1_000)
            String reason) {}

    /// Everybody who took part.
    @Schema(name = "AttendanceListRequest")
    record AttendanceListRequest(
            @NotNull @Size(max = MANY) @Schema(description = "In the order of the minutes / I protokollets ordning")
            List<@NotNull @Valid AttendanceRequest> attendances) {

        List<Attendance> list() {
            return IntStream.range(0, attendances.size())
                    .mapToObj(i -> attendances.get(i).attendance("/attendances/" + i))
                    .toList();
        }
    }

    /// One person who took part.
    @Schema(name = "AttendanceRequest")
    record AttendanceRequest(
            @Schema(description = "The person's name / Personens namn", examples = "Eva Exempel") @Name(max = 200)
            String name,

            @Schema(description = "Political party / Partibeteckning", examples = "S") @Nullable @Name(max = 10)
            String party,

            @Schema(
                    description =
                            "The organisation that the person comes from, as minutes name it / Organisationen som personen kommer från",
                    examples = "Sala kommun")
            @Nullable
            @Name(max = 200)
            String organisation,

            @NotNull
            @Schema(description = "How the person took part / Hur personen deltog", examples = "SERVING_SUBSTITUTE")
            AttendanceRole role,

            @Schema(
                    description =
                            "What the person does there, for others than members / Funktion, för andra än ledamöter",
                    examples = "sekreterare")
            @Nullable
            @Name(max = 200)
            String function,

            @Schema(
                    description = "The member whom a substitute serves for / Ledamoten som en ersättare tjänstgör för",
                    examples = "Anna Exempel")
            @Nullable
            @Name(max = 200)
            String servesFor,

            @Schema(
                    description =
                            "The first § with the person present; from the beginning when left out / Första paragrafen med personen närvarande; från början om inget anges",
                    examples = "17")
            @Nullable
            @Name(max = 6)
            String presentFrom,

            @Schema(
                    description =
                            "The last § with the person present; to the end when left out / Sista paragrafen med personen närvarande; till slutet om inget anges",
                    examples = "21")
            @Nullable
            @Name(max = 6)
            String presentTo,

            @Size(max = MANY)
            @Schema(
                    description =
                            "§§ that the person took no part in because of a conflict of interest / Paragrafer som personen inte deltog i på grund av jäv",
                    examples = "[\"19\"]")
            @Nullable
            List<@Name(max = 6) String> disqualifiedFor) {

        Attendance attendance(String at) {
            return new Attendance(
                    name.strip(),
                    party,
                    organisation,
                    role,
                    function,
                    servesFor,
                    presentFrom == null
                            ? null
                            : ParagraphLabel.of(at + "/presentFrom", presentFrom)
                                    .path(),
                    presentTo == null
                            ? null
                            : ParagraphLabel.of(at + "/presentTo", presentTo).path(),
                    disqualifiedFor == null
                            ? List.of()
                            : labelled(at + "/disqualifiedFor", disqualifiedFor).stream()
                                    .map(ParagraphLabel::path)
                                    .toList());
        }
    }

    @Schema(name = "ConvocationRequest")
    record ConvocationRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-10") @Nullable
            LocalDate calledOn) {}

    /// How a meeting went.
    @Schema(name = "MeetingClosingRequest")
    record MeetingClosingRequest(
            @Min(1)
            @Max(ParagraphLabel.LAST)
            @Schema(
                    description =
                            "The first § number; the next one of the body's calendar year when left out. A higher one leaves a gap, for §§ that are kept elsewhere / Första paragrafnumret; nästa i organets kalenderår om inget anges. Ett högre lämnar en lucka, för paragrafer som finns på annat håll",
                    examples = "15")
            @Nullable
            Integer firstParagraph,

            @Schema(
                    description = "When it opened; local time in Sweden / När det öppnades; svensk tid",
                    examples = "09:02",
                    implementation = String.class)
            @Nullable
            LocalTime openedAt,

            @Schema(
                    description = "When it closed; local time in Sweden / När det avslutades; svensk tid",
                    examples = "12:15",
                    implementation = String.class)
            @Nullable
            LocalTime closedAt) {

        Closing closing() {
            return new Closing(firstParagraph, openedAt, closedAt);
        }
    }

    @Schema(name = "MeetingCancellationRequest")
    record MeetingCancellationRequest(
            @Schema(
                    description = "Why the meeting is cancelled / Varför sammanträdet ställs in",
                    examples = "För få anmälda")
            @Text(max = 1_000)
            String reason) {}

    @Schema(name = "MinutesApprovalRequest")
    record MinutesApprovalRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-25") @Nullable
            LocalDate approvedOn,

            @Schema(
                    description = "Who chaired the meeting and approves the minutes / Ordföranden, som justerar"
                            + " protokollet",
                    examples = "Anna Exempel")
            @Name(max = 200)
            String chair,

            @NotEmpty
            @Size(max = 10)
            @Schema(
                    description = "Who approve the minutes beside the chair / Justerare, utöver ordföranden",
                    examples = "[\"Johan Exempel\"]")
            List<@Name(max = 200) String> approvers,

            @Size(max = MANY)
            @Schema(
                    description =
                            "The §§ to approve before the others; all that are not approved yet when left out / Paragraferna som justeras omedelbart; alla som inte är justerade om inget anges",
                    examples = "[\"16\",\"17a\"]")
            @Nullable
            List<@Name(max = 6) String> paragraphs) {

        MinutesApproval approval(LocalDate today) {
            return new MinutesApproval(approvedOn == null ? today : approvedOn, chair, approvers);
        }

        @Nullable
        List<ParagraphLabel> labels() {
            return paragraphs == null ? null : labelled("/paragraphs", paragraphs);
        }
    }

    @Schema(name = "MinutesAnnouncementRequest")
    record MinutesAnnouncementRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-26") @Nullable
            LocalDate announcedOn,

            @Schema(
                    description =
                            "Which approval; the only one that is not announced yet when left out / Vilken justering; den enda som inte är anslagen om inget anges",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19")
            @Nullable
            UUID approvalId) {}

    /// What is wrong in approved minutes.
    @Schema(name = "MinutesCorrectionRequest")
    record MinutesCorrectionRequest(
            @Schema(
                    description =
                            "The § that is corrected, with its letter if it has one / Paragrafen som rättas, med bokstav om den har en",
                    examples = "21")
            @Name(max = 6)
            String paragraph,

            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-05-20") @Nullable
            LocalDate correctedOn,

            @Schema(
                    description = "What is right / Vad som rätteligen gäller",
                    examples = "Nästa sammanträde är fredagen den 14 juni 2024 klockan 09.30.")
            @Text(max = 10_000)
            String text,

            @Schema(description = "Why it is corrected / Varför det rättas", examples = "Fel klockslag i protokollet.")
            @Text(max = 1_000)
            String reason) {

        MinutesCorrection correction(LocalDate today) {
            return new MinutesCorrection(correctedOn == null ? today : correctedOn, text, reason);
        }
    }

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
            List<@Name(max = 1_000) String> notices) {

        ParagraphText text() {
            return new ParagraphText(
                    title.strip(),
                    caseNumber,
                    summary == null ? "" : summary,
                    each(contributions, one -> new SpokenContribution(one.organisation(), one.text())),
                    proposedDecision,
                    decision,
                    outcome,
                    outcomes == null ? List.of() : outcomes,
                    each(votes, VoteRequest::vote),
                    each(reservations, one -> new Reservation(one.by(), one.text())),
                    each(statements, StatementRequest::statement),
                    each(counterProposals, StatementRequest::statement),
                    documents == null ? List.of() : documents,
                    notices == null ? List.of() : notices);
        }
    }

    /// @param at the pointer of the list
    private static List<ParagraphLabel> labelled(String at, List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> ParagraphLabel.of(at + "/" + i, labels.get(i)))
                .toList();
    }

    private static <R, T> List<T> each(@Nullable List<R> requests, Function<R, T> one) {
        return requests == null ? List.of() : requests.stream().map(one).toList();
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
            List<@NotNull @Valid NamedVoteRequest> byName) {

        Vote vote() {
            return new Vote(
                    yes,
                    no,
                    abstained,
                    each(byName, one -> new NamedVote(one.name().strip(), one.party(), one.ballot())));
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
}
