package se.samverka.finance.insight.impact.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
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
import se.samverka.finance.insight.impact.ImpactPreviewDocument;
import se.samverka.finance.insight.impact.PreviewImpacts;
import se.samverka.platform.problem.Problem;
import se.samverka.terms.Terms;

/// `/impact-previews`: what an amendment would mean in money. POST, because terms are too large for a URL (profile
/// MOG.03).
@Path("/impact-previews")
@Tag(name = "Impacts", description = "What amendments would mean in money / Ekonomiska följder av ändringar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ImpactPreviewsResource {

    private final PreviewImpacts previews;

    public ImpactPreviewsResource(PreviewImpacts previews) {
        this.previews = previews;
    }

    /// New terms for an agreement in force, and the day on which they would take effect.
    public record ImpactPreviewRequest(
            @NotNull
            @Schema(
                    description = "Id of the agreement / Avtalets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotNull
            @Min(1)
            @Schema(
                    description =
                            "The newest version of the agreement, on which the amendment is based / Avtalsversion",
                    examples = "1")
            Integer version,

            @NotNull
            @Schema(
                    description = "Day from which the new terms would apply / Dag från vilken de nya"
                            + " villkoren skulle gälla",
                    examples = "2027-01-01")
            LocalDate effectiveFrom,

            @NotNull @Schema(description = "Full terms as in an agreement / Fullständiga villkor som i ett avtal")
            Terms terms) {}

    @POST
    @PermissionsAllowed({"agreements:read", "finance:read", "platform:admin"})
    @Operation(
            operationId = "previewImpact",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "4194304", parseValue = true),
                @Extension(name = "x-answers-without", value = "ETag")
            },
            summary = "Preview an amendment / Förhandsgranska en ändring",
            description = "What each party owes before and after, year by year, and the drafts that there"
                    + " would be, as a real"
                    + " recalculation would give them. Everybody who may see the agreement sees"
                    + " what each party owes."
                    + " Drafts are shown only to their payer and payee, and all of them to"
                    + " platform:admin. Stores nothing."
                    + " 409 agreement-behind while finance has not yet received the version. /"
                    + " Vad varje part ska betala"
                    + " före och efter ändringen, år för år, och de utkast som skulle finnas."
                    + " Utkast visas bara för"
                    + " betalare och mottagare. Inget sparas.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ImpactPreviewRequest.class),
                            examples = @ExampleObject(name = "amendment", value = ImpactExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What the amendment would mean / Ändringens följder",
            content =
                    @Content(
                            schema = @Schema(implementation = ImpactPreviewDocument.class),
                            examples = @ExampleObject(name = "raised", value = ImpactExamples.PREVIEW)))
    @APIResponse(
            responseCode = "404",
            description = "No such agreement, or not yours to see / Finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ImpactExamples.NOT_FOUND)))
    public Response preview(
            @HeaderParam("Prefer")
                    @Parameter(
                            description = "handling=lenient (RFC 7240): for terms that are already kept; only"
                                    + " what prevents a calculation"
                                    + " is refused / Bara det som hindrar beräkningen avvisas",
                            example = "handling=lenient")
                    @Nullable
                    String prefer,
            @NotNull @Valid ImpactPreviewRequest request) {
        return Response.ok(previews.run(new PreviewImpacts.Request(
                        request.agreementId(),
                        request.version(),
                        request.effectiveFrom(),
                        request.terms(),
                        Handling.of(prefer))))
                .build();
    }
}
