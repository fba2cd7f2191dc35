package se.samverka.finance.books.requisition.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import se.samverka.finance.books.draft.IssueWarning;
import se.samverka.finance.books.draft.NotIssuedDocument;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.invoice.rest.InvoiceExamples;
import se.samverka.finance.books.requisition.AdjustYear;
import se.samverka.finance.books.requisition.RequisitionDocument.IssuedDocument;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.QueryValues;

/// `/adjustments`: issues what has changed in a requisitioned year.
@Path("/adjustments")
@Tag(name = "Adjustments", description = "Supplementary invoices and credit notes / Justeringar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AdjustmentsResource {

    private final AdjustYear adjust;

    public AdjustmentsResource(AdjustYear adjust) {
        this.adjust = adjust;
    }

    /// The year whose drafts are issued.
    @Schema(name = "NewAdjustment")
    public record AdjustmentRequest(
            @NotNull
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotNull
            @Min(1900)
            @Max(2200)
            @Schema(
                    description = "Requisitioned year whose drafts are to be issued / Rekvirerat år vars"
                            + " utkast ska utfärdas",
                    examples = "2026")
            Integer year)
            implements OfAgreement {}

    /// What was issued.
    public record Adjustment(
            @Schema(description = "Id of the agreement / Avtalets id")
            UUID agreementId,

            @Schema(description = "Year whose drafts were issued / År vars utkast utfärdades")
            int year,

            @Schema(
                    description = "Invoices and credit notes that were issued, in the order of their numbers"
                            + " / Utfärdade fakturor och kreditfakturor, i nummerordning")
            List<IssuedDocument> documents,

            @Schema(description = "Drafts that were not issued, and why / Utkast som inte utfärdades, och varför")
            List<NotIssuedDocument> notIssued,

            @Schema(
                    description = "Allowed, but possibly mistakes; empty when there is nothing to check /"
                            + " Tillåtet men bör kontrolleras; tom lista om inget avviker")
            List<IssueWarning> warnings) {}

    @POST
    @Idempotent
    @AsksAgreements
    @PermissionsAllowed("finance:write")
    @Operation(
            operationId = "adjustYear",
            extensions = @Extension(name = "x-answers-without", value = "ETag,Location"),
            summary = "Adjust a requisitioned year / Justera ett rekvirerat år",
            description = "Issues the drafts of a requisitioned year: supplementary invoices, and credit"
                    + " notes that refer to their"
                    + " invoices. Only the payee's own finance may do so. A payer that has become"
                    + " bound since the"
                    + " requisition is invoiced; drafts that still cannot be issued are listed."
                    + " 409 when the year is not"
                    + " requisitioned or there is nothing to adjust, and agreement-behind with"
                    + " Retry-After while finance"
                    + " has not yet received the latest revision of the agreement. / Utfärdar"
                    + " tilläggsfakturor och"
                    + " kreditfakturor för ett rekvirerat år. Endast mottagarens egen"
                    + " ekonomifunktion får göra det.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentRequest.class),
                            examples = @ExampleObject(name = "adjustment", value = InvoiceExamples.ADJUSTMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Issued / Utfärdat",
            content =
                    @Content(
                            schema = @Schema(implementation = Adjustment.class),
                            examples = @ExampleObject(name = "adjustment", value = InvoiceExamples.ADJUSTMENT)))
    @APIResponse(responseCode = "404", description = "No such agreement, or not yours to see / Finns inte")
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would be issued / Provkörning: vad som skulle utfärdas",
            content =
                    @Content(
                            schema = @Schema(implementation = PlannedIssue.class),
                            examples = @ExampleObject(name = "planned", value = InvoiceExamples.ADJUSTMENT_PLANNED)))
    public Response adjust(
            @NotNull @Valid AdjustmentRequest request,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is issued or stored; the answer shows what would be"
                                    + " issued, without numbers and due"
                                    + " dates / true: inget utfärdas eller sparas; svaret visar"
                                    + " vad som skulle utfärdas",
                            schema = @Schema(type = SchemaType.BOOLEAN, examples = "true"))
                    @Nullable
                    String dryRun) {
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(adjust.dryRun(request.agreementId(), request.year()))
                    .build();
        }
        var issued = adjust.run(request.agreementId(), request.year());
        return Response.status(Response.Status.CREATED)
                .entity(new Adjustment(
                        request.agreementId(),
                        request.year(),
                        issued.documents().stream().map(IssuedDocument::of).toList(),
                        issued.rest().stream().map(NotIssuedDocument::of).toList(),
                        issued.warnings()))
                .build();
    }
}
