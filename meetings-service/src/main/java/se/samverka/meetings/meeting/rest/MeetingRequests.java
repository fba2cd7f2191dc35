package se.samverka.meetings.meeting.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import se.samverka.meetings.meeting.model.Outcome;
import se.samverka.meetings.meeting.model.ParagraphText;
import se.samverka.meetings.meeting.model.SpokenContribution;

/// What callers send about meetings. Every text has a bound.
final class MeetingRequests {

    private static final int LONG_TEXT = 200_000;
    private static final int MANY = 500;

    private MeetingRequests() {}

    /// A meeting to plan.
    @Schema(name = "MeetingRequest")
    record MeetingRequest(
            @NotNull @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b01")
            UUID bodyId,

            @NotNull @Schema(examples = "2024-06-14") LocalDate date,

            @Schema(
                    description = "Local time in Sweden / Svensk tid",
                    examples = "09:00",
                    implementation = String.class)
            @Nullable
            LocalTime startTime,

            @Size(min = 1, max = 200) @Schema(examples = "Regionhuset, Västerås") @Nullable
            String place) {

        Plan plan() {
            return new Plan(bodyId, date, startTime, place);
        }
    }

    /// A summons.
    @Schema(name = "SummonsRequest")
    record SummonsRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-06-05") @Nullable
            LocalDate calledOn) {}

    /// That the meeting has been held: nothing more needs to be said.
    @Schema(name = "HoldingRequest", description = "An empty object / Ett tomt objekt")
    record HoldingRequest() {}

    /// A cancellation.
    @Schema(name = "CancellationRequest")
    record CancellationRequest(
            @NotBlank @Size(max = 1_000) @Schema(examples = "För få anmälda")
            String reason) {}

    /// An adjustment.
    @Schema(name = "AdjustmentRequest")
    record AdjustmentRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-25") @Nullable
            LocalDate adjustedOn,

            @NotBlank @Size(max = 200) @Schema(examples = "Anna Exempel")
            String chair,

            @NotEmpty @Size(max = 10) @Schema(examples = "[\"Johan Exempel\"]")
            List<@NotBlank @Size(max = 200) String> adjusters) {}

    /// An announcement.
    @Schema(name = "AnnouncementRequest")
    record AnnouncementRequest(
            @Schema(description = "Today when left out / I dag om inget anges", examples = "2024-04-26") @Nullable
            LocalDate announcedOn) {}

    /// What an organisation said.
    @Schema(name = "ContributionRequest")
    record ContributionRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "Västerås stad")
            String organisation,

            @NotBlank @Size(max = LONG_TEXT) @Schema(examples = "Kommunen söker samverkan.")
            String text) {}

    /// A paragraph to add or to write anew.
    @Schema(name = "ParagraphRequest")
    record ParagraphRequest(
            @Min(1)
            @Max(9_999)
            @Schema(description = "The next of the body's year when left out / Nästa i årets följd", examples = "30")
            @Nullable
            Integer number,

            @NotBlank @Size(max = 500) @Schema(examples = "Nästa sammanträde")
            String title,

            @Size(min = 1, max = 60) @Schema(examples = "RV240022") @Nullable
            String caseNumber,

            @Size(max = LONG_TEXT) @Schema(examples = "Ordföranden redogör för ärendet.") @Nullable
            String summary,

            @Size(max = MANY) @Nullable List<@NotNull @Valid ContributionRequest> contributions,

            @Size(min = 1, max = LONG_TEXT) @Schema(examples = "Informationen noteras.") @Nullable
            String proposedDecision,

            @Size(min = 1, max = LONG_TEXT) @Schema(examples = "Informationen noteras.") @Nullable
            String decision,

            @Schema(description = "Read from the decision when left out / Läses ur beslutet", examples = "NOTED")
            @Nullable
            Outcome outcome,

            @Size(max = MANY) @Schema(examples = "[\"Tjänsteskrivelse\"]") @Nullable
            List<@NotBlank @Size(max = 1_000) String> documents,

            @Size(max = MANY) @Schema(examples = "[\"RV240022-1.1 Årsplan\"]") @Nullable
            List<@NotBlank @Size(max = 1_000) String> notices) {

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
