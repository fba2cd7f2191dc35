package se.samverka.agreements.externalfunding.rest;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.externalfunding.ExternalFunding;
import se.samverka.agreements.externalfunding.ExternalFundingDocument;
import se.samverka.agreements.externalfunding.ExternalTarget;
import se.samverka.agreements.externalfunding.RecordExternalFunding;
import se.samverka.agreements.externalfunding.ShowExternalFunding;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/external-funding`: what external funders have given towards the goals of an agreement.
@Path("/agreements/{id}/external-funding")
@Tag(name = "External funding", description = "What external funders have given / Extern finansiering")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExternalFundingResource {

    private static final String FIELDS = "\"clauseId\":\"external\",\"year\":2026,\"funder\":\"Vinnova\","
            + "\"amount\":\"2500000.00\",\"decidedOn\":\"2026-05-12\",\"reference\":\"2026-01234\"";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1d";
    private static final String FUNDING =
            "{\"id\":\"" + ID + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"," + FIELDS
                    + ",\"recordedAt\":\"2026-05-20T08:00:00Z\"}";
    private static final String FUNDINGS = "{\"externalFunding\":[" + FUNDING
            + "],\"targets\":[{\"clauseId\":\"external\",\"year\":2026,\"target\":\"10000000.00\","
            + "\"reached\":\"2500000.00\",\"remaining\":\"7500000.00\"}],"
            + "\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    private final RecordExternalFunding record;
    private final ShowExternalFunding show;

    ExternalFundingResource(RecordExternalFunding record, ShowExternalFunding show) {
        this.record = record;
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listExternalFunding",
            extensions = @Extension(name = "x-sort-fields", value = "recordedAt"),
            summary = "External funding / Extern finansiering",
            description = "What was given, paged, and beside it every goal and year with what has been reached of it."
                    + " A goal is no receivable. / Utfall mot målsättning; aldrig en fordran.")
    @APIResponse(
            responseCode = "200",
            description = "Funding and goals / Finansiering och mål",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFundingList.class),
                            examples = @ExampleObject(name = "one", value = FUNDINGS)))
    public ExternalFundingList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var outcome = show.page(id, page);
        var found = outcome.page();
        return new ExternalFundingList(
                found.items(),
                outcome.targets(),
                page.meta(found.total(), found.items().size()),
                page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "recordExternalFunding",
            summary = "Record external funding / Anteckna extern finansiering",
            description = "Towards a clause of kind EXTERNAL_TARGET. / Mot ett villkor av slaget EXTERNAL_TARGET.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFunding.class),
                            examples = @ExampleObject(name = "funding", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The funding / Finansieringen",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFundingDocument.class),
                            examples = @ExampleObject(name = "funding", value = FUNDING)))
    public Response add(@PathParam("id") UUID id, ExternalFunding funding, UriInfo uri) {
        var recorded = record.run(id, QueryValues.body(funding));
        return recorded.created(uri, recorded.document().id());
    }

    @GET
    @Path("/{fundingId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getExternalFunding",
            summary = "One external funding / En extern finansiering",
            description = "By its id. / Efter id.")
    @APIResponse(
            responseCode = "200",
            description = "The funding / Finansieringen",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalFundingDocument.class),
                            examples = @ExampleObject(name = "funding", value = FUNDING)))
    public Response get(@PathParam("id") UUID id, @PathParam("fundingId") UUID fundingId, Request request) {
        var found = show.one(id, fundingId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    /// A page of what was given, and the goals as a whole.
    public record ExternalFundingList(
            @Schema(description = "The external funding of the page / Sidans externa finansiering")
            List<ExternalFundingDocument> externalFunding,

            @Schema(
                    description = "Each goal by clause and year, over all pages / Mål och utfall per villkor och år,"
                            + " för alla sidor")
            List<ExternalTarget> targets,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
