package se.samverka.agreements.correction.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import se.samverka.agreements.agreement.model.Correction;
import se.samverka.agreements.correction.CorrectVersion;
import se.samverka.agreements.correction.CorrectionDocument;
import se.samverka.agreements.correction.ListedCorrection;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/corrections`: clerical fixes of the words of a version.
@Path("/agreements/{id}/corrections")
@Tag(name = "Corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CorrectionResource {

    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d01";
    private static final String HEAD = "\"version\":1,\"reason\":\"Skrivfel i rubriken\",\"decidedOn\":\"2026-01-30\","
            + "\"decidedBy\":\"Registrator\"";
    private static final String FIELDS = HEAD + ",\"changes\":[{\"pointer\":\"/title\","
            + "\"from\":\"Samhälskontraktet 2026–2029\",\"to\":\"Samhällskontraktet 2026–2029\"}]";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String CORRECTION = "{\"id\":\"" + ID
            + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"number\":1,"
            + "\"recordedAt\":\"2026-02-01T08:00:00Z\",\"recordedBy\":\"region-secretary\"," + FIELDS + "}";
    private static final String LISTED = "{\"id\":\"" + ID
            + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"number\":1,"
            + "\"recordedAt\":\"2026-02-01T08:00:00Z\",\"recordedBy\":\"region-secretary\"," + HEAD + "}";
    private static final String CORRECTIONS = "{\"corrections\":[" + LISTED
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";
    private static final String TAG = "cr";

    private final CorrectVersion corrections;

    CorrectionResource(CorrectVersion corrections) {
        this.corrections = corrections;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "Corrections / Rättelser",
            description =
                    "Of every version, in the order recorded; each alone has its words. / I den ordning de antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "Corrections / Rättelser",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionList.class),
                            examples = @ExampleObject(name = "one", value = CORRECTIONS)))
    public CorrectionList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = corrections.page(id, page);
        return new CorrectionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Correct words / Rätta skrivfel",
            description =
                    "Of one version: title, caseNumber, purpose, titles of clauses and branches, decisionReference,"
                            + " decidingBody (that of the caller's own party). Of an agreement that is or was in force. Each"
                            + " change says what stands there now (from; absent when nothing does). No"
                            + " approval is needed and no money moves; anything else is changed by an amendment. An amendment"
                            + " that is open keeps its own words. / Bara ord rättas, när avtalet gäller eller har gällt;"
                            + " allt annat ändras genom en ändring.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Correction.class),
                            examples = @ExampleObject(name = "title", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The correction / Rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples = @ExampleObject(name = "title", value = CORRECTION)))
    public Response correct(@PathParam("id") UUID id, Correction correction, UriInfo uri) {
        var made = corrections.correct(id, QueryValues.body(correction));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .tag(EntityTags.of(TAG, 1))
                .build();
    }

    @GET
    @Path("/{correctionId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "A correction / En rättelse",
            description = "With the old words and the new. / Med gammal och ny lydelse.")
    @APIResponse(
            responseCode = "200",
            description = "The correction / Rättelsen",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionDocument.class),
                            examples = @ExampleObject(name = "title", value = CORRECTION)))
    public Response get(@PathParam("id") UUID id, @PathParam("correctionId") UUID correctionId, Request request) {
        return EntityTags.ok(request, corrections.one(id, correctionId), EntityTags.of(TAG, 1));
    }

    /// A page of corrections.
    @Schema(name = "CorrectionList", description = "Corrections / Rättelser")
    public record CorrectionList(
            List<ListedCorrection> corrections,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
