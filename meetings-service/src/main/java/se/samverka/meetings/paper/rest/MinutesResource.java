package se.samverka.meetings.paper.rest;

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
import se.samverka.meetings.meeting.MinutesDocument;
import se.samverka.meetings.meeting.ShowMinutes;
import se.samverka.meetings.paper.FileNames;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.meetings.paper.PrintMinutes;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.QueryValues;

/// `/meetings/{id}/minutes`.
@Path("/meetings/{id}")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@RunOnVirtualThread
public class MinutesResource {

    public static final String FORMAT =
            "The form, for links, which cannot say Accept; it goes before Accept / Formen, för länkar, som inte kan ange Accept; den går före Accept";

    public static final String DOWNLOAD =
            "Whether a browser saves the file instead of showing it / Om webbläsaren sparar filen i stället för att visa den";

    private final ShowMinutes show;
    private final PrintMinutes print;
    private final PaperStyle style;

    MinutesResource(ShowMinutes show, PrintMinutes print, PaperStyle style) {
        this.show = show;
        this.print = print;
        this.style = style;
    }

    @GET
    @Path("/minutes")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PaperAnswer.PDF})
    @Operation(
            operationId = "getMinutes",
            summary = "Get the minutes as one document / Hämta protokollet som ett dokument",
            description =
                    "JSON, HTML or PDF by Accept; JSON is the default. The page and the PDF (PDF/A-2a) are in Swedish. §§ "
                            + "that the caller may not read are left out, and so is the attendance until all minutes are "
                            + "announced. Minutes with a § that is not approved say so on each page. / JSON, HTML eller PDF "
                            + "enligt Accept; JSON är standard. Sidan och PDF-filen (PDF/A-2a) är på svenska. Paragrafer som "
                            + "anroparen inte får läsa utelämnas, liksom närvaron tills hela protokollet är anslaget. Ett "
                            + "protokoll med en paragraf som inte är justerad märks som utkast på varje sida.")
    @APIResponse(
            responseCode = "200",
            description = "The minutes / Protokollet",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MinutesDocument.class),
                        examples = @ExampleObject(name = "minutes", value = PaperExamples.MINUTES)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = PaperExamples.PAGE)),
                @Content(
                        mediaType = PaperAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "pdf", value = PaperExamples.PDF))
            })
    @APIResponse(
            responseCode = "403",
            description = "unmasked, and not the body's secretariat / unmasked, men inte organets sekretariat",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The meeting has not been held, or its minutes are too long for one document / Sammanträdet "
                    + "är inte hållet, eller protokollet är för långt för ett dokument")
    public Response getMinutes(
            @PathParam("id") UUID id,
            @QueryParam("format")
                    @Parameter(description = FORMAT, schema = @Schema(implementation = PaperAnswer.Format.class))
                    @Nullable
                    String format,
            @QueryParam("unmasked")
                    @Parameter(
                            description =
                                    "true shows the words that masks hide, to the body's secretariat alone / true visar de ord som maskningar döljer, bara för organets sekretariat",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    String unmasked,
            @QueryParam("download")
                    @Parameter(
                            description = DOWNLOAD,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    @Nullable
                    String download,
            @Context HttpHeaders headers,
            @Context Request request,
            UriInfo uri) {
        var form = PaperAnswer.Format.of(format, headers);
        boolean save = PaperAnswer.isDownload(download);
        var minutes = show.whole(id, QueryValues.flag("unmasked", unmasked).orElse(false));
        return switch (form) {
            case JSON -> PaperAnswer.json(minutes, PaperAnswer.tag("minutes-", minutes.toString()), request);
            case HTML -> PaperAnswer.html(print.page(minutes, uri.getBaseUri()), style, PaperAnswer.NOBODY, request);
            case PDF -> {
                var page = print.page(minutes, uri.getBaseUri());
                var name = FileNames.minutes(minutes.meeting().date());
                yield PaperAnswer.pdf(page, () -> print.pdf(minutes, page), name, save, request);
            }
        };
    }
}
