package se.samverka.meetings.meeting.rest;

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
import se.samverka.meetings.meeting.CloseMeeting.Closing;
import se.samverka.meetings.meeting.model.MeetingForm;
import se.samverka.meetings.meeting.model.MeetingPlan;
import se.samverka.meetings.meeting.model.MinutesApproval;
import se.samverka.meetings.meeting.model.MinutesCorrection;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Request bodies about meetings.
final class MeetingRequests {

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
            return paragraphs == null ? null : ParagraphLabel.all("/paragraphs", paragraphs);
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
}
