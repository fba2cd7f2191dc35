package se.samverka.meetings.body.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import se.samverka.meetings.body.AddMember;
import se.samverka.meetings.body.EraseMember;
import se.samverka.meetings.body.MembershipDocument;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipEntity;
import se.samverka.meetings.query.Conditions;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/bodies/{id}/memberships`.
@NeverStored
@Path("/bodies/{id}/memberships")
@Tag(name = "Bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MembershipResource {

    private final BodyRepository bodies;
    private final AddMember addMember;
    private final EraseMember eraseMember;

    MembershipResource(BodyRepository bodies, AddMember addMember, EraseMember eraseMember) {
        this.bodies = bodies;
        this.eraseMember = eraseMember;
        this.addMember = addMember;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listMemberships",
            summary = "Members of a body / Ledamöter",
            description = "Those who have, had or will have a seat. / De som har, har haft eller får en plats.")
    @APIResponse(
            responseCode = "200",
            description = "Members / Ledamöter",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipList.class),
                            examples = @ExampleObject(name = "memberships", value = BodyExamples.MEMBERSHIPS)))
    public MembershipList listMemberships(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var sorting = query.sorting(List.of("from", "member"));
        var body = bodies.known(id);
        var page = new Conditions()
                .and("m.bodyId = :body", "body", body.id)
                .page(
                        bodies.getEntityManager(),
                        MembershipEntity.class,
                        "MembershipEntity m",
                        "m." + sorting.field() + (sorting.descending() ? " desc" : "") + ", m.id",
                        query)
                .map(MembershipDocument::of);
        return new MembershipList(
                page.items(), query.meta(page.total(), page.items().size()), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "addMembership",
            summary = "Give a seat / Ge en plats",
            description = "With the seat, the member's organisation sees the body's unannounced minutes."
                    + " / Med platsen ser ledamotens organisation gruppens ännu inte anslagna protokoll.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipRequest.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.NEW_MEMBERSHIP)))
    @APIResponse(
            responseCode = "201",
            description = "Given / Given",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.MEMBERSHIP)))
    public Response addMembership(@PathParam("id") UUID id, @Valid @NotNull MembershipRequest request, UriInfo uri) {
        var membership = addMember.add(id, request.seat());
        return Response.created(uri.getBaseUriBuilder()
                        .path("bodies/{id}/memberships/{membership}")
                        .build(membership.bodyId, membership.id))
                .tag(EntityTags.of("s", membership.version))
                .entity(MembershipDocument.of(membership))
                .build();
    }

    @GET
    @Path("/{membershipId}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getMembership",
            summary = "A seat / En plats",
            description = "One membership by its id. / En plats med dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The seat / Platsen",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.MEMBERSHIP)))
    public Response getMembership(
            @PathParam("id") UUID id, @PathParam("membershipId") UUID membershipId, Request request) {
        var membership = bodies.getEntityManager().find(MembershipEntity.class, membershipId);
        if (membership == null || !membership.bodyId.equals(id)) {
            throw RuleBroken.notFound("membership");
        }
        return EntityTags.ok(request, MembershipDocument.of(membership), EntityTags.of("s", membership.version));
    }

    @DELETE
    @Path("/{membershipId}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "eraseMembership",
            summary = "Erase a member / Radera en ledamot",
            description =
                    "The name and the party are kept nowhere any more; the feed has a tombstone. Minutes that name"
                            + " the person stay. / Namn och parti finns inte kvar; protokoll som nämner personen består.")
    @APIResponse(responseCode = "204", description = "Erased / Raderad")
    public void eraseMembership(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        eraseMember.erase(id, membershipId, ifMatch);
    }

    /// A page of memberships.
    @Schema(name = "MembershipList")
    public record MembershipList(
            List<MembershipDocument> memberships,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
