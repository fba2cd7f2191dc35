package se.samverka.finance.books.invoice.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/invoices`: invoices and credit notes, drafted and issued.
@Path("/invoices")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InvoicesResource {

    private static final List<String> SORTS = List.of("id", "issueDate", "dueDate", "number", "total", "year");
    private static final String ORGANISATION = "232100-0172";
    private static final String PDF = "application/pdf";

    private final ShowInvoices show;
    private final InvoiceAnswer answer;

    public InvoicesResource(ShowInvoices show, InvoiceAnswer answer) {
        this.show = show;
        this.answer = answer;
    }

    /// One page of documents.
    public record InvoiceList(
            @Schema(description = "The page's invoices and credit notes / Sidans fakturor och kreditfakturor")
            List<InvoiceDocument> invoices,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// The filters of the list.
    public static class Filters {
        @QueryParam("agreementId")
        @Parameter(
                description = "Id of the agreement / Avtalets id",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String agreementId;

        @QueryParam("year")
        @Parameter(
                description = "Year that the document concerns / Avser år",
                schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
        @Nullable
        String year;

        @QueryParam("payer")
        @Parameter(
                description = "Payer / Betalare",
                schema = @Schema(type = SchemaType.STRING, examples = ORGANISATION))
        @Nullable
        String payer;

        @QueryParam("payee")
        @Parameter(
                description = "Payee / Mottagare",
                schema = @Schema(type = SchemaType.STRING, examples = ORGANISATION))
        @Nullable
        String payee;

        @QueryParam("status")
        @Parameter(
                description = "Status of the document / Handlingens status",
                schema = @Schema(implementation = Invoice.Status.class))
        @Nullable
        String status;

        @QueryParam("kind")
        @Parameter(description = "Kind / Slag", schema = @Schema(implementation = DocumentKind.class))
        @Nullable
        String kind;

        @QueryParam("dueBefore")
        @Parameter(
                description = "Only documents that fall due before this day / Förfaller före",
                schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-02-10"))
        @Nullable
        String dueBefore;

        @QueryParam("overdue")
        @Parameter(
                description = "true: something remains to pay after the due date / Förfallen",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String overdue;

        @QueryParam("overpaid")
        @Parameter(
                description = "true: more is paid and credited than the total / För mycket betald",
                schema = @Schema(type = SchemaType.BOOLEAN))
        @Nullable
        String overpaid;

        ShowInvoices.Filter read() {
            return new ShowInvoices.Filter(
                    QueryValues.uuid("agreementId", agreementId),
                    QueryValues.year("year", year),
                    QueryValues.organisation("payer", payer),
                    QueryValues.organisation("payee", payee),
                    QueryValues.oneOf("status", status, Invoice.Status.class),
                    QueryValues.oneOf("kind", kind, DocumentKind.class),
                    QueryValues.date("dueBefore", dueBefore),
                    QueryValues.flag("overdue", overdue),
                    QueryValues.flag("overpaid", overpaid));
        }
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listInvoices",
            extensions = @Extension(name = "x-sort-fields", value = "id,issueDate,dueDate,number,total,year"),
            summary = "List invoices and credit notes / Lista fakturor och kreditfakturor",
            description =
                    "Documents of which the caller is payer or payee; an administrator sees all. Can be sorted by id"
                            + " (age), issueDate, dueDate, number, total or year. / Handlingar där"
                            + " anroparen är betalare eller"
                            + " mottagare; en administratör ser alla.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = InvoiceList.class),
                            examples = @ExampleObject(name = "invoices", value = InvoiceExamples.INVOICES)))
    public InvoiceList list(@BeanParam Filters filters, @BeanParam PageQuery page, @Context UriInfo uri) {
        var sorting = page.sorting(SORTS);
        var found = show.page(filters.read(), sorting.field(), sorting.descending(), page.offset(), page.limit());
        return new InvoiceList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, PDF})
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getInvoice",
            summary = "Get an invoice or a credit note / Hämta en faktura eller kreditfaktura",
            description = "Answers with an ETag; If-None-Match gives 304. JSON is the default. Accept:"
                    + " application/xml gives an"
                    + " issued document as Peppol BIS Billing 3 (UBL). Names, account and buyer"
                    + " reference are as at the"
                    + " time of issue; electronic addresses are the registered ones, because the"
                    + " document is sent there."
                    + " 409 names what is missing. Accept: application/pdf gives it in Swedish,"
                    + " followed by an explanation"
                    + " of the amount (PDF/A-2a). / Svarar med ETag; If-None-Match ger 304. JSON"
                    + " är standard. Accept:"
                    + " application/xml ger en utfärdad handling som Peppol BIS Billing 3; 409"
                    + " anger vad som saknas."
                    + " Accept: application/pdf ger handlingen och hur beloppet räknats fram.")
    @APIResponse(
            responseCode = "200",
            description = "The document / Handlingen",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = InvoiceDocument.class),
                        examples = @ExampleObject(name = "invoice", value = InvoiceExamples.INVOICE)),
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "peppol", value = InvoiceExamples.PEPPOL)),
                @Content(
                        mediaType = PDF,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "pdf", value = "%PDF-1.7 … %%EOF"))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since it was read / Oförändrad")
    @APIResponse(
            responseCode = "409",
            description = "The document is not available in this format (yet) / Handlingen finns inte i det"
                    + " formatet (ännu)",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = InvoiceExamples.INCOMPLETE)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "The document's id / Handlingens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer.of(show.one(QueryValues.pathId(id, "invoice")), headers.getAcceptableMediaTypes(), request);
    }
}
