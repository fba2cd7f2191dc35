package se.samverka.finance.insight.correction.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.correction.DecideCorrections;
import se.samverka.finance.insight.correction.DecisionDocument;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.QueryValues;

/// `/population-decisions`: decisions that corrections apply to an agreement.
@Path("/population-decisions")
@Tag(name = "Population figures", description = "The figures that population splits use / Folkmängdsuppgifter")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PopulationDecisionsResource {

    private final DecideCorrections decide;

    public PopulationDecisionsResource(DecideCorrections decide) {
        this.decide = decide;
    }

    /// A decision that corrections apply.
    public record PopulationDecisionRequest(
            @NotNull
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotEmpty
            @Size(max = 500)
            @Schema(
                    description = "Ids of the corrections that apply from now on; each must await a decision"
                            + " for the agreement"
                            + " / Rättelser som ska gälla")
            Set<@NotNull UUID> corrections,

            @Schema(
                    description = "Why the corrections should apply / Skäl till att rättelserna ska gälla",
                    examples = "SCB har rättat folkmängden i Västerås")
            @Text(max = 1_000)
            String reason,

            @Schema(
                    description = "Reference of the body's decision / Beslutets referens",
                    examples = "Programrådet § 12")
            @Nullable
            @Name(max = 200)
            String decisionReference) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"reference-data:write", "platform:admin"})
    @Operation(
            operationId = "decidePopulation",
            summary = "Decide that corrections apply / Besluta att rättelser ska gälla",
            description = "Requires the scope reference-data:write, for the payee only, or platform:admin; an"
                    + " organisation's finance"
                    + " system has neither. Drafts follow at once; a requisitioned year gets"
                    + " drafts of supplementary"
                    + " invoices and credit notes. 409 correction-not-waiting where a later"
                    + " figure has come. / Kräver"
                    + " reference-data:write, bara för mottagaren själv, eller platform:admin."
                    + " Utkasten räknas om genast.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PopulationDecisionRequest.class),
                            examples = @ExampleObject(name = "decision", value = CorrectionExamples.REQUEST)))
    @APIResponse(responseCode = "404", description = "No such correction, or not yours to see / Rättelsen finns inte")
    @APIResponse(
            responseCode = "201",
            description = "Decided / Beslutat",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionDocument.class),
                            examples = @ExampleObject(name = "decision", value = CorrectionExamples.DECISION)))
    public Response decide(@NotNull @Valid PopulationDecisionRequest request, @Context UriInfo uri) {
        var document = decide.run(new DecideCorrections.Request(
                request.agreementId(), request.corrections(), request.reason(), request.decisionReference()));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(document.id().toString())
                        .build())
                .tag(EntityTags.of("population-decision-", 1))
                .entity(document)
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getPopulationDecision",
            summary = "Get a decision / Hämta ett beslut",
            description = "A decision with its corrections. It never changes. / Ett beslut med sina"
                    + " rättelser. Det ändras aldrig.")
    @APIResponse(
            responseCode = "200",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionDocument.class),
                            examples = @ExampleObject(name = "decision", value = CorrectionExamples.DECISION)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the decision / Beslutets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        return EntityTags.ok(
                request, decide.one(QueryValues.pathId(id, "decision")), EntityTags.of("population-decision-", 1));
    }
}
