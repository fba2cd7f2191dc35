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
import se.samverka.agreements.decision.RestOnDecision;
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
    private final RestOnDecision restOnDecision;

    AmendmentApprovalResource(
            ShowAmendments show,
            DecideAmendment decide,
            WithdrawAmendmentApproval withdraw,
            ForeseenImpacts impacts,
            RestOnDecision restOnDecision) {
        this.show = show;
        this.decide = decide;
        this.withdraw = withdraw;
        this.impacts = impacts;
        this.restOnDecision = restOnDecision;
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
    /// @param decisionId of the decision, where meetings-service has published it
    public record AmendmentDecision(
            @Schema(description = "Whether the party approves or rejects / Om parten godkänner eller avslår")
            Approval.Outcome outcome,

            @Schema(
                    description =
                            "The day of the decision, today at the latest; required without decisionId / Beslutets"
                                    + " dag, senast i dag; krävs utan decisionId")
            @Nullable
            LocalDate decidedOn,

            @Schema(
                    description = "The body that decided; the one that the agreement's entry condition names when left"
                            + " out / Organet som beslutade; det som avtalets villkor anger om inget anges")
            @Nullable
            @Name(max = 300)
            String decidingBody,

            @Schema(
                    description = "The decision's own reference, such as the § of the minutes / Beslutets beteckning,"
                            + " till exempel protokollets §")
            @Nullable
            @Name(max = 300)
            String reference,

            @Schema(
                    description = "The day on which the approved minutes were announced; the appeal time runs from it /"
                            + " Dagen då det justerade protokollet anslogs; överklagandetiden räknas från den")
            @Nullable
            LocalDate announcedOn,

            @Schema(
                    description = "The day on which the decision was appealed; absent where it was not / Dagen då"
                            + " beslutet överklagades; saknas om det inte överklagats")
            @Nullable
            LocalDate appealedOn,

            @Schema(description = "The court's case number of the appeal / Domstolens målnummer")
            @Nullable
            @Name(max = 100)
            String courtCaseNumber,

            @Schema(
                    description = "How the appeal ended; absent while it is pending / Hur överklagandet slutade; saknas"
                            + " medan det prövas")
            @Nullable
            AppealOutcome appealOutcome,

            @Schema(description = "The day on which appealOutcome became final / Dagen då utgången blev slutlig")
            @Nullable
            LocalDate appealFinalOn,

            @Schema(
                    description =
                            "Id of the decision in the meetings API, once its minutes are announced. What is left out"
                                    + " of decidedOn, decidingBody, reference and announcedOn is taken from it / Id för beslutet i"
                                    + " API:t meetings, när protokollet är anslaget. Det som utelämnas av decidedOn, decidingBody,"
                                    + " reference och announcedOn hämtas därifrån",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId,

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
            if (decisionId == null) {
                Required.field("decidedOn", decidedOn);
            }
        }

        /// The same without the impacts, as a decision on an agreement is asked for.
        ApprovalRequest asked() {
            return new ApprovalRequest(
                    outcome,
                    decidedOn,
                    decidingBody,
                    reference,
                    announcedOn,
                    appealedOn,
                    courtCaseNumber,
                    appealOutcome,
                    appealFinalOn,
                    decisionId);
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
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value = Examples.APPROVAL,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = Examples.AMENDMENT_APPROVED))))
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
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value = Examples.APPROVAL,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = Examples.AMENDMENT_APPROVED))))
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AmendmentDecision body,
            UriInfo uri) {
        var decision = QueryValues.body(body);
        var approval = decision.asked().approval(organisationNumber, restOnDecision);
        var tag = decision.impactsTag();
        var compared = tag == null
                ? decide.impactsToCompare(id, amendmentId, organisationNumber, decision.outcome())
                : Optional.of(tag);
        var foreseen =
                compared.map(read -> impacts.require(id, amendmentId, read)).orElse(null);
        return ApprovalResource.answer(
                decide.run(id, amendmentId, organisationNumber, approval, ifMatch, foreseen), uri);
    }

    @DELETE
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAmendmentApproval",
            summary = "Take back a party's word / Återta en parts besked",
            description =
                    "By the party itself or an administrator, until the last party has approved. / Av parten själv eller en"
                            + " administratör, tills alla har godkänt.")
    @APIResponse(responseCode = "204", description = "Taken back / Återtaget")
    public void withdraw(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        withdraw.run(id, amendmentId, organisationNumber, ifMatch);
    }
}
