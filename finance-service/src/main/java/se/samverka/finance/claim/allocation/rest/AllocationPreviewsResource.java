package se.samverka.finance.claim.allocation.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.ReadPreviewedTerms.Handling;
import se.samverka.finance.claim.allocation.AllocationDocument;
import se.samverka.finance.claim.allocation.PreviewAllocations;
import se.samverka.terms.Terms;

/// `/allocation-previews`: the division that terms would give. POST, because terms are too large for a URL (profile
/// MOG.03).
@Path("/allocation-previews")
@Tag(name = "Allocations", description = "How sums are divided / Fördelning")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllocationPreviewsResource {

    private final PreviewAllocations previews;

    public AllocationPreviewsResource(PreviewAllocations previews) {
        this.previews = previews;
    }

    /// Proposed terms, and the year to divide.
    public record AllocationPreviewRequest(
            @NotNull @Schema(description = "Terms as in an agreement / Villkor som i ett avtal")
            Terms terms,

            @NotNull
            @Min(1900)
            @Max(2200)
            @Schema(description = "Calendar year to divide / Kalenderår som ska fördelas", examples = "2026")
            Integer year) {}

    /// The division that the terms would give.
    public record AllocationPreview(
            @Schema(
                    description = "One allocation per clause with an amount for the year / En fördelning per"
                            + " villkor som har ett belopp för året")
            List<AllocationDocument> allocations) {}

    @POST
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "previewAllocation",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Preview a division / Förhandsgranska en fördelning",
            description = "Divides the amounts of the terms in the request for one year, with current figures"
                    + " and the parties of"
                    + " the year's last day. Stores nothing. POST, because terms are too large"
                    + " for a URL. / Fördelar"
                    + " beloppen enligt villkoren i anropet för ett år, utan att spara något.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AllocationPreviewRequest.class),
                            examples = @ExampleObject(name = "terms", value = AllocationExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The division / Fördelningen",
            content =
                    @Content(
                            schema = @Schema(implementation = AllocationPreview.class),
                            examples = @ExampleObject(name = "preview", value = AllocationExamples.PREVIEW)))
    public Response preview(
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "handling=lenient (RFC 7240): for terms that are already kept; only"
                                    + " what prevents a calculation"
                                    + " is refused / Bara det som hindrar beräkningen avvisas",
                            example = "handling=lenient")
                    @Nullable
                    String prefer,
            @NotNull @Valid AllocationPreviewRequest request) {
        return Response.ok(new AllocationPreview(previews.run(request.terms(), request.year(), Handling.of(prefer))))
                .build();
    }
}
