package se.samverka.meetings.meeting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.AgendaDocument;
import se.samverka.meetings.meeting.AgendaItemDocument;
import se.samverka.meetings.meeting.EditAgenda;
import se.samverka.meetings.meeting.ShowAgenda;
import se.samverka.meetings.meeting.rest.AgendaRequests.AgendaItemRequest;
import se.samverka.meetings.meeting.rest.AgendaRequests.AgendaItemWithdrawalRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// Changes of `/meetings/{id}/agenda`, and its items and versions. The agenda as a whole is read in the package
/// `paper`.
@Path("/meetings/{id}")
@Tag(name = "Agendas", description = "What a meeting is going to take up / Vad ett sammanträde ska behandla")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgendaResource {

    /// Another word there, such as `attachments`, is an address of its own, with methods of its own.
    private static final String ITEM = "/agenda/{itemId: [0-9a-fA-F-]{36}}";

    private final ShowAgenda show;
    private final EditAgenda edit;

    AgendaResource(ShowAgenda show, EditAgenda edit) {
        this.show = show;
        this.edit = edit;
    }

    @POST
    @Path("/agenda")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "addAgendaItem",
            summary = "Put a matter on the agenda / Sätt upp ett ärende på föredragningslistan",
            description = "Until the meeting has been held. The item has an id; it gets a § number when the meeting is "
                    + "closed. / Tills sammanträdet har hållits. Ärendet har ett id; det får ett paragrafnummer när "
                    + "sammanträdet avslutas.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemRequest.class),
                            examples = @ExampleObject(name = "item", value = AgendaExamples.NEW_ITEM)))
    @APIResponse(
            responseCode = "201",
            description = "The matter on the agenda / Ärendet på listan",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemDocument.class),
                            examples = @ExampleObject(name = "item", value = AgendaExamples.ITEM)))
    public Response addAgendaItem(@PathParam("id") UUID id, @Valid @NotNull AgendaItemRequest request, UriInfo uri) {
        var item = edit.add(id, request.position(), request.continues(), request.text());
        return item.created(uri, item.document().id());
    }

    @GET
    @Path(ITEM)
    @PermitAll
    @Operation(
            operationId = "getAgendaItem",
            summary = "Get a matter of an agenda / Hämta ett ärende på föredragningslistan",
            description = "One matter by its id. / Ett ärende utifrån dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The matter / Ärendet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemDocument.class),
                            examples = @ExampleObject(name = "item", value = AgendaExamples.ITEM)))
    public Response getAgendaItem(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId, Request request) {
        var item = show.item(id, itemId);
        return EntityTags.ok(request, item.document(), item.tag());
    }

    @PUT
    @Path(ITEM)
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceAgendaItem",
            summary = "Replace a matter of an agenda / Ersätt ett ärende på föredragningslistan",
            description =
                    "If-Match takes the ETag of GET /meetings/{id}/agenda/{itemId}. Once the meeting is called, the "
                            + "change makes a new version of the agenda. / I If-Match anges ETag från GET "
                            + "/meetings/{id}/agenda/{itemId}. När sammanträdet är kallat ger ändringen en ny version av listan.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemRequest.class),
                            examples = @ExampleObject(name = "item", value = AgendaExamples.NEW_ITEM)))
    @APIResponse(
            responseCode = "200",
            description = "The matter as it now is / Ärendet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemDocument.class),
                            examples = @ExampleObject(name = "item", value = AgendaExamples.ITEM)))
    public Response replaceAgendaItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgendaItemRequest request) {
        return edit.replace(id, itemId, ifMatch, request.position(), request.continues(), request.text())
                .ok();
    }

    @POST
    @Path("/agenda/{itemId}/withdrawals")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "withdrawAgendaItem",
            summary = "Withdraw a matter / Låt ett ärende utgå",
            description =
                    "It stays on the agenda with the reason, and gets no § number. If-Match takes the ETag of GET "
                            + "/meetings/{id}/agenda/{itemId}. / Det står kvar på listan med skälet och får inget "
                            + "paragrafnummer. I If-Match anges ETag från GET /meetings/{id}/agenda/{itemId}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemWithdrawalRequest.class),
                            examples = @ExampleObject(name = "withdrawal", value = AgendaExamples.WITHDRAWAL)))
    @APIResponse(
            responseCode = "201",
            description = "The withdrawn matter / Ärendet som har utgått",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "item",
                                            value = AgendaExamples.ITEM,
                                            extensions =
                                                    @Extension(name = "x-changed", value = AgendaExamples.WITHDRAWN))))
    public Response withdrawAgendaItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgendaItemWithdrawalRequest request,
            UriInfo uri) {
        var item = edit.withdraw(id, itemId, ifMatch, request.reason());
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}/agenda/{itemId}")
                        .build(id, itemId))
                .tag(item.tag())
                .entity(item.document())
                .build();
    }

    @GET
    @Path("/agenda-versions")
    @PermitAll
    @Operation(
            operationId = "listAgendaVersions",
            extensions = @Extension(name = "x-sort-fields", value = "version"),
            summary = "List the versions of an agenda / Lista föredragningslistans versioner",
            description =
                    "Version 1 is what was sent with the call; each later one follows a change. / Version 1 är det "
                            + "som skickades med kallelsen; varje senare följer på en ändring.")
    @APIResponse(
            responseCode = "200",
            description = "The versions / Versionerna",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaVersionList.class),
                            examples = @ExampleObject(name = "versions", value = AgendaExamples.VERSIONS)))
    public AgendaVersionList listAgendaVersions(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = show.versions(id, query);
        return new AgendaVersionList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    /// A page of versions.
    @Schema(name = "AgendaVersionList")
    public record AgendaVersionList(
            @Schema(description = "Versions / Versioner") List<AgendaDocument> agendaVersions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
