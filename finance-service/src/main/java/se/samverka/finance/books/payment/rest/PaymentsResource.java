package se.samverka.finance.books.payment.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
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
import se.samverka.finance.books.payment.PaymentDocument;
import se.samverka.finance.books.payment.RecordPayment;
import se.samverka.finance.books.payment.ReversePayment;
import se.samverka.finance.books.payment.ShowPayments;
import se.samverka.finance.books.payment.model.Payment;
import se.samverka.finance.books.payment.model.PaymentRules;
import se.samverka.finance.books.payment.model.Reversal;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.rule.Name;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/invoices/{id}/payments`: what was paid on an invoice, and what of it was recorded by mistake.
@Path("/invoices/{id}/payments")
@Tag(name = "Payments", description = "Payments of invoices / Betalningar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaymentsResource {

    private static final String INVOICE_ID = "The invoice's id / Fakturans id";
    private static final String PAYMENT_ID = "The payment's id / Betalningens id";
    private static final String UUID = "uuid";

    private final RecordPayment recording;
    private final ReversePayment reversing;
    private final ShowPayments show;

    public PaymentsResource(RecordPayment recording, ReversePayment reversing, ShowPayments show) {
        this.recording = recording;
        this.reversing = reversing;
        this.show = show;
    }

    /// A movement on the payee's account.
    @Schema(name = "NewPayment", description = "A payment to record / Betalning att registrera")
    public record PaymentRequest(
            @Schema(description = "PAYMENT where absent; REPAYMENT pays back what was paid too much / Slag")
            Payment.@Nullable Kind kind,

            @NotNull @Schema(description = "When the bank booked it / Bokförd av banken", examples = "2026-02-05")
            LocalDate paidOn,

            @NotNull @Schema(description = "Above zero, also of a repayment / Belopp", examples = "590000.00")
            Money amount,

            @Schema(description = "The invoice's where absent; no other is taken / Valuta", examples = "SEK")
            @Nullable
            @Name(max = 10)
            String currency,

            @Schema(
                    description =
                            "The bank's name of the movement, once per payee among payments that stand / Bankens referens",
                    examples = "BG 5050-1055 2026-02-05/17")
            @Name(max = PaymentRules.LONGEST_REFERENCE)
            String bankReference) {}

    /// Why a payment is taken back, and from when.
    @Schema(name = "NewReversal", description = "The reversal of a payment / Rättelse av en betalning")
    public record ReversalRequest(
            @Schema(description = "Why the record was a mistake / Skäl", examples = "Avsåg en annan faktura")
            @Name(max = Reversal.LONGEST_REASON)
            String reason,

            @Schema(
                    description = "From when the payment does not count; today where absent / Rättad från och med",
                    examples = "2026-02-10")
            @Nullable
            LocalDate reversedOn) {}

    /// One page of payments.
    public record PaymentList(
            List<PaymentDocument> payments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"finance:write", "platform:admin"})
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment / Registrera en betalning",
            description =
                    "In part or in full, by the payee's finance or an administrator; If-Match names the invoice's ETag."
                            + " What is paid too much is kept and shown as overpaid on the invoice, until a REPAYMENT"
                            + " gives it back. It is dated from the invoice's issue date to today. A REPAYMENT is at most what"
                            + " was paid too much on its own day. 409 when the payee has recorded the bank reference before and not reversed it, and"
                            + " for drafts and credit notes. / Helt eller delvis, av mottagarens ekonomi; If-Match anger fakturans"
                            + " ETag. För mycket betalt bevaras och visas tills det återbetalats.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentRequest.class),
                            examples = @ExampleObject(name = "payment", value = PaymentExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded / Registrerad",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentDocument.class),
                            examples = @ExampleObject(name = "payment", value = PaymentExamples.PAYMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The document does not take it / Kan inte tas emot",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = PaymentExamples.REPEATED)))
    public Response add(
            @PathParam("id")
                    @Parameter(description = INVOICE_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaymentRequest request,
            @Context UriInfo uri) {
        var payment = recording.run(
                QueryValues.pathId(id, "invoice"),
                new RecordPayment.Request(
                        request.kind(),
                        request.paidOn(),
                        request.amount(),
                        request.currency(),
                        request.bankReference()),
                ifMatch);
        return created(payment, uri.getAbsolutePathBuilder());
    }

    @POST
    @Path("/{paymentId}/reversals")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"finance:write", "platform:admin"})
    @Operation(
            operationId = "reversePayment",
            summary = "Reverse a payment / Rätta en betalning",
            description =
                    "Takes back a payment or a repayment that was recorded by mistake, whole, by a record of its own with a"
                            + " reason; by the payee's finance or an administrator. If-Match names the invoice's ETag. The"
                            + " payment stays as it was, its bank reference is free for the right record, and the reversal"
                            + " stands among the payments. Neither before the payment's own day nor in the future. 409 for a"
                            + " payment that is reversed already, for a reversal, and for a payment without which a repayment"
                            + " that stands would not have been of what was paid too much: reverse the repayment first. /"
                            + " Tar tillbaka en felregistrerad betalning eller återbetalning i sin helhet genom en egen post"
                            + " med skäl; av mottagarens ekonomi. If-Match anger fakturans ETag. Betalningen står kvar som"
                            + " den var, och bankens referens kan användas igen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalRequest.class),
                            examples = @ExampleObject(name = "reversal", value = PaymentExamples.REVERSAL_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Reversed / Rättad",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentDocument.class),
                            examples = @ExampleObject(name = "reversal", value = PaymentExamples.REVERSAL)))
    @APIResponse(
            responseCode = "409",
            description = "The payment is not reversed / Kan inte rättas",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = PaymentExamples.REVERSED)))
    public Response reverse(
            @PathParam("id")
                    @Parameter(description = INVOICE_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String id,
            @PathParam("paymentId")
                    @Parameter(description = PAYMENT_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String paymentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReversalRequest request,
            @Context UriInfo uri) {
        var reversal = reversing.run(
                QueryValues.pathId(id, "invoice"),
                QueryValues.pathId(paymentId, "payment"),
                new ReversePayment.Request(request.reason(), request.reversedOn()),
                ifMatch);
        return created(
                reversal,
                uri.getBaseUriBuilder()
                        .path("invoices")
                        .path(reversal.invoiceId().toString())
                        .path("payments"));
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listPayments",
            extensions = @Extension(name = "x-sort-fields", value = "paidOn"),
            summary = "Payments of an invoice / En fakturas betalningar",
            description =
                    "By day, with reversals and their reasons; for payer and payee. / Efter dag, med rättelser och"
                            + " deras skäl; för betalare och mottagare.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentList.class),
                            examples = @ExampleObject(name = "payments", value = PaymentExamples.PAYMENTS)))
    public PaymentList list(
            @PathParam("id")
                    @Parameter(description = INVOICE_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String id,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = show.page(
                QueryValues.pathId(id, "invoice"),
                page.sorting(List.of("paidOn")).descending(),
                page.offset(),
                page.limit());
        return new PaymentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{paymentId}")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getPayment",
            summary = "One payment / En betalning",
            description = "Or a reversal. It never changes. / Eller en rättelse. Den ändras aldrig.")
    @APIResponse(
            responseCode = "200",
            description = "The payment / Betalningen",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentDocument.class),
                            examples = @ExampleObject(name = "payment", value = PaymentExamples.PAYMENT)))
    public Response one(
            @PathParam("id")
                    @Parameter(description = INVOICE_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String id,
            @PathParam("paymentId")
                    @Parameter(description = PAYMENT_ID, schema = @Schema(type = SchemaType.STRING, format = UUID))
                    String paymentId,
            @Context Request request) {
        var payment = show.one(QueryValues.pathId(id, "invoice"), QueryValues.pathId(paymentId, "payment"));
        return EntityTags.ok(request, payment, tag(payment));
    }

    private static Response created(PaymentDocument payment, UriBuilder payments) {
        return Response.created(payments.path(payment.id().toString()).build())
                .entity(payment)
                .tag(tag(payment))
                .build();
    }

    /// A payment never changes, so that its id tells all of its state.
    private static EntityTag tag(PaymentDocument payment) {
        return EntityTags.of("payment-" + payment.id() + "-", 1);
    }
}
