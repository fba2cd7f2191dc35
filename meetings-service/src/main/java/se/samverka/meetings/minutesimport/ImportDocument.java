package se.samverka.meetings.minutesimport;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.meetings.minutesimport.model.AttendeeRole;
import se.samverka.meetings.minutesimport.model.CastVote;
import se.samverka.meetings.minutesimport.model.DiagnosticSeverity;

/// What was read, and what was stored of it.
@Schema(name = "MinutesImport", description = "What was read from the minutes / Vad som lästes ur protokollet")
public record ImportDocument(
        @Schema(
                description =
                        "The import, in /minutes-imports; absent in a dry run / Importen, i /minutes-imports; saknas vid dryRun",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
        @Nullable
        UUID importId,

        @Schema(description = "The meeting that the minutes are of / Sammanträdet som protokollet gäller")
        ImportedMeeting meeting,

        @Schema(description = "The paragraphs in the order of the text / Paragraferna i textens ordning")
        List<ImportedParagraph> paragraphs,

        @Schema(description = "The assignments that decisions give / Uppdragen som besluten ger")
        List<ImportedAssignment> assignments,

        @Schema(
                description =
                        "Lines that belong to the pages: running heads and tables of contents / Rader som hör till sidorna: sidhuvuden, sidfötter och innehållsförteckningar")
        List<ImportedLines> removed,

        @Schema(description = "What a person should look at / Vad någon bör titta på")
        List<ImportDiagnostic> diagnostics) {

    /// The meeting that the minutes are of.
    @Schema(
            name = "ImportedMeeting",
            description = "What the text says of the meeting / Vad texten säger om sammanträdet")
    public record ImportedMeeting(
            @Schema(
                    description =
                            "The stored meeting; absent in a dry run / Det sparade sammanträdet; saknas vid dryRun",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            @Nullable
            UUID id,

            @Schema(
                    description =
                            "The body; absent if it is not registered / Organet; saknas om det inte är registrerat",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
            @Nullable
            UUID bodyId,

            @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
            @Nullable
            String body,

            @Schema(description = "The day of the meeting / Sammanträdesdagen", examples = "2024-04-19") @Nullable
            LocalDate date,

            @Schema(description = "HELD once it is stored / HELD när det är sparat", examples = "HELD")
            MeetingStatus status,

            @Schema(
                    description =
                            "The previous meeting, if the minutes name it / Föregående sammanträde, om protokollet nämner det",
                    examples = "2024-01-26")
            @Nullable
            LocalDate previousMeetingOn,

            @Schema(
                    description =
                            "The next meeting, if the minutes name it / Nästa sammanträde, om protokollet nämner det",
                    examples = "2024-06-14")
            @Nullable
            LocalDate nextMeetingOn,

            @Schema(
                    description = "Local time in Sweden / Svensk tid",
                    examples = "09:00:00",
                    implementation = String.class)
            @Nullable
            LocalTime nextMeetingTime,

            @Schema(description = "Those present, in the order of the text / Närvarande, i textens ordning")
            List<ImportedAttendee> attendance,

            @Schema(description = "Those absent / Frånvarande", examples = "[\"Bertil Prov (M)\"]")
            List<String> absent,

            @Schema(description = "Chosen to approve the minutes / Justerare", examples = "[\"Johan Exempel\"]")
            List<String> approvers,

            @Schema(description = "The lines that each field was read from / Raderna som varje fält lästes ur")
            List<ImportedLines> sources) {}

    /// Somebody who was present.
    @Schema(name = "ImportedAttendee", description = "Somebody who was present / En närvarande")
    public record ImportedAttendee(
            @Schema(description = "The name as printed / Namnet som det står", examples = "Anna Exempel")
            String name,

            @Schema(description = "The party's letter / Partibeteckning", examples = "S") @Nullable
            String party,

            @Schema(
                    description =
                            "Member, substitute, or other such as secretary / Ledamot, ersättare eller övrig, t.ex. sekreterare",
                    examples = "SUBSTITUTE")
            AttendeeRole role,

            @Schema(
                    description = "The duty, if the list says one / Uppgift, om listan anger någon",
                    examples = "ordförande")
            @Nullable
            String duty,

            @Schema(
                    description =
                            "The member in whose place a substitute served / Ledamoten som ersättaren tjänstgjorde för",
                    examples = "Bertil Prov (M)")
            @Nullable
            String servingFor,

            @Schema(
                    description = "Whether the person takes part in the decisions / Om personen deltar i besluten",
                    examples = "true")
            boolean serving,

            @Schema(
                    description =
                            "The paragraphs at which the person was present, where it was not all / Paragraferna då personen var närvarande, om inte alla",
                    examples = "§§ 3-5")
            @Nullable
            String paragraphs) {}

    /// One paragraph as the text has it.
    @Schema(name = "ImportedParagraph", description = "A paragraph as the text has it / En paragraf som texten har den")
    public record ImportedParagraph(
            @Schema(description = "The § number as printed / Paragrafens nummer som det står", examples = "12")
            int number,

            @Schema(description = "The letter after the number / Bokstaven efter numret", examples = "a") @Nullable
            String letter,

            @Schema(description = "Number and letter / Nummer och bokstav", examples = "12 a")
            String label,

            @Schema(
                    description =
                            "The line of the heading, from 1, counted through the whole text / Rubrikens rad, från 1, räknad genom hela texten",
                    examples = "5")
            int line,

            @Schema(description = "The title / Rubriken", examples = "Gemensam målbild för nära vård")
            String title,

            @Schema(
                    description =
                            "The case number; several are divided by commas / Diarienummer; flera skiljs med komma",
                    examples = "HSF240207")
            @Nullable
            String caseNumber,

            @Schema(
                    description =
                            "Running text, an empty line between blocks; sections without a field stand here under their headings / Löpande text, en tom rad mellan stycken; avsnitt utan eget fält står här under sina rubriker",
                    examples = "Bryggan är gammal.")
            String summary,

            @Schema(description = "What organisations said, in order / Vad organisationer sade, i ordning")
            List<SpokenContribution> contributions,

            @Schema(
                    description = "What was proposed: never the decision / Förslaget: aldrig beslutet",
                    examples = "Planen antas.")
            @Nullable
            String proposedDecision,

            @Schema(
                    description = "Whose proposal it is, as its heading says / Vems förslag det är, som rubriken anger",
                    examples = "Arbetsutskottets")
            @Nullable
            String proposedBy,

            @Schema(
                    description =
                            "What was decided, each point on a line of its own; absent if nothing was / Vad som beslutades, varje punkt på egen rad; saknas om inget beslutades",
                    examples = "1. Planen antas.\n2. Motionen avslås.")
            @Nullable
            String decision,

            @Schema(description = "The kind of decision as a whole / Beslutets art i sin helhet", examples = "REJECTED")
            @Nullable
            DecisionOutcome outcome,

            @Schema(
                    description =
                            "Kinds of the decision's parts, where they differ, in the order of the points / Typ för beslutets delar, om de skiljer sig åt, i punkternas ordning",
                    examples = "[\"ADOPTED\",\"REJECTED\"]")
            List<DecisionOutcome> outcomes,

            @Schema(description = "The votes / Omröstningar")
            List<ImportedVote> votes,

            @Schema(description = "The reservations / Reservationer")
            List<ImportedStatement> reservations,

            @Schema(description = "Special statements and notes / Särskilda yttranden och protokollsanteckningar")
            List<ImportedStatement> statements,

            @Schema(description = "Counter-proposals and motions / Yrkanden")
            List<ImportedStatement> counterProposals,

            @Schema(
                    description = "Supporting documents / Beslutsunderlag",
                    examples = "[\"Tjänsteskrivelse 2024-04-02\"]")
            List<String> documents,

            @Schema(description = "Notices / Anmälningar", examples = "[\"Årsplan 2024\"]")
            List<String> notices,

            @Schema(
                    description = "To whom the decision is sent / Beslutet skickas till",
                    examples = "[\"Regionala ledningsgruppen\"]")
            List<String> sentTo,

            @Schema(description = "The lines that each field was read from / Raderna som varje fält lästes ur")
            List<ImportedLines> sources) {}

    /// A vote.
    @Schema(
            name = "ImportedVote",
            description = "A vote, as the minutes count it / En omröstning, som protokollet räknar den")
    public record ImportedVote(
            @Schema(description = "Votes for yes / Ja-röster", examples = "7")
            int yes,

            @Schema(description = "Votes for no / Nej-röster", examples = "4")
            int no,

            @Schema(
                    description =
                            "How many did not vote; 0 when the minutes name none / Antal som avstod; 0 om ingen nämns",
                    examples = "1")
            int abstained,

            @Schema(description = "Who voted how, if the minutes say / Vem som röstade hur, om det anges")
            List<ImportedNamedVote> byName,

            @Schema(
                    description = "What the minutes say of it / Vad protokollet säger om den",
                    examples = "Med 7 ja-röster mot 4 nej-röster beslutar nämnden att höja avgiften.")
            String text) {}

    /// How one person voted.
    @Schema(name = "ImportedNamedVote", description = "How one person voted / Hur en person röstade")
    public record ImportedNamedVote(
            @Schema(description = "The name as printed / Namnet som det står", examples = "Anna Exempel (S)")
            String name,

            @Schema(description = "The vote / Rösten", examples = "YES")
            CastVote vote) {}

    /// A reservation, a statement or a counter-proposal.
    @Schema(
            name = "ImportedStatement",
            description =
                    "A reservation, a statement or a counter-proposal / En reservation, ett yttrande eller ett yrkande")
    public record ImportedStatement(
            @Schema(description = "Whose it is, as printed / Vems det är, som det står", examples = "Anna Exempel (S)")
            @Nullable
            String by,

            @Schema(
                    description = "Its words / Ordalydelsen",
                    examples = "Anna Exempel (S) reserverar sig mot beslutet.")
            String text) {}

    /// An assignment that a decision gives.
    @Schema(
            name = "ImportedAssignment",
            description = "An assignment that a decision gives / Ett uppdrag som ett beslut ger")
    public record ImportedAssignment(
            @Schema(description = "The § number that gives it / Paragrafen som ger det", examples = "21")
            int paragraph,

            @Schema(description = "Number and letter / Nummer och bokstav", examples = "21")
            String label,

            @Schema(
                    description = "Who must report back / Vem som ska återkomma",
                    examples = "Regionala ledningsgruppen")
            String addressee,

            @Schema(description = "What must be done / Vad som ska göras", examples = "återkomma med förslag")
            String task,

            @Schema(
                    description =
                            "The day or the meeting; absent if none is named / Dagen eller sammanträdet; saknas om ingen nämns",
                    examples = "2024-10-11")
            @Nullable
            LocalDate dueOn,

            @Schema(
                    description = "The month, when it is named without a day / Månaden, när den nämns utan dag",
                    examples = "2025-09",
                    implementation = String.class)
            @Nullable
            String dueMonth,

            @Schema(
                    description = "When it is due in words, without a day / När det ska vara klart i ord, utan dag",
                    examples = "senast i september 2025")
            @Nullable
            String dueText) {}

    /// Lines of the text.
    @Schema(name = "ImportedLines", description = "Lines of the text and what they are / Rader i texten och vad de är")
    public record ImportedLines(
            @Schema(
                    description =
                            "The field, or why the lines belong to none / Fältet, eller varför raderna inte hör till något",
                    examples = "decision")
            String field,

            @Schema(description = "The first line, from 1 / Första raden, från 1", examples = "12")
            int firstLine,

            @Schema(description = "The last line / Sista raden", examples = "14")
            int lastLine,

            @Schema(
                    description =
                            "The page of the first line, from 1; pages are those of a PDF file, or begin with form feeds / Den första radens sida, från 1; sidor är de i PDF-filen, eller börjar med sidmatning",
                    examples = "1")
            int page) {}

    /// Something that the person who reviews an import should know.
    @Schema(
            name = "Diagnostic",
            description = "Something to look at, at lines of the text / Något att titta på, vid rader i texten")
    public record ImportDiagnostic(
            @Schema(
                    description = "ERROR keeps the text from being stored / ERROR hindrar att texten sparas",
                    examples = "WARNING")
            DiagnosticSeverity severity,

            @Schema(description = "A stable code / En stabil kod", examples = "date-doubtful")
            String code,

            @Schema(description = "The first line, from 1 / Första raden, från 1", examples = "423")
            int line,

            @Schema(description = "The last line / Sista raden", examples = "423")
            int lastLine,

            @Schema(
                    description =
                            "The page of the first line, from 1; pages are those of a PDF file, or begin with form feeds / Den första radens sida, från 1; sidor är de i PDF-filen, eller börjar med sidmatning",
                    examples = "1")
            int page,

            @Schema(description = "The text of the line, shortened / Radens text, förkortad", examples = "20230-04-14")
            String text,

            @Schema(
                    description = "One sentence for people / En mening för människor",
                    examples = "\"20230-04-14\" looks like a date, but no calendar has it; it is left as printed")
            String message) {}
}
