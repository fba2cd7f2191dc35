package se.samverka.meetings.body.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import se.samverka.meetings.body.BodyDocument;
import se.samverka.meetings.body.RegisterBody;
import se.samverka.meetings.body.ReplaceBody;
import se.samverka.meetings.body.ShowBodies;
import se.samverka.meetings.history.rest.HistoryList;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/bodies`.
@Path("/bodies")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BodyResource {

    private final ShowBodies show;
    private final RegisterBody register;
    private final ReplaceBody replace;

    BodyResource(ShowBodies show, RegisterBody register, ReplaceBody replace) {
        this.show = show;
        this.register = register;
        this.replace = replace;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listBodies",
            extensions = @Extension(name = "x-sort-fields", value = "name"),
            summary = "List bodies / Lista organ",
            description = "All bodies that meet, by name. / Alla organ som sammanträder, i namnordning.")
    @APIResponse(
            responseCode = "200",
            description = "Bodies / Organ",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyList.class),
                            examples = @ExampleObject(name = "bodies", value = BodyExamples.BODIES)))
    public BodyList listBodies(@BeanParam PageQuery query, UriInfo uri) {
        var page = show.page(query);
        return new BodyList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "registerBody",
            summary = "Register a body / Registrera ett organ",
            description = "The organisation that registers a body becomes its secretariat, which alone writes its "
                    + "minutes. An administrator may name another organisation, or none. / Den organisation som "
                    + "registrerar ett organ blir dess sekretariat, och bara sekretariatet skriver protokollen. "
                    + "En administratör får ange en annan organisation eller ingen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDetails.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.NEW_BODY)))
    @APIResponse(
            responseCode = "201",
            description = "Registered / Registrerat",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response registerBody(@Valid @NotNull BodyDetails request, UriInfo uri) {
        var body = register.run(request.registration());
        return body.created(uri, body.document().id());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getBody",
            summary = "Get a body / Hämta ett organ",
            description = "One body by its id. / Ett organ utifrån dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The body / Organet",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response getBody(@PathParam("id") UUID id, Request request) {
        var body = show.one(id);
        return EntityTags.ok(request, body.document(), body.tag());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceBody",
            summary = "Replace a body / Ersätt ett organ",
            description = "By its secretariat or an administrator. Replaces everything; without a secretariat in the "
                    + "request the body keeps the one that it has. What it was before stays in its history. / Görs av "
                    + "organets sekretariat eller en administratör. Ersätter allt; utelämnas sekretariatet behåller "
                    + "organet det som det har. Det som gällde tidigare finns kvar i historiken.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDetails.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.NEW_BODY)))
    @APIResponse(
            responseCode = "200",
            description = "The body / Organet",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "body",
                                            value = BodyExamples.BODY,
                                            extensions =
                                                    @Extension(name = "x-changed", value = BodyExamples.REPLACED))))
    public Response replaceBody(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BodyDetails request) {
        return replace.run(id, ifMatch, request.registration()).ok();
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listBodyHistory",
            extensions = @Extension(name = "x-sort-fields", value = "-changedAt"),
            summary = "List the changes of a body / Lista ändringar av ett organ",
            description =
                    "Each change of what is registered of the body, the latest first. / Varje ändring av det som är "
                            + "registrerat om organet, den senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "The changes / Ändringarna",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryList.class),
                            examples = @ExampleObject(name = "history", value = BodyExamples.HISTORY)))
    public HistoryList listBodyHistory(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        return HistoryList.of(show.history(id, query), query, uri);
    }

    /// A page of bodies.
    @Schema(name = "BodyList")
    public record BodyList(
            List<BodyDocument> bodies,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
