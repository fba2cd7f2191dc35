package se.samverka.meetings.report.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.meetings.paper.rest.MinutesResource;
import se.samverka.meetings.paper.rest.PaperAnswer;
import se.samverka.meetings.report.PrintYearlyReport;
import se.samverka.meetings.report.ShowYearlyReport;
import se.samverka.meetings.report.YearlyReportDocument;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.NeverStored;

/// `/bodies/{id}/yearly-reports/{year}`.
@Path("/bodies/{id}/yearly-reports")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@NeverStored
@RunOnVirtualThread
public class YearlyReportResource {

    private final ShowYearlyReport show;
    private final PrintYearlyReport print;
    private final PaperStyle style;

    YearlyReportResource(ShowYearlyReport show, PrintYearlyReport print, PaperStyle style) {
        this.show = show;
        this.print = print;
        this.style = style;
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PaperAnswer.PDF})
    @Operation(
            operationId = "getYearlyReport",
            summary = "Get the yearly report of a body / Hämta ett organs årsrapport",
            description =
                    "Meetings, decisions by outcome, assignments, days to approval and announcement, attendance, mandatory "
                            + "matters, seats and the bodies below it, with the year before. JSON, HTML or PDF (PDF/A-2a) by "
                            + "Accept; JSON is the default, and the page and the PDF are in Swedish. A year that goes on is "
                            + "reported until today. Everybody may read it. Without the right to read the body's unannounced "
                            + "minutes the report counts what is public, and complete is false. A year before 1862 or "
                            + "one that has not begun is 422. / Sammanträden, beslut efter utfall, uppdrag, dagar till "
                            + "justering och anslag, närvaro, obligatoriska ärenden, platser och underordnade organ, med "
                            + "föregående år. JSON, HTML eller PDF (PDF/A-2a) enligt Accept; JSON är standard, och sidan och "
                            + "PDF-filen är på svenska. Ett år som pågår redovisas till och med i dag. Alla får läsa den: den "
                            + "som inte får läsa organets oanslagna protokoll får en rapport av det som är offentligt, och "
                            + "complete är false. Ett år före 1862 eller ett som inte har börjat ger 422.")
    @APIResponse(
            responseCode = "200",
            description = "The report / Rapporten",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = YearlyReportDocument.class),
                        examples = @ExampleObject(name = "report", value = YearlyReportExamples.REPORT)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = YearlyReportExamples.PAGE)),
                @Content(
                        mediaType = PaperAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "pdf", value = YearlyReportExamples.PDF))
            })
    @APIResponse(
            responseCode = "409",
            description = "The year is too large for one report / Året är för stort för en rapport")
    @APIResponse(
            responseCode = "422",
            description = "The year is before 1862 or has not begun / Året är före 1862 eller har inte börjat")
    public Response getYearlyReport(
            @PathParam("id") UUID id,
            @PathParam("year")
                    @Parameter(
                            description = "The calendar year / Kalenderåret",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{3}$"),
                            example = "2024")
                    String year,
            @QueryParam("format")
                    @Parameter(
                            description = MinutesResource.FORMAT,
                            schema = @Schema(implementation = PaperAnswer.Format.class))
                    @Nullable
                    String format,
            @QueryParam("download")
                    @Parameter(
                            description = MinutesResource.DOWNLOAD,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    @Nullable
                    String download,
            UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        if (!year.matches("[1-9][0-9]{3}")) {
            throw RuleBroken.notFound("yearly report");
        }
        var form = PaperAnswer.Format.of(format, headers);
        boolean save = PaperAnswer.isDownload(download);
        var report = show.run(id, Integer.parseInt(year), uri);
        return switch (form) {
            case JSON -> PaperAnswer.json(report, PaperAnswer.tag("report-", report.toString()), request);
            case HTML -> PaperAnswer.html(print.page(report), style, PaperAnswer.NOBODY, request);
            case PDF -> {
                var page = print.page(report);
                yield PaperAnswer.pdf(
                        page, () -> print.pdf(report, page), "arsrapport-" + year + ".pdf", save, request);
            }
        };
    }
}
