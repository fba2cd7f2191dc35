package se.samverka.finance.delivery.einvoice.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.einvoice.ReadinessDocument;
import se.samverka.finance.delivery.einvoice.ShowReadiness;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.QueryValues;

/// `/e-invoice-readiness`: what the e-invoices of a year lack, asked before the payee requisitions.
@Path("/e-invoice-readiness")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EInvoiceReadinessResource {

    private static final String READINESS = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","year":2026,"ready":false,"documents":[
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0b02","kind":"INVOICE","status":"DRAFT","payee":"202100-2916",
            "payer":"232100-0172","missing":[{"pointer":"/payer/endpoint","code":"endpoint-missing",
            "detail":"Register the endpoint of 232100-0172 among the organisations, as 0007:2120002080"}]}]}""";

    private static final String NOT_FOUND = """
            {"status":404,
            "detail":"There is no such agreement, or it is not yours to see","instance":"/finance/v1/e-invoice-readiness",
            "code":"not-found","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private final ShowReadiness show;

    public EInvoiceReadinessResource(ShowReadiness show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "checkEInvoiceReadiness",
            summary = "What e-invoices lack / Vad e-fakturor saknar",
            description =
                    "For each of a year's documents, drafts among them, what keeps it from being sent as Peppol BIS"
                            + " Billing 3: endpoints, the buyer's reference and the payee's account, registered among the"
                            + " organisations, and VAT categories. Ask before the requisition: without an account nothing can be requisitioned,"
                            + " and a document that lacks something else is issued all the same and its XML answers 409. Shows documents of which the caller is payer or payee. / För"
                            + " var och en av årets handlingar, även utkast, det som hindrar e-faktura.")
    @APIResponse(
            responseCode = "200",
            description = "What is lacking / Det som saknas",
            content =
                    @Content(
                            schema = @Schema(implementation = ReadinessDocument.class),
                            examples = @ExampleObject(name = "readiness", value = READINESS)))
    @APIResponse(
            responseCode = "404",
            description = "No such agreement, or not yours to see / Finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = NOT_FOUND)))
    public ReadinessDocument readiness(
            @QueryParam("agreementId")
                    @Parameter(
                            required = true,
                            description = "The agreement / Avtalet",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "uuid",
                                            examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01"))
                    @Nullable
                    String agreementId,
            @QueryParam("year")
                    @Parameter(
                            required = true,
                            description = "The year / Året",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year) {
        return show.run(
                QueryValues.required("agreementId", QueryValues.uuid("agreementId", agreementId)),
                QueryValues.required("year", QueryValues.year("year", year)));
    }
}
