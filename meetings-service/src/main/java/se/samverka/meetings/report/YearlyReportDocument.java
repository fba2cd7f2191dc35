package se.samverka.meetings.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.model.BodyKind;
import se.samverka.meetings.report.model.AssignmentCounts.OverdueAssignment;
import se.samverka.meetings.report.model.MandatoryMatter;
import se.samverka.meetings.report.model.MemberAttendance;
import se.samverka.meetings.report.model.ReportedParagraph;
import se.samverka.meetings.report.model.SeatCounts;
import se.samverka.meetings.report.model.SubordinateBody;
import se.samverka.meetings.report.model.YearMeeting;
import se.samverka.meetings.report.model.YearTotals;
import se.samverka.platform.web.Link;

/// The yearly report of a body.
@Schema(name = "YearlyReport", description = "The yearly report of a body / Ett organs årsrapport")
public record YearlyReportDocument(
        @Schema(description = "The body / Organet") ReportedBody body,

        @Schema(description = "The calendar year / Kalenderåret", examples = "2024")
        int year,

        @Schema(
                description =
                        "The last day that the report tells of: the last of the year, or today while the year goes on / Sista dagen som rapporten avser: årets sista, eller i dag medan året pågår",
                examples = "2024-12-31")
        LocalDate until,

        @Schema(description = "Whether the year goes on / Om året pågår", examples = "false")
        boolean inProgress,

        @Schema(
                description =
                        "Whether the report counts all meetings. If not, it counts what is public: cancelled meetings, those of which some minutes are announced, announced §§ and their assignments, and the attendance of meetings whose minutes are all announced / Om rapporten räknar alla sammanträden. Annars räknar den det som är offentligt: inställda sammanträden, de som har anslagna paragrafer, anslagna paragrafer och deras uppdrag, samt närvaron vid sammanträden vars hela protokoll är anslaget",
                examples = "true")
        boolean complete,

        @Schema(description = "The figures of the year / Årets siffror")
        YearTotals totals,

        @Schema(
                description =
                        "The figures of the whole year before; absent where there are none / Hela föregående års siffror; saknas om det inte finns några")
        @Nullable
        YearTotals yearBefore,

        @Schema(description = "The meetings by day, 600 at most / Sammanträdena i dagordning, högst 600")
        List<YearMeeting> meetings,

        @Schema(
                description =
                        "Assignments that are late on the last day, the one that is late for longest first, 200 at most / Uppdrag som är försenade på sista dagen, det som är mest försenat först, högst 200")
        List<OverdueAssignment> overdueAssignments,

        @Schema(
                description =
                        "How often each person of the body took part, by name, 1000 at most / Hur ofta var och en i organet deltog, efter namn, högst 1000")
        List<MemberAttendance> members,

        @Schema(
                description =
                        "The body's mandatory matters, and which of them were treated / Organets obligatoriska ärenden, och vilka av dem som behandlades")
        List<MandatoryMatter> mandatoryMatters,

        @Schema(
                description =
                        "§§ about follow-up and evaluation, by the words of their titles, 50 at most / Paragrafer om uppföljning och utvärdering, efter rubrikernas ord, högst 50")
        List<ReportedParagraph> followUps,

        @Schema(description = "The seats against their bounds / Platserna mot gränserna")
        SeatCounts seats,

        @Schema(description = "Bodies that belong to this one, 100 at most / Organ som tillhör detta, högst 100")
        List<SubordinateReport> subordinateBodies,

        @JsonProperty("_links")
        @Schema(description = "The report in other forms, and others / Rapporten i andra former, och andra")
        ReportLinks links) {

    /// The body as the report names it.
    @Schema(name = "YearlyReportBody", description = "The body of a report / Organet i en rapport")
    public record ReportedBody(
            @Schema(description = "The body's id / Organets id", examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11")
            UUID id,

            @Schema(description = "The body's name / Organets namn", examples = "Strategisk regional beredning")
            String name,

            @Schema(description = "Kind of body / Typ av organ", examples = "PREPARATORY_COMMITTEE")
            BodyKind kind) {}

    /// A body below this one, with its own report.
    @Schema(name = "SubordinateReport", description = "A body below this one / Ett organ under detta")
    public record SubordinateReport(
            @Schema(description = "The body and its figures / Organet och dess siffror")
            SubordinateBody body,

            @Schema(description = "Its own report / Dess egen rapport")
            Link report) {}

    /// Where this report and the one of the year before are.
    @Schema(
            name = "YearlyReportLinks",
            description = "The report in other forms, and the year before / Rapporten i andra former, och året före")
    public record ReportLinks(
            @Schema(description = "The report / Rapporten") Link self,

            @Schema(description = "The report as a page / Rapporten som sida")
            Link page,

            @Schema(description = "The report as PDF / Rapporten som PDF")
            Link pdf,

            @Schema(description = "The report of the year before / Föregående års rapport") @Nullable
            Link prev) {}
}
