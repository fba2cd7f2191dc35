package se.samverka.finance.books.credit.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import se.samverka.finance.basis.agreement.AsksAgreements;
import se.samverka.finance.books.credit.CreditInvoice;
import se.samverka.finance.books.credit.FindAgreementOfInvoice;
import se.samverka.finance.books.credit.model.CreditRequest;
import se.samverka.finance.books.draft.PlannedIssue;
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.InvoiceTags;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.books.invoice.rest.InvoiceExamples;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.QueryValues;

/// `/invoices/{id}/credits`: the payee decides to take back a claim.
@Path("/invoices/{id}/credits")
@Tag(name = "Invoices", description = "Invoices and credit notes / Fakturor och kreditfakturor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CreditsResource {

    private static final int MOST_LINES = 1000;

    private final CreditInvoice credit;

    public CreditsResource(CreditInvoice credit) {
        this.credit = credit;
    }

    /// What to take back, and why.
    @Schema(name = "NewCredit", description = "A manual credit / Manuell kredit")
    public record NewCredit(
            @Schema(
                    description = "Why it is credited; printed on the credit note / Skäl; skrivs ut på kreditfakturan",
                    examples = "Verksamheten genomfördes inte under våren")
            @Name(max = ManualCredit.LONGEST_REASON)
            String reason,

            @Schema(
                    description = "Default REDUCTION: the amount is not claimed again; REPLACEMENT: it is claimed"
                            + " again"
                            + " / Syfte: REDUCTION (standard) debiteras inte igen; REPLACEMENT debiteras igen")
            ManualCredit.@Nullable Purpose purpose,

            @Schema(
                    description = "Credited from the last lines first; omit if lines are given / Belopp;"
                            + " utelämnas om rader anges",
                    examples = "90000.00")
            @Nullable
            Money amount,

            @Valid
            @Size(max = MOST_LINES)
            @Schema(description = "Omit if amount is given / Rader; utelämnas om belopp anges")
            @Nullable
            List<@NotNull @Valid CreditLine> lines) {}

    /// What to credit of one line.
    @Schema(name = "CreditLine", description = "What to credit of one line / Kreditering av en rad")
    public record CreditLine(
            @NotNull @Schema(description = "Line number on the invoice, from 1 / Radnummer på fakturan", examples = "1")
            Integer lineNumber,

            @NotNull
            @Schema(
                    description = "What to credit of the line, in kronor, above zero / Belopp att kreditera"
                            + " på raden, i kronor, större än noll",
                    examples = "90000.00")
            Money amount) {}

    @POST
    @Idempotent
    @AsksAgreements(by = FindAgreementOfInvoice.class)
    @PermissionsAllowed("finance:write")
    @Operation(
            operationId = "creditInvoice",
            summary = "Credit an invoice / Kreditera en faktura",
            description = "The payee's own finance issues a credit note with a reason. If-Match carries the"
                    + " invoice's ETag, from GET /invoices/{id}."
                    + " REDUCTION: the payee claims less than the terms give, and the amount is"
                    + " not claimed again."
                    + " REPLACEMENT: the document was wrong, and its amount becomes a draft"
                    + " again. A line can be credited"
                    + " up to what is left of it. A credit note cannot be credited. 409"
                    + " agreement-behind with Retry-After"
                    + " while finance has not yet received the latest revision of the agreement."
                    + " / Mottagarens"
                    + " ekonomifunktion utfärdar en kreditfaktura med skäl. If-Match anger"
                    + " fakturans ETag, från GET /invoices/{id}. REDUCTION är en nedsättning som"
                    + " inte debiteras"
                    + " igen. REPLACEMENT ersätter en felaktig faktura; beloppet blir ett utkast på nytt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCredit.class),
                            examples = @ExampleObject(name = "credit", value = InvoiceExamples.CREDIT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The credit note / Kreditfakturan",
            content =
                    @Content(
                            schema = @Schema(implementation = InvoiceDocument.class),
                            examples = @ExampleObject(name = "credit-note", value = InvoiceExamples.CREDIT_NOTE)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would be issued / Provkörning: vad som skulle utfärdas",
            content =
                    @Content(
                            schema = @Schema(implementation = PlannedIssue.class),
                            examples = @ExampleObject(name = "planned", value = InvoiceExamples.CREDIT_PLANNED)))
    public Response credit(
            @PathParam("id")
                    @Parameter(
                            description = "The invoice's id / Fakturans id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewCredit asked,
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
        var purpose = asked.purpose();
        var lines = asked.lines();
        var invoiceId = QueryValues.pathId(id, "invoice");
        var request = new CreditRequest(
                new ManualCredit(purpose == null ? ManualCredit.Purpose.REDUCTION : purpose, asked.reason()),
                asked.amount(),
                lines == null
                        ? null
                        : lines.stream()
                                .map(line -> new CreditRequest.Part(line.lineNumber(), line.amount()))
                                .toList());
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(credit.dryRun(invoiceId, request, ifMatch)).build();
        }
        var note = credit.run(invoiceId, request, ifMatch);
        return Response.created(uri.getBaseUriBuilder()
                        .path("invoices")
                        .path(note.id().toString())
                        .build())
                .entity(InvoiceDocument.of(note))
                .tag(InvoiceTags.of(note))
                .build();
    }
}
