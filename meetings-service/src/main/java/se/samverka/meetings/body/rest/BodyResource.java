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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyDocument;
import se.samverka.meetings.body.ChangeBody;
import se.samverka.meetings.body.RegisterBody;
import se.samverka.meetings.body.store.BodyEntity;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.query.Conditions;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/bodies`.
@Path("/bodies")
@Tag(name = "Bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BodyResource {

    private final BodyRepository bodies;
    private final RegisterBody register;
    private final ChangeBody change;

    BodyResource(BodyRepository bodies, RegisterBody register, ChangeBody change) {
        this.bodies = bodies;
        this.register = register;
        this.change = change;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listBodies",
            summary = "Bodies / Grupper",
            description = "All bodies that meet, by name. / Alla grupper som sammanträder, efter namn.")
    @APIResponse(
            responseCode = "200",
            description = "Bodies / Grupper",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyList.class),
                            examples = @ExampleObject(name = "bodies", value = BodyExamples.BODIES)))
    public BodyList listBodies(@BeanParam PageQuery query, UriInfo uri) {
        var sorting = query.sorting(List.of("name"));
        var page = new Conditions()
                .page(
                        bodies.getEntityManager(),
                        BodyEntity.class,
                        "BodyEntity b",
                        "lower(b.name)" + (sorting.descending() ? " desc" : "") + ", b.id",
                        query)
                .map(BodyDocument::of);
        return new BodyList(
                page.items(), query.meta(page.total(), page.items().size()), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "registerBody",
            summary = "Register a body / Registrera en grupp",
            description = "The registering organisation is the body's secretariat, which alone writes its minutes; an"
                    + " administrator may name another, or none. / Den som registrerar är gruppens sekretariat, som ensamt"
                    + " skriver protokollen; en administratör får ange en annan, eller ingen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BodyRequest.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.NEW_BODY)))
    @APIResponse(
            responseCode = "201",
            description = "Registered / Registrerad",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response registerBody(@Valid @NotNull BodyRequest request, UriInfo uri) {
        var body = register.register(request.registration());
        return Response.created(uri.getBaseUriBuilder().path("bodies/{id}").build(body.id))
                .tag(EntityTags.of("b", body.version))
                .entity(BodyDocument.of(body))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getBody",
            summary = "A body / En grupp",
            description = "One body by its id. / En grupp med dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The body / Gruppen",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response getBody(@PathParam("id") UUID id, Request request) {
        var body = bodies.known(id);
        return EntityTags.ok(request, BodyDocument.of(body), EntityTags.of("b", body.version));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceBody",
            summary = "Change a body / Ändra en grupp",
            description = "By its secretariat or an administrator. Replaces everything but the secretariat, which stays"
                    + " when left out. Demands If-Match. / Av gruppens sekretariat eller en administratör. Ersätter allt"
                    + " utom sekretariatet, som består om det utelämnas. Kräver If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BodyRequest.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.NEW_BODY)))
    @APIResponse(
            responseCode = "200",
            description = "The body / Gruppen",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyDocument.class),
                            examples = @ExampleObject(name = "body", value = BodyExamples.BODY)))
    public Response replaceBody(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BodyRequest request) {
        var body = change.change(id, ifMatch, request.registration());
        return Response.ok(BodyDocument.of(body))
                .tag(EntityTags.of("b", body.version))
                .build();
    }

    /// A page of bodies.
    @Schema(name = "BodyList")
    public record BodyList(
            List<BodyDocument> bodies,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
