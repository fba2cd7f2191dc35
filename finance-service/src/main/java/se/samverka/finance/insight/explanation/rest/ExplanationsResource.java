package se.samverka.finance.insight.explanation.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.finance.insight.explanation.ExplainInvoice;
import se.samverka.finance.insight.explanation.ExplanationDocument;
import se.samverka.platform.web.QueryValues;

/// `/invoices/{id}/explanations`: how the amounts of a document were calculated.
@Path("/invoices/{id}/explanations")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExplanationsResource {

    private final ExplainInvoice explain;

    public ExplanationsResource(ExplainInvoice explain) {
        this.explain = explain;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "explainInvoice",
            summary = "Explain an invoice or a credit note / Förklara en faktura eller kreditfaktura",
            description =
                    "Shows how each line was calculated, from the agreement's version and its approvals, through the clause, the"
                            + " split with its figures, decided amounts and rounding; as data and as sentences in Swedish and"
                            + " English. An issued document is explained from its basis at the issue, whatever has changed since."
                            + " / Visar hur varje rad har räknats fram, från avtalsversion och beslut via villkor, fördelning,"
                            + " folkmängd och avrundning, som data och i ord på svenska och engelska. En utfärdad handling"
                            + " förklaras med det underlag som gällde när den utfärdades.")
    @APIResponse(
            responseCode = "200",
            description = "The explanation / Förklaringen",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationDocument.class),
                            examples = @ExampleObject(name = "explanation", value = ExplanationExamples.EXPLANATION)))
    @APIResponse(responseCode = "404", description = "No such document, or not yours to see / Finns inte")
    @APIResponse(
            responseCode = "409",
            description = "Its basis was not kept, or is changing; see code / Underlaget är inte sparat, eller ändras")
    public ExplanationDocument explain(
            @PathParam("id")
                    @Parameter(
                            description = "The document's id / Handlingens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id) {
        return explain.run(QueryValues.pathId(id, "invoice"));
    }
}
