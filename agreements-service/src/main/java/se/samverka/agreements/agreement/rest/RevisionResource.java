package se.samverka.agreements.agreement.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementRevision;
import se.samverka.agreements.agreement.ShowAgreements;
import se.samverka.platform.web.EntityTags;

/// `/agreements/{id}/revision`: what a service that follows agreements by events asks before it acts on what it
/// knows.
@Path("/agreements/{id}/revision")
@Tag(name = "Agreements", description = "Agreements, their terms and versions / Avtal, villkor och versioner")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevisionResource {

    private final ShowAgreements show;

    RevisionResource(ShowAgreements show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed(AgreementAccess.VERSIONS)
    @Operation(
            operationId = "getAgreementRevision",
            summary = "How far an agreement has come / Hur långt ett avtal har kommit",
            description =
                    "For services that follow agreements by events: the revision of the newest one, and who may see the"
                            + " agreement. Needs the scope agreements:versions, which no organisation's client has; everybody"
                            + " else reads revision in the agreement. / För tjänster som följer avtal genom händelser."
                            + " Övriga läser revision i avtalet.")
    @APIResponse(
            responseCode = "200",
            description = "The revision / Revisionen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementRevision.class),
                            examples = @ExampleObject(name = "revision", value = Examples.REVISION)))
    public Response get(@PathParam("id") UUID id, Request request) {
        var found = show.revision(id);
        return EntityTags.ok(request, found.document(), found.tag());
    }
}
