package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.Amend;
import se.samverka.agreements.agreement.WithdrawAmendment;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.rest.ApprovalResource.RecordedApproval;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Text;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `/agreements/{id}/amendments`: new terms, which count once every party has approved them.
@Path("/agreements/{id}/amendments")
@Tag(
        name = "Amendments",
        description = "Changes of terms that the parties decide on / Ändringar som parterna beslutar om")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AmendmentResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final BusinessTime time;
    private final Amend amend;
    private final WithdrawAmendment withdraw;

    public AmendmentResource(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            BusinessTime time,
            Amend amend,
            WithdrawAmendment withdraw) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.time = time;
        this.amend = amend;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAmendments",
            summary = "Amendments / Ändringar",
            description = "Newest first, open and closed. / Senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "Amendments / Ändringar",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentList.class),
                            examples = @ExampleObject(name = "one", value = Examples.AMENDMENTS)))
    public AmendmentList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        access.visible(id);
        var found = agreements.amendments(id, page).map(this::document);
        return new AmendmentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "proposeAmendment",
            extensions = @Extension(name = "x-max-body-bytes", value = "4194304", parseValue = true),
            summary = "Propose an amendment / Föreslå ändring",
            description = "Full new terms of an agreement in force. / Fullständiga nya villkor för gällande avtal.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewAmendment.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The amendment / Ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = Amendment.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT)))
    public Response propose(@PathParam("id") UUID id, NewAmendment body, UriInfo uri) {
        var asked = QueryValues.body(body);
        var amendment = amend.propose(id, asked.effectiveFrom(), asked.reason(), asked.terms());
        return tagged(amendment).created(uri, amendment.id);
    }

    @GET
    @Path("/{amendmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAmendment",
            summary = "An amendment / En ändring",
            description = "With each party's word. / Med varje parts besked.")
    @APIResponse(
            responseCode = "200",
            description = "The amendment / Ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = Amendment.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT)))
    public Response get(@PathParam("id") UUID id, @PathParam("amendmentId") UUID amendmentId) {
        access.visible(id);
        var amendment = agreements
                .amendment(id, amendmentId)
                .orElseThrow(() -> RuleBroken.notFound("amendment of this agreement"));
        return tagged(amendment).ok();
    }

    @POST
    @Path("/{amendmentId}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAmendment",
            summary = "Withdraw an amendment / Dra tillbaka ändring",
            description =
                    "By the organisation that proposed it, while it is open; needs If-Match. It is kept. / Av den som"
                            + " föreslagit den, medan den är öppen; kräver If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn amendment / Den återtagna ändringen",
            content =
                    @Content(
                            schema = @Schema(implementation = Amendment.class),
                            examples = @ExampleObject(name = "amendment", value = Examples.AMENDMENT)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("amendmentId") UUID amendmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var amendment = withdraw.withdraw(id, amendmentId, ifMatch);
        // Who had to leave with the amendment may read no more than this answer.
        return tagged(amendment).ok();
    }

    private Tagged<Amendment> tagged(AmendmentEntity amendment) {
        return new Tagged<>(document(amendment), AgreementTags.of(amendment));
    }

    private Amendment document(AmendmentEntity amendment) {
        var approvals = agreements.approvals(amendment.agreementId, amendment.id);
        var today = time.today();
        var decided = approvals.stream()
                .filter(approval -> approval.countsOn(today))
                .map(ApprovalEntity::party)
                .toList();
        var awaited = amendment.status == AmendmentEntity.Status.PROPOSED
                ? amend.mustApprove(amendment).stream()
                        .filter(party -> !decided.contains(party))
                        .toList()
                : List.<OrganisationNumber>of();
        return new Amendment(
                amendment.id,
                amendment.agreementId,
                amendment.status,
                amendment.baseVersion,
                amendment.madeVersion,
                amendment.effectiveFrom,
                amendment.reason,
                amendment.createdAt,
                writtenTerms.read(amendment.terms),
                approvals.stream().map(RecordedApproval::of).toList(),
                awaited);
    }

    /// What to change, from when, and why.
    public record NewAmendment(
            @Schema(examples = "2027-01-01") LocalDate effectiveFrom,
            @Schema(examples = "Höjt bidrag") @Text String reason,
            Terms terms) {
        public NewAmendment {
            Required.field("effectiveFrom", effectiveFrom);
            Required.field("reason", reason);
            Required.field("terms", terms);
        }
    }

    /// An amendment and where it stands.
    ///
    /// @param madeVersion the version it became
    /// @param awaited parties whose approval it needs and whose decision is missing or does not count yet
    public record Amendment(
            UUID id,
            UUID agreementId,
            AmendmentEntity.Status status,
            @Schema(examples = "1") int baseVersion,
            @Schema(examples = "2") @Nullable Integer madeVersion,
            @Schema(examples = "2027-01-01") LocalDate effectiveFrom,
            @Schema(examples = "Höjt bidrag") String reason,
            @Schema(examples = "2026-11-01T08:00:00Z") Instant createdAt,
            Terms terms,
            List<RecordedApproval> approvals,
            List<OrganisationNumber> awaited) {}

    /// A page of amendments.
    public record AmendmentList(
            List<Amendment> amendments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
