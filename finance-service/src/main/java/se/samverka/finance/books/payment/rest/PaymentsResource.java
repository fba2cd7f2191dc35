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

/// `/invoices/{id}/payments`: payments of an invoice, repayments and reversals.
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

    /// A transaction on the payee's bank account.
    @Schema(name = "NewPayment", description = "A payment to record / Betalning att registrera")
    public record PaymentRequest(
            @Schema(
                    description = "PAYMENT if omitted; REPAYMENT pays back an overpayment"
                            + " / PAYMENT om fältet utelämnas; REPAYMENT återbetalar det som betalats för mycket")
            Payment.@Nullable Kind kind,

            @NotNull @Schema(description = "When the bank booked it / Bokföringsdag i banken", examples = "2026-02-05")
            LocalDate paidOn,

            @NotNull
            @Schema(
                    description =
                            "Amount in kronor, above zero, also for a repayment / Belopp i kronor, alltid positivt",
                    examples = "590000.00")
            Money amount,

            @Schema(description = "The invoice's if omitted; no other is accepted / Valuta", examples = "SEK")
            @Nullable
            @Name(max = 10)
            String currency,

            @Schema(
                    description = "The bank's reference of the transaction; unique per payee among payments"
                            + " that are not reversed / Bankens referens",
                    examples = "BG 5050-1055 2026-02-05/17")
            @Name(max = PaymentRules.LONGEST_REFERENCE)
            String bankReference) {}

    /// Why and from when a payment is reversed.
    @Schema(name = "NewReversal", description = "The reversal of a payment / Återföring av en betalning")
    public record ReversalRequest(
            @Schema(
                    description = "Why the record was a mistake / Skäl till återföringen",
                    examples = "Avsåg en annan faktura")
            @Name(max = Reversal.LONGEST_REASON)
            String reason,

            @Schema(
                    description = "Day from which the payment no longer counts; today if omitted / Återförs"
                            + " från och med; i dag om fältet utelämnas",
                    examples = "2026-02-10")
            @Nullable
            LocalDate reversedOn) {}

    /// One page of payments.
    public record PaymentList(
            @Schema(
                    description = "The page's payments, repayments and reversals, by day / Sidans"
                            + " betalningar, återbetalningar och återföringar i datumordning")
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
            description = "By the payee's finance or an administrator; If-Match carries the invoice's ETag,"
                    + " from GET /invoices/{id}. An invoice can be"
                    + " paid in part or in full. An overpayment is kept and shown as overpaid on"
                    + " the invoice until a"
                    + " REPAYMENT pays it back. The payment's date is from the invoice's issue"
                    + " date to today. A REPAYMENT"
                    + " is at most the overpayment on its own day. 409 for drafts and credit"
                    + " notes, and when the payee has"
                    + " already recorded the bank reference and not reversed it. / Registreras av mottagarens"
                    + " ekonomifunktion eller en administratör; If-Match anger fakturans ETag,"
                    + " från GET /invoices/{id}. En faktura kan betalas helt"
                    + " eller delvis. Det som betalats för mycket visas på fakturan tills det har"
                    + " återbetalats.")
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
            description = "The document does not accept the payment / Betalningen kan inte tas emot",
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
            summary = "Reverse a payment / Återför en betalning",
            description = "Reverses the whole of a payment or a repayment that was recorded by mistake, by a"
                    + " separate record with"
                    + " a reason; by the payee's finance or an administrator. If-Match carries"
                    + " the invoice's ETag, from GET /invoices/{id}. The"
                    + " payment itself is unchanged, its bank reference can be used again, and"
                    + " the reversal is listed among"
                    + " the payments. Its day is neither before the payment's own day nor in the"
                    + " future. 409 for a"
                    + " payment that is already reversed, for a reversal, and for a payment"
                    + " without which an existing"
                    + " repayment would exceed the overpayment: reverse the repayment first. /"
                    + " Återför en felregistrerad"
                    + " betalning eller återbetalning i sin helhet genom en egen post med skäl."
                    + " If-Match anger fakturans"
                    + " ETag, från GET /invoices/{id}. Betalningen ligger kvar oförändrad, och"
                    + " bankens referens kan användas igen. En återbetalning"
                    + " som bygger på betalningen måste återföras först.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReversalRequest.class),
                            examples = @ExampleObject(name = "reversal", value = PaymentExamples.REVERSAL_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Reversed / Återförd",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentDocument.class),
                            examples = @ExampleObject(name = "reversal", value = PaymentExamples.REVERSAL)))
    @APIResponse(
            responseCode = "409",
            description = "The payment cannot be reversed / Betalningen kan inte återföras",
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
            summary = "List payments of an invoice / Lista en fakturas betalningar",
            description = "Payments, repayments and reversals by day, for payer and payee. / Betalningar,"
                    + " återbetalningar och"
                    + " återföringar i datumordning, för betalare och mottagare.")
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
            summary = "Get a payment / Hämta en betalning",
            description = "A payment, a repayment or a reversal. It never changes."
                    + " / En betalning, återbetalning eller återföring. Den ändras aldrig.")
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

    /// A payment never changes, so its id identifies its state.
    private static EntityTag tag(PaymentDocument payment) {
        return EntityTags.of("payment-" + payment.id() + "-", 1);
    }
}
