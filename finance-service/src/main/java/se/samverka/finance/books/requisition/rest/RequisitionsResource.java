package se.samverka.finance.books.requisition.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import se.samverka.finance.basis.agreement.AsksAgreements;
import se.samverka.finance.basis.agreement.OfAgreement;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.invoice.rest.InvoiceExamples;
import se.samverka.finance.books.requisition.RequisitionDocument;
import se.samverka.finance.books.requisition.RequisitionYear;
import se.samverka.finance.books.requisition.ShowRequisitions;
import se.samverka.finance.books.requisition.model.RequisitionDay;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/requisitions`: the payee requisitions a year's money.
@Path("/requisitions")
@Tag(name = "Requisitions", description = "The payee's calls for a year's money / Rekvireringar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RequisitionsResource {

    private final RequisitionYear requisition;
    private final ShowRequisitions show;

    public RequisitionsResource(RequisitionYear requisition, ShowRequisitions show) {
        this.requisition = requisition;
        this.show = show;
    }

    /// A requisition of a year's money.
    public record RequisitionRequest(
            @NotNull
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotNull
            @Min(1900)
            @Max(2200)
            @Schema(
                    description = "Calendar year whose money is requisitioned / Kalenderår vars medel rekvireras",
                    examples = "2026")
            Integer year,

            @Schema(
                    description = "Issue date of the invoices; today if omitted. At most today, and in this"
                            + " calendar year, or with"
                            + " lateReason in the preceding one / Fakturadatum; i dag om fältet utelämnas",
                    examples = "2026-01-10")
            @Nullable
            LocalDate requisitionedOn,

            @Schema(
                    description = "From 1, for a year that clauses divide into instalments; omit it for a"
                            + " year that is requisitioned as a"
                            + " whole / Delbetalning",
                    examples = "1")
            @Nullable
            Integer instalment,

            @Schema(
                    description = "Why requisitionedOn is in last year / Skäl till sen rekvirering",
                    examples = "Beslutet justerades först i januari")
            @Nullable
            @Name(max = RequisitionDay.LONGEST_REASON)
            String lateReason)
            implements OfAgreement {}

    /// One page of requisitions.
    public record RequisitionList(
            @Schema(description = "The page's requisitions, latest first / Sidans rekvireringar, de senaste först")
            List<RequisitionDocument> requisitions,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @AsksAgreements
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("finance:write")
    @Operation(
            operationId = "requisitionYear",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Requisition a year's money / Rekvirera ett års medel",
            description = "Issues the year's drafts as numbered invoices to the payers that are bound to the"
                    + " versions on which"
                    + " they rest, and lists the other drafts; an adjustment issues those once"
                    + " their payers are bound."
                    + " Only the payee's own finance may do so. 409 with the unmet conditions"
                    + " while the agreement is not"
                    + " in force, no-payer-bound when no payer is bound, payee-has-no-account"
                    + " when the invoices could not"
                    + " say where to pay, and agreement-behind with Retry-After while finance has"
                    + " not yet received the"
                    + " latest revision of the agreement. / Utfärdar årets utkast som numrerade"
                    + " fakturor till de betalare"
                    + " som är bundna. Endast mottagarens egen ekonomifunktion får göra det.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RequisitionRequest.class),
                            examples = @ExampleObject(name = "requisition", value = InvoiceExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Issued / Utfärdat",
            content =
                    @Content(
                            schema = @Schema(implementation = RequisitionDocument.class),
                            examples = @ExampleObject(name = "requisition", value = InvoiceExamples.REQUISITION_MADE)))
    @APIResponse(responseCode = "404", description = "No such agreement, or not yours to see / Finns inte")
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would be issued / Provkörning: vad som skulle utfärdas",
            content =
                    @Content(
                            schema = @Schema(implementation = PlannedIssue.class),
                            examples = @ExampleObject(name = "planned", value = InvoiceExamples.REQUISITION_PLANNED)))
    public Response requisition(
            @NotNull @Valid RequisitionRequest request,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is issued or stored; the answer shows what would be"
                                    + " issued, without numbers and due"
                                    + " dates / true: inget utfärdas eller sparas; svaret visar"
                                    + " vad som skulle utfärdas",
                            schema = @Schema(type = SchemaType.BOOLEAN, examples = "true"))
                    @Nullable
                    String dryRun,
            @Context UriInfo uri) {
        var asked = new RequisitionYear.Request(
                request.agreementId(),
                request.year(),
                request.requisitionedOn(),
                request.instalment(),
                request.lateReason());
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(requisition.dryRun(asked)).build();
        }
        var document = requisition.run(asked);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(document.id().toString())
                        .build())
                .entity(document)
                .build();
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listRequisitions",
            extensions = @Extension(name = "x-sort-fields", value = "-requisitionedOn"),
            summary = "List requisitions / Lista rekvireringar",
            description =
                    "The payee's own, latest first; an administrator sees all. / Mottagarens egna, de senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = RequisitionList.class),
                            examples = @ExampleObject(name = "requisitions", value = InvoiceExamples.REQUISITIONS)))
    public RequisitionList list(
            @QueryParam("agreementId")
                    @Parameter(
                            description = "Id of the agreement / Avtalets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String agreementId,
            @QueryParam("year")
                    @Parameter(
                            description = "Year that the money is for / Avser år",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = show.page(
                QueryValues.uuid("agreementId", agreementId),
                QueryValues.year("year", year),
                page.sorting(List.of("-requisitionedOn")).descending(),
                page.offset(),
                page.limit());
        return new RequisitionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getRequisition",
            summary = "Get a requisition / Hämta en rekvirering",
            description = "A requisition with the invoices that it issued. / En rekvirering med de fakturor"
                    + " som den utfärdade.")
    @APIResponse(
            responseCode = "200",
            description = "The requisition / Rekvireringen",
            content =
                    @Content(
                            schema = @Schema(implementation = RequisitionDocument.class),
                            examples = @ExampleObject(name = "requisition", value = InvoiceExamples.REQUISITION)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "The requisition's id / Rekvireringens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        // A requisition never changes, so its id identifies its state.
        return EntityTags.ok(
                request, show.one(QueryValues.pathId(id, "requisition")), EntityTags.of("requisition-" + id + "-", 1));
    }
}
