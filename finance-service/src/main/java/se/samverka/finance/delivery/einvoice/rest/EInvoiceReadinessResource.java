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

/// `/e-invoice-readiness`: what is missing in a year's e-invoices; meant for use before a requisition.
@Path("/e-invoice-readiness")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EInvoiceReadinessResource {

    private static final String READINESS = """
            {"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","year":2026,"ready":false,"documents":[
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","kind":"INVOICE","status":"DRAFT","payee":"202100-2916",
            "payer":"232100-0172","missing":[{"pointer":"/payer/endpoint","code":"endpoint-missing",
            "detail":"Register the endpoint of 232100-0172 among the organisations, such as 0007:2120002080"}]}]}""";

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
            summary = "Check e-invoices before they are issued / Kontrollera e-fakturor före utfärdandet",
            description = "Lists for each of a year's documents, drafts included, what prevents it from being"
                    + " sent as Peppol BIS"
                    + " Billing 3: endpoints, the buyer's reference and the payee's account,"
                    + " which are registered among"
                    + " the organisations, and VAT categories. Check before the requisition:"
                    + " without an account nothing"
                    + " can be requisitioned; a document that lacks something else is issued, but"
                    + " its XML answers 409. Shows"
                    + " documents of which the caller is payer or payee. / Visar för varje"
                    + " handling under året, även"
                    + " utkast, vad som hindrar att den skickas som e-faktura.")
    @APIResponse(
            responseCode = "200",
            description = "What is missing / Det som saknas",
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
                            description = "Id of the agreement / Avtalets id",
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
                            description = "Calendar year / Kalenderår",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year) {
        return show.run(
                QueryValues.required("agreementId", QueryValues.uuid("agreementId", agreementId)),
                QueryValues.required("year", QueryValues.year("year", year)));
    }
}
