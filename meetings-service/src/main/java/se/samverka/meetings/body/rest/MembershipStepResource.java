package se.samverka.meetings.body.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import se.samverka.meetings.body.EndMembership;
import se.samverka.meetings.body.MembershipDocument;
import se.samverka.meetings.body.RemoveMembership;
import se.samverka.meetings.body.ShowMemberships;
import se.samverka.meetings.body.rest.MembershipStepRequests.MembershipEndingRequest;
import se.samverka.meetings.body.rest.MembershipStepRequests.MembershipRemovalRequest;
import se.samverka.meetings.history.rest.HistoryList;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// The steps of a membership, and its history.
@NeverStored
@Path("/bodies/{id}/memberships/{membershipId}")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MembershipStepResource {

    private final EndMembership end;
    private final RemoveMembership remove;
    private final ShowMemberships show;

    MembershipStepResource(EndMembership end, RemoveMembership remove, ShowMemberships show) {
        this.end = end;
        this.remove = remove;
        this.show = show;
    }

    @POST
    @Path("/endings")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "endMembership",
            summary = "End a membership / Avsluta ett ledamotskap",
            description = "The member leaves after the day. / Ledamoten lämnar efter den dagen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipEndingRequest.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.ENDING)))
    @APIResponse(
            responseCode = "201",
            description = "The membership as it now is / Ledamotskapet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "membership",
                                            value = BodyExamples.MEMBERSHIP,
                                            extensions = @Extension(name = "x-changed", value = BodyExamples.ENDED))))
    public Response endMembership(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipEndingRequest request,
            UriInfo uri) {
        return answer(end.run(id, membershipId, ifMatch, request.to(), request.reason()), uri);
    }

    @POST
    @Path("/removals")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "removeMembership",
            summary = "Remove a membership that was a mistake / Ta bort ett felaktigt ledamotskap",
            description = "It then counts on no day and gives no right to read. The secretariat and administrators can "
                    + "still read it, with the reason; for everybody else it is gone. / Det räknas sedan inte någon dag "
                    + "och ger ingen rätt att läsa. Sekretariatet och administratörer kan fortfarande läsa det, med "
                    + "skälet; för alla andra är det borta.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipRemovalRequest.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.REMOVAL)))
    @APIResponse(
            responseCode = "201",
            description = "The membership as it now is / Ledamotskapet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "membership",
                                            value = BodyExamples.MEMBERSHIP,
                                            extensions = @Extension(name = "x-changed", value = BodyExamples.REMOVED))))
    public Response removeMembership(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipRemovalRequest request,
            UriInfo uri) {
        return answer(remove.run(id, membershipId, ifMatch, request.reason()), uri);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listMembershipHistory",
            extensions = @Extension(name = "x-sort-fields", value = "-changedAt"),
            summary = "List the changes of a membership / Lista ändringar av ett ledamotskap",
            description = "Each correction and step, the latest first. / Varje rättelse och steg, det senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "The changes / Ändringarna",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryList.class),
                            examples = @ExampleObject(name = "history", value = BodyExamples.MEMBERSHIP_HISTORY)))
    public HistoryList listMembershipHistory(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        return HistoryList.of(show.history(id, membershipId, query), query, uri);
    }

    /// The membership with its own address, by which its answers are found when it is erased.
    private static Response answer(Tagged<MembershipDocument> membership, UriInfo uri) {
        var document = membership.document();
        return Response.created(uri.getBaseUriBuilder()
                        .path("bodies/{id}/memberships/{membershipId}")
                        .build(document.bodyId(), document.id()))
                .tag(membership.tag())
                .entity(document)
                .build();
    }
}
