package se.samverka.agreements.agreement.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import se.samverka.agreements.agreement.ApprovalDocument;
import se.samverka.agreements.agreement.ApprovalDocument.Recorded;
import se.samverka.agreements.agreement.RecordApproval;
import se.samverka.agreements.agreement.ShowApprovals;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/approvals`: what each party has decided, and what is missing.
@Path("/agreements/{id}/approvals")
@Tag(
        name = "Approvals",
        description = "The decisions of the parties, and contests of them / Parternas beslut och tvister om dem")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApprovalResource {

    private final ShowApprovals show;
    private final RecordApproval record;
    private final RestOnDecision restOnDecision;

    ApprovalResource(ShowApprovals show, RecordApproval record, RestOnDecision restOnDecision) {
        this.show = show;
        this.record = record;
        this.restOnDecision = restOnDecision;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listApprovals",
            summary = "Decisions of the parties / Parternas beslut",
            description =
                    "With the entry conditions that are not met and the earliest day on which the agreement can bind. /"
                            + " Med de villkor som återstår och den dag då avtalet tidigast kan gälla.")
    @APIResponse(
            responseCode = "200",
            description = "Decisions / Beslut",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalDocument.Approvals.class),
                            examples = @ExampleObject(name = "approvals", value = Examples.APPROVALS)))
    public ApprovalDocument.Approvals list(@PathParam("id") UUID id, @BeanParam AsOfQuery query) {
        return show.all(id, query.read());
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getApproval",
            summary = "A party's decision / En parts beslut",
            description = "As recorded. / Som det antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalDocument.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            Request request) {
        var found = show.one(id, organisationNumber);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "recordApproval",
            extensions = @Extension(name = "x-makes", value = "true", parseValue = true),
            summary = "Record a party's decision / Anteckna en parts beslut",
            description =
                    "Only the party itself, or platform:admin, who names the decision (decidingBody, reference). Any party"
                            + " may approve: while the agreement is proposed, or later by joining the version in force,"
                            + " with the agreement's ETag in If-Match, which says what it has read. Complete a recorded decision (announced, appealed)"
                            + " with its own ETag in If-Match; once it binds the party only the appeal may change. /"
                            + " Endast parten själv, eller platform:admin med angivet beslut. Ett första beslut"
                            + " antecknas med avtalets ETag i If-Match; ett antecknat beslut kompletteras med sin egen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalRequest.class),
                            examples = @ExampleObject(name = "approved", value = Examples.APPROVAL_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The decision with the day it counts / Beslutet och dagen för laga kraft",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalDocument.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ApprovalRequest body,
            UriInfo uri) {
        var approval = QueryValues.body(body).approval(organisationNumber, restOnDecision);
        return answer(record.run(id, organisationNumber, approval, ifMatch), uri);
    }

    static Response answer(Recorded recorded, UriInfo uri) {
        var answer = recorded.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(recorded.approval().document())
                .tag(recorded.approval().tag())
                .build();
    }
}
