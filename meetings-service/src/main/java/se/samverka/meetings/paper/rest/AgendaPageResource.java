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
import se.samverka.meetings.meeting.AgendaDocument;
import se.samverka.meetings.meeting.ShowAgenda;
import se.samverka.meetings.meeting.ShowMeetings;
import se.samverka.meetings.meeting.rest.AgendaExamples;
import se.samverka.meetings.paper.FileNames;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.meetings.paper.PrintAgenda;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `GET /meetings/{id}/agenda`.
@Path("/meetings/{id}")
@Tag(name = "Agendas", description = "What a meeting is going to take up / Vad ett sammanträde ska behandla")
@RunOnVirtualThread
public class AgendaPageResource {

    private final ShowMeetings meetings;
    private final ShowAgenda show;
    private final PrintAgenda print;
    private final PaperStyle style;

    AgendaPageResource(ShowMeetings meetings, ShowAgenda show, PrintAgenda print, PaperStyle style) {
        this.meetings = meetings;
        this.show = show;
        this.print = print;
        this.style = style;
    }

    @GET
    @Path("/agenda")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, PaperAnswer.PDF})
    @Operation(
            operationId = "getAgenda",
            summary = "Get the agenda of a meeting / Hämta föredragningslistan",
            description =
                    "As it is now, or one of its versions. JSON, HTML or PDF by Accept; JSON is the default. The minutes "
                            + "never change it. It is public once all minutes are announced. / Som den är nu, eller en av dess "
                            + "versioner. JSON, HTML eller PDF enligt Accept; JSON är standard. Protokollet ändrar den aldrig. "
                            + "Den är offentlig när hela protokollet är anslaget.")
    @APIResponse(
            responseCode = "200",
            description = "The agenda / Föredragningslistan",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AgendaDocument.class),
                        examples = @ExampleObject(name = "agenda", value = AgendaExamples.AGENDA)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = PaperExamples.PAGE)),
                @Content(
                        mediaType = PaperAnswer.PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "pdf", value = PaperExamples.PDF))
            })
    public Response getAgenda(
            @PathParam("id") UUID id,
            @QueryParam("version")
                    @Parameter(
                            description =
                                    "A version that was kept, from 1; the agenda as it is now when left out / En sparad version, från 1; listan som den är nu om inget anges",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "999999"),
                            example = "1")
                    @Nullable
                    String version,
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
            @Context HttpHeaders headers,
            @Context Request request,
            UriInfo uri) {
        var form = PaperAnswer.Format.of(format, headers);
        boolean save = PaperAnswer.isDownload(download);
        var agenda = agenda(id, version);
        if (form == PaperAnswer.Format.JSON) {
            return PaperAnswer.json(agenda.document(), agenda.tag(), request);
        }
        var meeting = meetings.one(id).document();
        var page = print.page(meeting, agenda.document(), uri.getBaseUri());
        return form == PaperAnswer.Format.HTML
                ? PaperAnswer.html(page, style, PaperAnswer.NOBODY, request)
                : PaperAnswer.pdf(
                        page, () -> print.pdf(meeting, page), FileNames.agenda(meeting.date()), save, request);
    }

    private Tagged<AgendaDocument> agenda(UUID id, @Nullable String version) {
        var number = QueryValues.matching("version", version, "[1-9]\\d{0,5}", "a number from 1")
                .map(Integer::valueOf);
        if (number.isEmpty()) {
            return show.current(id);
        }
        var kept = show.version(id, number.get());
        return new Tagged<>(kept, PaperAnswer.tag("agenda-", kept.toString()));
    }
}
