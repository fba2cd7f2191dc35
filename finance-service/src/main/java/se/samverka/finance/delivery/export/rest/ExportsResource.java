package se.samverka.finance.delivery.export.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.delivery.export.ExportDocument;
import se.samverka.finance.delivery.export.OrderExport;
import se.samverka.finance.delivery.export.ShowExports;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/exports`: files of issued documents, made in the background.
@NeverStored
@Path("/exports")
@Tag(name = "Exports", description = "Files for ERP systems / Filer till ekonomisystem")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExportsResource {

    private static final String BINARY = "binary";
    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";

    private final OrderExport order;
    private final ShowExports show;

    public ExportsResource(OrderExport order, ShowExports show) {
        this.order = order;
        this.show = show;
    }

    /// An order, with either payer or payee.
    public record ExportRequest(
            @NotNull @Schema(description = "Format of the file / Filens format", examples = "PEPPOL")
            Export.Format format,

            @Schema(
                    description =
                            "Exports the documents that this organisation pays / Betalare vars handlingar exporteras",
                    type = SchemaType.STRING,
                    examples = "212000-2080")
            @Nullable
            OrganisationNumber payer,

            @Schema(
                    description = "Exports the documents in which this organisation is the payee / Mottagare"
                            + " vars handlingar exporteras",
                    type = SchemaType.STRING,
                    examples = "202100-2916")
            @Nullable
            OrganisationNumber payee,

            @NotNull @Schema(description = "First issue date / Från och med", examples = "2026-01-01")
            LocalDate from,

            @NotNull @Schema(description = "Last issue date / Till och med", examples = "2026-12-31")
            LocalDate to) {}

    /// One page of exports.
    public record ExportList(
            @Schema(description = "The page's exports, latest first / Sidans exporter, de senaste först")
            List<ExportDocument> exports,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"finance:read", "finance:write", "platform:admin"})
    @Operation(
            operationId = "orderExport",
            summary = "Order an export file / Beställ en exportfil",
            description = "A file of the invoices and credit notes issued in the period, ordered by payee and"
                    + " number; the set is"
                    + " fixed when the file is ordered. PEPPOL: a ZIP with one UBL file per"
                    + " document and rapport.csv, which"
                    + " lists the documents that cannot be e-invoices. CSV: one row per line,"
                    + " semicolons, decimal commas,"
                    + " UTF-8, CR LF and a header; amounts are below zero on credit notes, and"
                    + " text that a spreadsheet"
                    + " would compute begins with an apostrophe. SIE4: SIE 4I in code page 437;"
                    + " for a payee its journal by"
                    + " day, payments included; for a payer a voucher per document. The clause is"
                    + " the cost centre (dimension"
                    + " 1), and the agreement the project (6), or the clause's projectReference"
                    + " in the payee's file. A file has at most 20 000 documents, and an"
                    + " organisation at most"
                    + " 10 unfinished exports. The file is kept for 90 days. / En fil med"
                    + " fakturor och kreditfakturor som"
                    + " utfärdats under perioden. Filen skapas i bakgrunden och sparas i 90 dagar.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ExportRequest.class),
                            examples = @ExampleObject(name = "order", value = ExportExamples.REQUEST)))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location is the address of the export / Mottagen; Location är exportens adress",
            content =
                    @Content(
                            schema = @Schema(implementation = ExportDocument.class),
                            examples = @ExampleObject(name = "export", value = ExportExamples.WAITING)))
    @APIResponse(
            responseCode = "409",
            description = "Too many unfinished exports / För många pågående exporter",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ExportExamples.TOO_MANY)))
    public Response order(@NotNull @Valid ExportRequest request, @Context UriInfo uri) {
        var export = order.run(new OrderExport.Request(
                request.format(), request.payer(), request.payee(), request.from(), request.to()));
        return Response.accepted(ExportDocument.of(export))
                .location(uri.getAbsolutePathBuilder()
                        .path(export.id().toString())
                        .build())
                .tag(tag(export))
                .build();
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listExports",
            extensions = @Extension(name = "x-sort-fields", value = "-requestedAt"),
            summary = "List exports / Lista exporter",
            description = "The organisation's own, latest first; an administrator sees all. / Organisationens"
                    + " egna, de senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ExportList.class),
                            examples = @ExampleObject(name = "exports", value = ExportExamples.LIST)))
    public ExportList list(@BeanParam PageQuery page, @Context UriInfo uri) {
        var found = show.page(page.sorting(List.of("-requestedAt")).descending(), page.offset(), page.limit())
                .map(ExportDocument::of);
        return new ExportList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getExport",
            summary = "Get the state of an export / Hämta en exports status",
            description = "Progress, and the file's size and SHA-256 once it is done."
                    + " / Hur långt exporten har kommit; storlek och kontrollsumma när den är klar.")
    @APIResponse(
            responseCode = "200",
            description = "The export / Exporten",
            content =
                    @Content(
                            schema = @Schema(implementation = ExportDocument.class),
                            examples = @ExampleObject(name = "export", value = ExportExamples.DONE)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the export / Exportens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        var export = show.one(QueryValues.pathId(id, "export"));
        return EntityTags.ok(request, ExportDocument.of(export), tag(export));
    }

    @GET
    @Path("/{id}/content")
    @Produces({ZIP, CSV, MediaType.TEXT_PLAIN})
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "downloadExport",
            summary = "Download an export file / Ladda ned en exportfil",
            description = "The content is the same every time it is fetched. / Innehållet är detsamma varje"
                    + " gång filen hämtas.")
    @APIResponse(
            responseCode = "200",
            description = "The file / Filen",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The file name / Filnamnet",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the file (RFC 9530) / Kontrollsumma",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = ZIP,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "zip", value = "PK…")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "csv", value = "number;kind;issueDate;…")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = BINARY),
                        examples = @ExampleObject(name = "sie", value = "#FLAGGA 0 …"))
            })
    @APIResponse(
            responseCode = "409",
            description = "Not finished, or failed / Inte klar, eller misslyckad",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ExportExamples.NOT_DONE)))
    public Response content(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the export / Exportens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        var content = show.content(QueryValues.pathId(id, "export"));
        StreamingOutput bytes = out -> show.copy(content, out);
        var sha256 = content.file().sha256();
        var answer = EntityTags.ok(request, bytes, new EntityTag("content-" + sha256));
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_TYPE, content.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, content.file().sizeBytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + content.fileName() + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":")
                .build();
    }

    private static EntityTag tag(Export export) {
        return EntityTags.of("export-", export.revision());
    }
}
