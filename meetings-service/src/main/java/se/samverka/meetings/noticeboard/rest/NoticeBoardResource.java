package se.samverka.meetings.noticeboard.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.noticeboard.NoticeBoardDocument;
import se.samverka.meetings.noticeboard.PrintNoticeBoard;
import se.samverka.meetings.noticeboard.ShowNoticeBoard;
import se.samverka.meetings.paper.PaperStyle;
import se.samverka.meetings.paper.rest.PaperAnswer;
import se.samverka.platform.web.Negotiation;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/bodies/{id}/notice-board`.
@Path("/bodies/{id}/notice-board")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@RunOnVirtualThread
public class NoticeBoardResource {

    /// Any site may show the board in a frame.
    private static final String ANYBODY = "*";

    private final ShowNoticeBoard show;
    private final PrintNoticeBoard print;
    private final PaperStyle style;

    NoticeBoardResource(ShowNoticeBoard show, PrintNoticeBoard print, PaperStyle style) {
        this.show = show;
        this.print = print;
        this.style = style;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "getNoticeBoard",
            extensions = @Extension(name = "x-sort-fields", value = "-postedOn"),
            summary = "Get the notice board of a body / Hämta ett organs anslagstavla",
            description =
                    "What is posted today, the latest first: an announcement stays until the appeal time has passed, or "
                            + "three weeks where nothing can be appealed. JSON or HTML by Accept; JSON is the default. Any "
                            + "site may show the page in a frame (iframe); it has no script. / Vad som är anslaget i dag, det "
                            + "senaste först: ett anslag sitter uppe tills överklagandetiden har gått ut, eller i tre veckor "
                            + "där inget kan överklagas. JSON eller HTML enligt Accept; JSON är standard. Alla webbplatser får "
                            + "visa sidan i en ram (iframe); den har inga skript.")
    @APIResponse(
            responseCode = "200",
            description = "What is posted / Vad som är anslaget",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NoticeBoardDocument.class),
                        examples = @ExampleObject(name = "board", value = NoticeBoardExamples.BOARD)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "page", value = NoticeBoardExamples.PAGE))
            })
    public Response getNoticeBoard(
            @PathParam("id") UUID id,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "What was or will be posted on this day / Vad som var eller blir anslaget denna dag",
                            example = "2024-05-02")
                    @Nullable
                    String validOn,
            @BeanParam PageQuery query,
            UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        var board = show.run(id, QueryValues.date("validOn", validOn), query, uri);
        var chosen = Negotiation.chosen(
                headers.getAcceptableMediaTypes(), List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML));
        return chosen.equals(MediaType.TEXT_HTML)
                ? PaperAnswer.html(print.page(board), style, ANYBODY, request)
                : PaperAnswer.json(board, PaperAnswer.tag("board-", board.toString()), request);
    }
}
