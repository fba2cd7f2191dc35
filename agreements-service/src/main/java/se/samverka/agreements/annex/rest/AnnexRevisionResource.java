package se.samverka.agreements.annex.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.AnnexRevision;
import se.samverka.agreements.annex.AnnexRevisionDocument;
import se.samverka.agreements.annex.ReviseAnnex;
import se.samverka.agreements.annex.ShowAnnexes;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/annexes/{annexId}/revisions`: every text of an annex.
@Path("/agreements/{id}/annexes/{annexId}/revisions")
@Tag(name = "Annexes", description = "Annexes and their wordings / Bilagor och deras lydelser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AnnexRevisionResource {

    private final ReviseAnnex revise;
    private final ShowAnnexes show;

    AnnexRevisionResource(ReviseAnnex revise, ShowAnnexes show) {
        this.revise = revise;
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAnnexRevisions",
            extensions = @Extension(name = "x-sort-fields", value = "number"),
            summary = "An annex's revisions / En bilagas lydelser",
            description = "First to last, without the texts; number 1 is what the parties agreed on. / Utan texterna.")
    @APIResponse(
            responseCode = "200",
            description = "Revisions / Lydelser",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexRevisionList.class),
                            examples = @ExampleObject(name = "first", value = AnnexExamples.REVISIONS)))
    public AnnexRevisionList list(
            @PathParam("id") UUID id, @PathParam("annexId") UUID annexId, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.revisions(id, annexId, page);
        return new AnnexRevisionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseAnnex",
            summary = "Revise an annex / Ändra en bilaga",
            description =
                    "Recorded by the coordinator or an administrator, by the decision of the board that may, without the"
                            + " parties' approval, while the agreement is in force;"
                            + " the text applies from validFrom, not before the decision;"
                            + " earlier texts stay. / Genom styrelsens beslut, utan parternas godkännande; den nya lydelsen gäller från validFrom.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexRevision.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.REVISION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The revision / Lydelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexRevisionDocument.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.REVISION)))
    public Response revise(
            @PathParam("id") UUID id,
            @PathParam("annexId") UUID annexId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AnnexRevision revision,
            UriInfo uri) {
        var made = revise.run(id, annexId, QueryValues.body(revision), ifMatch);
        return made.created(uri, made.document().number());
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAnnexRevision",
            summary = "A revision of an annex / En lydelse",
            description = "With its text. / Med texten.")
    @APIResponse(
            responseCode = "200",
            description = "The revision / Lydelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = AnnexRevisionDocument.class),
                            examples = @ExampleObject(name = "vision", value = AnnexExamples.REVISION)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("annexId") UUID annexId,
            @PathParam("number") int number,
            Request request) {
        var found = show.revision(id, annexId, number);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    /// A page of revisions.
    @Schema(name = "AnnexRevisionList", description = "Revisions / Lydelser")
    public record AnnexRevisionList(
            List<AnnexRevisionDocument> revisions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
