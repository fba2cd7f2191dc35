package se.samverka.finance.insight.correction.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.CorrectionDocument;
import se.samverka.finance.insight.correction.CorrectionImpactDocument;
import se.samverka.finance.insight.correction.ShowCorrections;
import se.samverka.finance.insight.correction.model.PopulationCorrectionStatus;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/population-corrections`: later figures than those to which agreements are pinned.
@Path("/population-corrections")
@Tag(name = "Population figures", description = "The figures that population splits use / Folkmängdsuppgifter")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PopulationCorrectionsResource {

    private final ShowCorrections show;

    public PopulationCorrectionsResource(ShowCorrections show) {
        this.show = show;
    }

    /// One page of corrections.
    public record PopulationCorrectionList(
            @Schema(description = "The page's corrections, newest first / Sidans rättelser, nyast först")
            List<CorrectionDocument> populationCorrections,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listPopulationCorrections",
            extensions = @Extension(name = "x-sort-fields", value = "-id"),
            summary = "List corrections of population figures / Lista rättade folkmängdsuppgifter",
            description =
                    "Later figures than those to which agreements are pinned, newest first. For agreements of which"
                            + " the caller is party or payee; an administrator sees all. / Senare"
                            + " uppgifter än de som avtal är låsta"
                            + " till, de senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = PopulationCorrectionList.class),
                            examples = @ExampleObject(name = "corrections", value = CorrectionExamples.CORRECTIONS)))
    public PopulationCorrectionList list(
            @QueryParam("agreementId")
                    @Parameter(
                            description = "Id of the agreement / Avtalets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String agreementId,
            @QueryParam("status")
                    @Parameter(
                            description = "Status of the corrections / Rättelsernas status",
                            schema = @Schema(implementation = PopulationCorrectionStatus.class))
                    @Nullable
                    String status,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = show.page(
                QueryValues.uuid("agreementId", agreementId),
                QueryValues.oneOf("status", status, PopulationCorrectionStatus.class),
                page.sorting(List.of("-id")).descending(),
                page.offset(),
                page.limit());
        return new PopulationCorrectionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getPopulationCorrection",
            summary = "Preview a correction / Förhandsgranska en rättelse",
            description = "What each party would owe, year by year, if all corrections awaiting a decision"
                    + " for the agreement were"
                    + " applied. Computed as drafts are. Changes nothing. / Vad varje part skulle"
                    + " vara skyldig, år för år,"
                    + " om alla rättelser som inväntar beslut för avtalet fick gälla. Ändrar inget.")
    @APIResponse(
            responseCode = "200",
            description = "The correction and its impacts / Rättelsen och dess följder",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionImpactDocument.class),
                            examples = @ExampleObject(name = "correction", value = CorrectionExamples.IMPACT)))
    public CorrectionImpactDocument one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the correction / Rättelsens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id) {
        return show.one(QueryValues.pathId(id, "correction"));
    }
}
