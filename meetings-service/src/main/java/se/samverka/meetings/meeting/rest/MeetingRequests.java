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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.PlanMeeting.Plan;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.SpokenContribution;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about meetings.
final class MeetingRequests {

    private static final int LONG_TEXT = 200_000;
    private static final int MANY = 500;

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

            @Schema(description = "Where the meeting is held / Sammanträdets plats", examples = "Regionhuset, Västerås")
            @Nullable
            @Name(max = 200)
            String place) {

        Plan plan() {
            return new Plan(bodyId, date, startTime, place);
        }
    }

    @Schema(name = "ConvocationRequest")
    record ConvocationRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-10") @Nullable
            LocalDate calledOn) {}

    /// The step has no facts of its own.
    @Schema(name = "MeetingClosingRequest", description = "An empty object / Ett tomt objekt")
    record MeetingClosingRequest() {}

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
            List<@Name(max = 200) String> approvers) {}

    @Schema(name = "MinutesAnnouncementRequest")
    record MinutesAnnouncementRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-26") @Nullable
            LocalDate announcedOn) {}

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
                            "The next number of the body's year when left out / Nästa nummer i organets år om inget anges",
                    examples = "30")
            @Nullable
            Integer number,

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
                    contributions == null
                            ? List.of()
                            : contributions.stream()
                                    .map(one -> new SpokenContribution(one.organisation(), one.text()))
                                    .toList(),
                    proposedDecision,
                    decision,
                    outcome,
                    documents == null ? List.of() : documents,
                    notices == null ? List.of() : notices);
        }
    }
}
