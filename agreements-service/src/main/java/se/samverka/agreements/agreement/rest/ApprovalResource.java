package se.samverka.agreements.agreement.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import se.samverka.agreements.agreement.ReadAgreement;
import se.samverka.agreements.agreement.ReadAgreement.AsOf;
import se.samverka.agreements.agreement.RecordApproval;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AppealOutcome;
import se.samverka.agreements.agreement.model.Approval;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.LegalForce;
import se.samverka.agreements.agreement.model.Terms.EntryCondition;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/approvals`: what each party has decided, and what is missing.
@Path("/agreements/{id}/approvals")
@Tag(
        name = "Approvals",
        description = "The decisions of the parties, and contests of them / Parternas beslut och tvister om dem")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ApprovalResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final RecordApproval recordApproval;
    private final ReadAgreement read;
    private final LegalForce legalForce;

    public ApprovalResource(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            RecordApproval recordApproval,
            ReadAgreement read,
            LegalForce legalForce) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.recordApproval = recordApproval;
        this.read = read;
        this.legalForce = legalForce;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listApprovals",
            summary = "Decisions of the parties / Parternas beslut",
            description =
                    "With the entry conditions that are not met and the earliest day on which the agreement can bind. /"
                            + " Med de villkor som återstår och den dag då avtalet tidigast kan gälla.")
    @APIResponse(
            responseCode = "200",
            description = "Decisions / Beslut",
            content =
                    @Content(
                            schema = @Schema(implementation = Approvals.class),
                            examples = @ExampleObject(name = "approvals", value = Examples.APPROVALS)))
    public Approvals list(@PathParam("id") UUID id, @BeanParam AsOfQuery query) {
        var asOf = query.read();
        var recorded = read.approvals(id, asOf);
        var first =
                read.versions(id, new AsOf(Optional.empty(), asOf.knownAt())).getFirst();
        var terms = writtenTerms.read(first.terms);
        var day = read.day(asOf);
        var missing = terms.effectiveEntryConditions().stream()
                .filter(condition ->
                        recorded.stream().noneMatch(a -> a.party().equals(condition.party()) && a.countsOn(day)))
                .toList();
        var earliest = legalForce.earliestOf(
                terms.effectiveEntryConditions(),
                party -> recorded.stream()
                        .filter(a -> a.party().equals(party))
                        .findFirst()
                        .map(ApprovalEntity::approval),
                day);
        return new Approvals(recorded.stream().map(RecordedApproval::of).toList(), missing, earliest.orElse(null));
    }

    @GET
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getApproval",
            summary = "A party's decision / En parts beslut",
            description = "As recorded. / Som det antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedApproval.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            Request request) {
        access.visible(id);
        var found = agreements.approvals(id, null).stream()
                .filter(a -> a.party().equals(organisationNumber))
                .findFirst()
                .orElseThrow(() -> RuleBroken.notFound("decision"));
        return EntityTags.ok(request, RecordedApproval.of(found), AgreementTags.of(found));
    }

    @PUT
    @Path("/{organisationNumber}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "recordApproval",
            extensions = @Extension(name = "x-makes", value = "true", parseValue = true),
            summary = "Record a party's decision / Anteckna en parts beslut",
            description =
                    "Only the party itself, or platform:admin, who names the decision (decidingBody, reference). Any party"
                            + " may approve: while the agreement is proposed, or later by joining the version in force,"
                            + " with the agreement's ETag in If-Match, which says what it has read. Complete a recorded decision (announced, appealed)"
                            + " with its own ETag in If-Match; once it binds the party only the appeal may change. /"
                            + " Endast parten själv, eller platform:admin med angivet beslut. Ett första beslut"
                            + " antecknas med avtalets ETag i If-Match; ett antecknat beslut kompletteras med sin egen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Approval.class),
                            examples = @ExampleObject(name = "approved", value = Examples.APPROVAL_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The decision with the day it counts / Beslutet och dagen för laga kraft",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedApproval.class),
                            examples = @ExampleObject(name = "approval", value = Examples.APPROVAL)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Approval approval,
            UriInfo uri) {
        var recorded = recordApproval.record(id, organisationNumber, QueryValues.body(approval), ifMatch);
        var answer = recorded.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return answer.entity(RecordedApproval.of(recorded.approval()))
                .tag(AgreementTags.of(recorded.approval()))
                .build();
    }

    /// What is decided and what is missing.
    ///
    /// @param earliestBindingOn the first day on which the last condition can be met, if what is missing is
    ///     decided and announced on the day asked about; absent where an appeal is pending or a party has
    ///     said no
    public record Approvals(
            List<RecordedApproval> approvals,
            List<EntryCondition> missing,
            @Schema(examples = "2025-12-20") @Nullable LocalDate earliestBindingOn) {}

    /// A decision as recorded.
    ///
    /// @param appealed whether an appeal is pending
    /// @param bindingFrom the first day on which it meets what the party must decide; left out while that
    ///     cannot be said
    /// @param legalForceOn the first day on which it has legal force; left out while that cannot be said,
    ///     and for decisions that are not made under the Local Government Act
    public record RecordedApproval(
            @Schema(type = SchemaType.STRING, examples = "212000-0357")
            OrganisationNumber party,

            Outcome outcome,
            @Schema(examples = "2025-11-25") LocalDate decidedOn,
            @Schema(examples = "Kommunstyrelsen") @Nullable String decidingBody,
            @Schema(examples = "§ 112") @Nullable String reference,
            @Schema(examples = "2025-11-28") @Nullable LocalDate announcedOn,
            @Schema(examples = "2025-12-10") @Nullable LocalDate appealedOn,
            @Schema(examples = "4711-25") @Nullable String courtCaseNumber,
            @Schema(examples = "APPEAL_REJECTED") @Nullable AppealOutcome appealOutcome,
            @Schema(examples = "2026-03-02") @Nullable LocalDate appealFinalOn,

            @Schema(description = "Whether an appeal is pending / Om beslutet är överklagat och inte avgjort")
            boolean appealed,

            @Schema(
                    description = "The first day on which it meets what the party must decide / När beslutet binder",
                    examples = "2025-12-20")
            @Nullable
            LocalDate bindingFrom,

            @Schema(
                    description = "The first day of legal force; only under the Local Government Act / Laga kraft",
                    examples = "2025-12-20")
            @Nullable
            LocalDate legalForceOn,

            @Schema(examples = "2025-12-01T08:00:00Z") Instant recordedAt) {

        static RecordedApproval of(ApprovalEntity entity) {
            var approval = entity.approval();
            return new RecordedApproval(
                    entity.party(),
                    approval.outcome(),
                    approval.decidedOn(),
                    approval.decidingBody(),
                    approval.reference(),
                    approval.announcedOn(),
                    approval.appealedOn(),
                    approval.courtCaseNumber(),
                    approval.appealOutcome(),
                    approval.appealFinalOn(),
                    approval.appealIsPending(),
                    entity.bindingFrom,
                    entity.legalForceOn,
                    entity.recordedAt);
        }
    }
}
