package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementDocument;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.DraftAgreement;
import se.samverka.agreements.agreement.ProposeAgreement;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.model.Terms.AgreementKind;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/agreements`: drafts, and their way to a proposal.
@Path("/agreements")
@Tag(name = "Agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgreementResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final DraftAgreement draftAgreement;
    private final ProposeAgreement proposeAgreement;

    public AgreementResource(
            Agreements agreements,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            DraftAgreement draftAgreement,
            ProposeAgreement proposeAgreement) {
        this.agreements = agreements;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.draftAgreement = draftAgreement;
        this.proposeAgreement = proposeAgreement;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "Agreements / Avtal",
            description = "Those the caller's organisation is party to, newest first. / De som anroparen är part i.")
    @APIResponse(
            responseCode = "200",
            description = "Agreements / Avtal",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementList.class),
                            examples = @ExampleObject(name = "one", value = Examples.AGREEMENTS)))
    public AgreementList list(
            @QueryParam("status") @Parameter(description = "Status / Status") AgreementState.@Nullable Status status,
            @QueryParam("kind") @Parameter(description = "Kind / Slag") @Nullable AgreementKind kind,
            @QueryParam("party")
                    @Parameter(description = "Organisation number of a party / Part", example = "212000-2080")
                    @Nullable
                    String party,
            @QueryParam("validOn")
                    @Parameter(description = "A day within the period / Dag inom avtalstiden", example = "2026-06-30")
                    @Nullable
                    String validOn,
            @QueryParam("caseNumber")
                    @Parameter(description = "Case number / Diarienummer", example = "RV240022")
                    @Nullable
                    String caseNumber,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found = agreements.page(
                new Agreements.Filter(
                        status,
                        kind,
                        QueryValues.organisation("party", party),
                        QueryValues.date("validOn", validOn),
                        caseNumber,
                        access.visibleTo()),
                page);
        var versions = agreements.currentVersions(found.items());
        var documents = found.items().stream()
                .map(agreement -> AgreementDocument.of(
                        agreement,
                        writtenTerms.read(java.util.Objects.requireNonNull(versions.get(agreement.id)).terms)))
                .toList();
        return new AgreementList(documents, page.meta(found.total(), documents.size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Draft an agreement / Skapa utkast",
            description = "Every broken rule of the terms is named with its pointer. / Varje regelbrott pekas ut.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Terms.class),
                            examples = @ExampleObject(name = "terms", value = Examples.TERMS)))
    @APIResponse(
            responseCode = "201",
            description = "The draft / Utkastet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples = @ExampleObject(name = "draft", value = Examples.AGREEMENT)))
    public Response draft(Terms terms, UriInfo uri) {
        var agreement = draftAgreement.draft(QueryValues.body(terms));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(agreement.id.toString())
                        .build())
                .entity(document(agreement))
                .tag(AgreementTags.of(agreement))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "An agreement / Ett avtal",
            description = "With the terms of its last version. / Med senaste versionens villkor.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement / Avtalet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples = @ExampleObject(name = "agreement", value = Examples.AGREEMENT)))
    public Response get(@PathParam("id") UUID id, Request request) {
        var agreement = access.visible(id);
        return EntityTags.ok(request, document(agreement), AgreementTags.of(agreement));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(summary = "Revise a draft / Ändra utkast", description = "Drafts only; needs If-Match. / Endast utkast.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Terms.class),
                            examples = @ExampleObject(name = "terms", value = Examples.TERMS)))
    @APIResponse(
            responseCode = "200",
            description = "The draft / Utkastet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples = @ExampleObject(name = "draft", value = Examples.AGREEMENT)))
    public Response revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, Terms terms) {
        return answer(draftAgreement.revise(id, QueryValues.body(terms), ifMatch));
    }

    @POST
    @Path("/{id}/proposals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Propose an agreement / Föreslå avtal",
            description = "The text is fixed and the parties decide; needs If-Match. / Texten låses; kräver If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal / Förslaget",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples = @ExampleObject(name = "agreement", value = Examples.AGREEMENT)))
    public Response propose(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(proposeAgreement.propose(id, ifMatch));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Withdraw a proposal / Dra tillbaka förslag",
            description = "Before it is in force; needs If-Match. / Innan det gäller; kräver If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn agreement / Det återtagna avtalet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples = @ExampleObject(name = "agreement", value = Examples.AGREEMENT)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(proposeAgreement.withdraw(id, ifMatch));
    }

    @GET
    @Path("/{id}/versions")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(summary = "Versions of the terms / Versioner", description = "All of them, first to last. / Alla.")
    @APIResponse(
            responseCode = "200",
            description = "Versions / Versioner",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionList.class),
                            examples = @ExampleObject(name = "versions", value = Examples.VERSIONS)))
    public VersionList versions(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        access.visible(id);
        var all = agreements.versions(id);
        var shown = all.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(version -> AgreementVersion.of(version, writtenTerms))
                .toList();
        return new VersionList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(summary = "A version of the terms / En version", description = "By its number. / Efter nummer.")
    @APIResponse(
            responseCode = "200",
            description = "The version / Versionen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementVersion.class),
                            examples = @ExampleObject(name = "version", value = Examples.VERSION)))
    public Response version(@PathParam("id") UUID id, @PathParam("version") int version, Request request) {
        var agreement = access.visible(id);
        var found = agreements
                .version(id, version)
                .orElseThrow(() -> se.samverka.platform.rule.RuleBroken.notFound("version of this agreement"));
        // A version is fixed once the agreement is proposed; a draft's only version changes with the draft.
        return EntityTags.ok(
                request,
                AgreementVersion.of(found, writtenTerms),
                EntityTags.of(
                        "v" + version + ".",
                        agreement.state() instanceof AgreementState.Draft ? agreement.edition : 0));
    }

    private Response answer(AgreementEntity agreement) {
        return Response.ok(document(agreement)).tag(AgreementTags.of(agreement)).build();
    }

    private AgreementDocument document(AgreementEntity agreement) {
        return AgreementDocument.of(
                agreement,
                writtenTerms.read(
                        agreements.version(agreement.id, agreement.version).orElseThrow().terms));
    }

    /// A page of agreements.
    public record AgreementList(
            List<AgreementDocument> agreements,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// A page of an agreement's versions.
    public record VersionList(
            List<AgreementVersion> versions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// One version of the terms.
    public record AgreementVersion(
            @Schema(examples = "1") int version,

            @Schema(description = "The first day it counts", examples = "2026-01-01")
            LocalDate effectiveFrom,

            @Schema(description = "The amendment that made it") @Nullable
            UUID amendmentId,

            @Schema(examples = "2025-11-01T08:00:00Z") java.time.Instant recordedAt,
            Terms terms) {

        static AgreementVersion of(
                se.samverka.agreements.agreement.store.VersionEntity version, WrittenTerms writtenTerms) {
            return new AgreementVersion(
                    version.key.version(),
                    version.effectiveFrom,
                    version.amendmentId,
                    version.recordedAt,
                    writtenTerms.read(version.terms));
        }
    }
}
