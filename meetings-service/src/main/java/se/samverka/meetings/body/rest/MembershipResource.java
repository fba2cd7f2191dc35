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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.AddMembership;
import se.samverka.meetings.body.EraseMembership;
import se.samverka.meetings.body.MembershipDocument;
import se.samverka.meetings.body.ReplaceMembership;
import se.samverka.meetings.body.ShowMemberships;
import se.samverka.meetings.body.model.MembershipFilter;
import se.samverka.meetings.body.model.MembershipRole;
import se.samverka.meetings.body.model.MembershipStatus;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/bodies/{id}/memberships`.
@NeverStored
@Path("/bodies/{id}/memberships")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MembershipResource {

    private final ShowMemberships show;
    private final AddMembership add;
    private final ReplaceMembership replace;
    private final EraseMembership erase;

    MembershipResource(ShowMemberships show, AddMembership add, ReplaceMembership replace, EraseMembership erase) {
        this.show = show;
        this.add = add;
        this.replace = replace;
        this.erase = erase;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listMemberships",
            extensions = @Extension(name = "x-sort-fields", value = "from,member"),
            summary = "List the members of a body / Lista ledamöter",
            description = "Those who have, had or will have a seat. What was removed as a mistake is shown by "
                    + "status=REMOVED, to the secretariat and administrators alone. / De som har, har haft eller ska få "
                    + "en plats. Det som har tagits bort som felaktigt visas med status=REMOVED, bara för sekretariatet "
                    + "och administratörer.")
    @APIResponse(
            responseCode = "200",
            description = "Members / Ledamöter",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipList.class),
                            examples = @ExampleObject(name = "memberships", value = BodyExamples.MEMBERSHIPS)))
    public MembershipList listMemberships(
            @PathParam("id") UUID id,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Only those who have a seat on this day / Bara de som har en plats den dagen",
                            example = "2024-04-19")
                    @Nullable
                    String validOn,
            @QueryParam("role")
                    @Parameter(
                            description = "Only those with this role / Bara de med denna roll",
                            schema = @Schema(implementation = MembershipRole.class))
                    @Nullable
                    String role,
            @QueryParam("organisationNumber")
                    @Parameter(
                            description =
                                    "Only those who represent this organisation / Bara de som företräder organisationen",
                            example = "212000-2080")
                    @Nullable
                    String organisationNumber,
            @QueryParam("party")
                    @Parameter(
                            description =
                                    "Only those of this party, as it is written / Bara de från partiet, som det är skrivet",
                            example = "S")
                    @Nullable
                    String party,
            @QueryParam("status")
                    @Parameter(
                            description =
                                    "RECORDED when left out, or what was removed as a mistake / RECORDED om inget anges, eller det som har tagits bort som felaktigt",
                            schema = @Schema(implementation = MembershipStatus.class))
                    @Nullable
                    String status,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var filter = new MembershipFilter(
                QueryValues.date("validOn", validOn),
                QueryValues.oneOf("role", role, MembershipRole.class),
                QueryValues.organisation("organisationNumber", organisationNumber),
                QueryValues.text("party", party),
                QueryValues.oneOf("status", status, MembershipStatus.class).orElse(MembershipStatus.RECORDED));
        var page = show.page(id, filter, query);
        return new MembershipList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "addMembership",
            summary = "Add a member / Lägg till en ledamot",
            description = "The member's organisation may then read the body's unannounced minutes. / Ledamotens "
                    + "organisation får då läsa organets protokoll innan de har anslagits.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipRequest.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.NEW_MEMBERSHIP)))
    @APIResponse(
            responseCode = "201",
            description = "Added / Tillagd",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.MEMBERSHIP)))
    public Response addMembership(@PathParam("id") UUID id, @Valid @NotNull MembershipRequest request, UriInfo uri) {
        var membership = add.run(id, request.membership());
        return membership.created(uri, membership.document().id());
    }

    @GET
    @Path("/{membershipId}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getMembership",
            summary = "Get a membership / Hämta ett ledamotskap",
            description = "One membership by its id. / Ett ledamotskap utifrån dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The membership / Ledamotskapet",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.MEMBERSHIP)))
    public Response getMembership(
            @PathParam("id") UUID id, @PathParam("membershipId") UUID membershipId, Request request) {
        var membership = show.one(id, membershipId);
        return EntityTags.ok(request, membership.document(), membership.tag());
    }

    @PUT
    @Path("/{membershipId}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceMembership",
            summary = "Correct a membership / Rätta ett ledamotskap",
            description =
                    "Name, party, organisation, role and days. What it was before stays in its history. Without a "
                            + "last day, a membership that was ended goes on. / Namn, parti, organisation, roll och dagar. Det "
                            + "som gällde tidigare finns kvar i historiken. Utan sista dag fortsätter ett ledamotskap som har "
                            + "avslutats.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipRequest.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.NEW_MEMBERSHIP)))
    @APIResponse(
            responseCode = "200",
            description = "The membership as it now is / Ledamotskapet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipDocument.class),
                            examples = @ExampleObject(name = "membership", value = BodyExamples.MEMBERSHIP)))
    public Response replaceMembership(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipRequest request) {
        return replace.run(id, membershipId, ifMatch, request.membership()).ok();
    }

    @DELETE
    @Path("/{membershipId}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "eraseMembership",
            summary = "Erase a membership / Radera ett ledamotskap",
            description =
                    "The member's name and party are then stored nowhere, nor in the history, and the changes feed "
                            + "gets a tombstone. Minutes that name the person stay. To take back a mistake and keep a trace of it, "
                            + "remove the membership instead. / Ledamotens namn och parti finns sedan inte kvar, inte heller i "
                            + "historiken, och ändringsflödet visar att posten är raderad. Protokoll som nämner personen består. "
                            + "Ett misstag tas i stället tillbaka genom borttagning, som lämnar spår.")
    @APIResponse(responseCode = "204", description = "Erased / Raderad")
    public void eraseMembership(
            @PathParam("id") UUID id,
            @PathParam("membershipId") UUID membershipId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        erase.run(id, membershipId, ifMatch);
    }

    /// A page of memberships.
    @Schema(name = "MembershipList")
    public record MembershipList(
            List<MembershipDocument> memberships,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
