package se.samverka.agreements.board.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.BoardDocument;
import se.samverka.agreements.board.EstablishBoard;
import se.samverka.agreements.board.ReviseBoard;
import se.samverka.agreements.board.ShowBoards;
import se.samverka.agreements.board.model.Board;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/boards`: the bodies that govern an agreement's work, and how their seats are filled on a
/// day.
@Path("/agreements/{id}/boards")
@Tag(name = "Boards", description = "Boards, seats and appointments / Styrelser, platser och förordnanden")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BoardResource {

    private final ShowBoards show;
    private final EstablishBoard establish;
    private final ReviseBoard revise;

    BoardResource(ShowBoards show, EstablishBoard establish, ReviseBoard revise) {
        this.show = show;
        this.establish = establish;
        this.revise = revise;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listBoards",
            extensions = @Extension(name = "x-sort-fields", value = "createdAt,name"),
            summary = "Boards / Styrelser, programråd och programgrupper",
            description =
                    "Each with its vacancies, overfilled seats and members on a day. / Med vakanser och ledamöter.")
    @APIResponse(
            responseCode = "200",
            description = "Boards / Styrelser",
            content =
                    @Content(
                            schema = @Schema(implementation = BoardList.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARDS)))
    public BoardList list(
            @PathParam("id") UUID id,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "The day to show members and vacancies for; today when left out / Dagen som ledamöter och"
                                            + " vakanser visas för; i dag om inget anges",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var shown = show.page(id, ShownDay.of(validOn), page);
        return new BoardList(
                shown.items(), page.meta(shown.total(), shown.items().size()), page.links(uri, shown.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "establishBoard",
            summary = "Establish a board / Inrätta en styrelse",
            description =
                    "With seats for each nominating party or group. By the coordinator or an administrator; of a draft by any"
                            + " party. / Med platser per nominerande part eller grupp. Av samordnaren eller en"
                            + " administratör; i ett utkast av vilken part som helst.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Board.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARD_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The board / Styrelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = BoardDocument.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARD)))
    public Response establish(@PathParam("id") UUID id, Board board, UriInfo uri) {
        var established = establish.run(id, QueryValues.body(board));
        return established.created(uri, established.document().id());
    }

    @GET
    @Path("/{boardId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getBoard",
            summary = "A board / En styrelse",
            description = "With vacancies, overfilled seats and members on a day. / Med vakanser och ledamöter en dag.")
    @APIResponse(
            responseCode = "200",
            description = "The board / Styrelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = BoardDocument.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARD)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "The day to show members and vacancies for; today when left out / Dagen som ledamöter och"
                                            + " vakanser visas för; i dag om inget anges",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn,
            @Context Request request) {
        var found = show.one(id, boardId, ShownDay.of(validOn));
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{boardId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseBoard",
            summary = "Revise a board / Ändra en styrelse",
            description =
                    "By whoever may establish one. Whoever sits on a seat that goes away stays, shown as overfilled. /"
                            + " Ledamöter blir kvar tills de avslutas.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Board.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARD_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The board / Styrelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = BoardDocument.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.BOARD)))
    public Response revise(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Board board) {
        return revise.run(id, boardId, QueryValues.body(board), ifMatch).ok();
    }

    /// A page of boards.
    @Schema(name = "BoardList", description = "Boards / Styrelser")
    public record BoardList(
            List<BoardDocument> boards,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
