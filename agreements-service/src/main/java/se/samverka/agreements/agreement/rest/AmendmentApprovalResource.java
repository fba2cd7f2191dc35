package se.samverka.agreements.agreement.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.ApprovalDocument;
import se.samverka.agreements.agreement.DecideAmendment;
import se.samverka.agreements.agreement.ForeseenImpacts;
import se.samverka.agreements.agreement.ShowAmendments;
import se.samverka.agreements.agreement.WithdrawAmendmentApproval;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/amendments/{amendmentId}/approvals/{organisationNumber}`: a party's word on an amendment.
@Path("/agreements/{id}/amendments/{amendmentId}/approvals/{organisationNumber}")
@Tag(
        name = "Amendments",
        description = "Changes of terms that the parties decide on / Ändringar som parterna beslutar om")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AmendmentApprovalResource {

    private final ShowAmendments show;
    private final DecideAmendment decide;
    private final WithdrawAmendmentApproval withdraw;
    private final ForeseenImpacts impacts;

    AmendmentApprovalResource(
            ShowAmendments show, DecideAmendment decide, WithdrawAmendmentApproval withdraw, ForeseenImpacts impacts) {
        this.show = show;
        this.decide = decide;
        this.withdraw = withdraw;
        this.impacts = impacts;
    }

    /// A party's decision on an amendment.
    ///
    /// @param decidingBody who decided
    /// @param reference the decision's own reference, as a § of minutes
    /// @param announcedOn the day the approved minutes were announced; the appeal time runs from it
    /// @param appealedOn the day on which the decision was appealed; absent where it was not
    /// @param courtCaseNumber the court's case number of that appeal
    /// @param appealOutcome how the appeal ended; absent while it is pending
    /// @param appealFinalOn the day on which that outcome became final; comes with `appealOutcome`
    public record AmendmentDecision(
            Approval.Outcome outcome,
            LocalDate decidedOn,
            @Nullable @Name(max = 300) String decidingBody,
            @Nullable @Name(max = 300) String reference,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate appealedOn,
            @Nullable @Name(max = 100) String courtCaseNumber,
            @Nullable AppealOutcome appealOutcome,
            @Nullable LocalDate appealFinalOn,

            @Schema(
                    description =
                            "The ETag of /impacts that the decision rests on; 409 impacts-moved when they are no longer"
                                    + " the same / ETag för de följder som beslutet vilar på",
                    examples = "iq83vEjRWeJq83vEjRWeJq83vEjRWeJq83vEjRWeJq83")
            @Nullable
            @Name(max = 100)
            String impactsTag) {

        public AmendmentDecision {
            Required.field("outcome", outcome);
            Required.field("decidedOn", decidedOn);
        }

        Approval approval() {
            return new Approval(
                    outcome,
                    decidedOn,
                    decidingBody,
                    reference,
                    announcedOn,
                    appealedOn,
                    courtCaseNumber,
                    appealOutcome,
                    appealFinalOn);
        }
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAmendmentApproval",
            summary = "A party's word / En parts besked",
            description = "As recorded. / Som det antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalDocument.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            Request request) {
        var found = show.approval(id, amendmentId, organisationNumber);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "recordAmendmentApproval",
            extensions = @Extension(name = "x-makes", value = "true", parseValue = true),
            summary = "Record a party's word / Anteckna en parts besked",
            description =
                    "The last approval that counts makes the next version: where the agreement needs legal force of"
                            + " the party, an amendment does too, and of the same body (left out: that body), on or after the"
                            + " agreement's first day. If-Match of a first decision is the ETag of the agreement or of the"
                            + " amendment. Complete a recorded decision (announced, appealed) with"
                            + " its own ETag in If-Match. With impactsTag the decision is refused (409 impacts-moved)"
                            + " when the impacts are no longer those that were read; the last approval also when it"
                            + " brings none and another party's rests on some. / Sista godkännandet som gäller ger"
                            + " nästa version; ett antecknat beslut kompletteras med dess ETag i If-Match."
                            + " Med impactsTag avvisas beslutet om följderna inte längre är de som lästes; det sista"
                            + " godkännandet även utan, om en annan parts vilar på några.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentDecision.class),
                            examples = @ExampleObject(name = "approved", value = Examples.AMENDMENT_APPROVAL_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = ApprovalDocument.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AmendmentDecision body,
            UriInfo uri) {
        var decision = QueryValues.body(body);
        var tag = decision.impactsTag();
        var compared = tag == null
                ? decide.impactsToCompare(id, amendmentId, organisationNumber, decision.outcome())
                : Optional.of(tag);
        var foreseen =
                compared.map(read -> impacts.require(id, amendmentId, read)).orElse(null);
        return ApprovalResource.answer(
                decide.run(id, amendmentId, organisationNumber, decision.approval(), ifMatch, foreseen), uri);
    }

    @DELETE
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAmendmentApproval",
            summary = "Take back a party's word / Återta en parts besked",
            description =
                    "By the party itself, until the last party has approved; needs If-Match with the decision's ETag. /"
                            + " Av parten själv, tills alla har godkänt; kräver If-Match.")
    @APIResponse(responseCode = "204", description = "Taken back / Återtaget")
    public void withdraw(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdraw.run(id, amendmentId, organisationNumber, ifMatch);
    }
}
