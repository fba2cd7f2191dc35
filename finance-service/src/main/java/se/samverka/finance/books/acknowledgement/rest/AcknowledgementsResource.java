package se.samverka.finance.books.acknowledgement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.acknowledgement.AcknowledgeInvoice;
import se.samverka.finance.books.acknowledgement.AcknowledgementDocument;
import se.samverka.finance.books.acknowledgement.model.Acknowledgement;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/invoices/{id}/acknowledgements`: ERP systems confirm that they have booked a document.
@Path("/invoices/{id}/acknowledgements")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AcknowledgementsResource {

    private static final String REQUEST = "{\"bookedOn\":\"2026-01-12\",\"reference\":\"LEV-2026-000812\"}";

    private static final String ONE = """
            {"organisationNumber":"232100-0172","bookedOn":"2026-01-12","reference":"LEV-2026-000812",
            "acknowledgedAt":"2026-01-12T08:00:00Z"}""";

    private static final String LIST = "{\"acknowledgements\":[" + ONE + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/invoices","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/invoices?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/invoices?page=1","rel":"last","method":"GET"}}}""";

    private static final String CONFLICT = """
            {"status":409,
            "detail":"232100-0172 has already acknowledged this document with other values; read the recorded acknowledgement",
            "instance":"/finance/v1/invoices/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01/acknowledgements",
            "code":"already-acknowledged","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private final AcknowledgeInvoice acknowledge;

    public AcknowledgementsResource(AcknowledgeInvoice acknowledge) {
        this.acknowledge = acknowledge;
    }

    /// What the ERP system reports; every field is optional.
    public record AcknowledgementRequest(
            @Schema(
                    description = "Organisation whose system booked it; the caller's own if omitted"
                            + " / Organisation som bokfört; den egna om fältet utelämnas",
                    type = SchemaType.STRING,
                    examples = "232100-0172")
            @Nullable
            OrganisationNumber organisationNumber,

            @Schema(description = "Booking day in its ledger / Bokföringsdag", examples = "2026-01-12") @Nullable
            LocalDate bookedOn,

            @Schema(description = "Voucher number in its ledger / Verifikationsnummer", examples = "LEV-2026-000812")
            @Nullable
            @Name(max = Acknowledgement.LONGEST_REFERENCE)
            String reference) {}

    /// One page of a document's acknowledgements.
    public record AcknowledgementList(
            @Schema(description = "The page's acknowledgements, oldest first / Sidans kvittenser, äldst först")
            List<AcknowledgementDocument> acknowledgements,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"finance:read", "finance:write", "platform:admin"})
    @Operation(
            operationId = "acknowledgeInvoice",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Acknowledge a booked document / Kvittera att en handling är bokförd",
            description = "The payer's or the payee's ERP system reports that it has booked an issued"
                    + " document. No money moves,"
                    + " so the scope finance:read is enough. Each organisation acknowledges a"
                    + " document once: the same"
                    + " report again answers 200 with the recorded acknowledgement, and a"
                    + " different one answers 409. The"
                    + " first acknowledgement sets the document's acknowledgedAt. / Betalarens"
                    + " eller mottagarens"
                    + " ekonomisystem meddelar att en utfärdad handling är bokförd. Varje"
                    + " organisation kvitterar en"
                    + " handling högst en gång.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementRequest.class),
                            examples = @ExampleObject(name = "acknowledgement", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded / Registrerad",
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementDocument.class),
                            examples = @ExampleObject(name = "acknowledgement", value = ONE)))
    @APIResponse(
            responseCode = "200",
            description = "Already recorded with the same values / Redan registrerad med samma uppgifter",
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementDocument.class),
                            examples = @ExampleObject(name = "acknowledgement", value = ONE)))
    @APIResponse(
            responseCode = "409",
            description = "A draft, or already acknowledged with other values / Utkast, eller redan kvitterad"
                    + " med andra uppgifter",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = CONFLICT)))
    public Response acknowledge(
            @PathParam("id")
                    @Parameter(
                            description = "The document's id / Handlingens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Valid @Nullable AcknowledgementRequest request,
            @Context UriInfo uri) {
        var told = request == null
                ? new AcknowledgeInvoice.Request(null, null, null)
                : new AcknowledgeInvoice.Request(request.organisationNumber(), request.bookedOn(), request.reference());
        var result = acknowledge.run(QueryValues.pathId(id, "invoice"), told);
        var answer = result.isNew() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(AcknowledgementDocument.of(result.acknowledgement()))
                .build();
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listAcknowledgements",
            extensions = @Extension(name = "x-sort-fields", value = "acknowledgedAt"),
            summary = "List acknowledgements / Lista kvittenser",
            description = "At most two: the payer's and the payee's. / Högst två: betalarens och mottagarens.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = AcknowledgementList.class),
                            examples = @ExampleObject(name = "acknowledgements", value = LIST)))
    public AcknowledgementList list(
            @PathParam("id")
                    @Parameter(
                            description = "The document's id / Handlingens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var all = acknowledge.of(QueryValues.pathId(id, "invoice"));
        var sorted = page.sorting(List.of("acknowledgedAt")).descending() ? all.reversed() : all;
        var shown = sorted.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(AcknowledgementDocument::of)
                .toList();
        return new AcknowledgementList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }
}
