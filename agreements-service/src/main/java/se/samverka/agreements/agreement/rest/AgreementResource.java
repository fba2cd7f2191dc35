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
import java.util.List;
import java.util.UUID;
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
import se.samverka.agreements.agreement.AgreementDocument;
import se.samverka.agreements.agreement.DraftAgreement;
import se.samverka.agreements.agreement.ProposeAgreement;
import se.samverka.agreements.agreement.ReviseDraft;
import se.samverka.agreements.agreement.ShowAgreements;
import se.samverka.agreements.agreement.WithdrawAgreement;
import se.samverka.agreements.agreement.model.AgreementFilter;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.search.SearchQuery;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.AgreementKind;

/// `/agreements`: drafts, and their way to a proposal.
@Path("/agreements")
@Tag(name = "Agreements", description = "Agreements, their terms and versions / Avtal, villkor och versioner")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgreementResource {

    private final ShowAgreements show;
    private final DraftAgreement draft;
    private final ReviseDraft revise;
    private final ProposeAgreement propose;
    private final WithdrawAgreement withdraw;

    AgreementResource(
            ShowAgreements show,
            DraftAgreement draft,
            ReviseDraft revise,
            ProposeAgreement propose,
            WithdrawAgreement withdraw) {
        this.show = show;
        this.draft = draft;
        this.revise = revise;
        this.propose = propose;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreements",
            extensions = @Extension(name = "x-sort-fields", value = "-createdAt,title,validFrom,validTo,relevance"),
            summary = "Agreements / Avtal",
            description =
                    "Those the caller's organisation is party to, newest first; a search (q) shows the best match first, of the"
                            + " newest 1000 that match, and _meta.truncated says when there are more. It searches titles, case numbers,"
                            + " purposes, clauses and branches, and highlights show where the words stand. / De som"
                            + " anroparen är part i; en sökning (q) visar bästa träffen först, bland de 1000 nyaste"
                            + " träffarna. Den söker i titlar, diarienummer, syften, villkor och grenar, och highlights"
                            + " visar var orden finns.")
    @APIResponse(
            responseCode = "200",
            description = "Agreements / Avtal",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementList.class),
                            examples = @ExampleObject(name = "one", value = Examples.AGREEMENTS)))
    public AgreementList list(
            @QueryParam("status")
                    @Parameter(
                            description = "Status / Status",
                            schema = @Schema(implementation = AgreementState.Status.class))
                    @Nullable
                    String status,
            @QueryParam("kind")
                    @Parameter(description = "Kind / Slag", schema = @Schema(implementation = AgreementKind.class))
                    @Nullable
                    String kind,
            @QueryParam("party")
                    @Parameter(description = "Organisation number of a party / Part", example = "212000-2080")
                    @Nullable
                    String party,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "Only agreements whose period has this day / Bara avtal vars avtalstid omfattar dagen",
                            example = "2026-06-30")
                    @Nullable
                    String validOn,
            @QueryParam("caseNumber")
                    @Parameter(description = "Case number / Diarienummer", example = "RV240022")
                    @Nullable
                    String caseNumber,
            @QueryParam("predecessor")
                    @Parameter(
                            description = "The agreement that they renew / Avtal som förnyas",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String predecessor,
            @QueryParam("decisionId")
                    @Parameter(
                            description =
                                    "Only agreements that this decision of announced minutes is linked to, or that something of rests on it / Bara avtal som detta beslut i ett anslaget protokoll är kopplat till, eller som något i vilar på",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String decisionId,
            @QueryParam("q")
                    @Parameter(
                            description = SearchQuery.SYNTAX,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = SearchQuery.MAX_LENGTH),
                            example = "kommunernas bidrag")
                    @Nullable
                    String q,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var filter = new AgreementFilter(
                QueryValues.oneOf("status", status, AgreementState.Status.class).orElse(null),
                QueryValues.oneOf("kind", kind, AgreementKind.class).orElse(null),
                QueryValues.organisation("party", party).orElse(null),
                QueryValues.date("validOn", validOn).orElse(null),
                caseNumber,
                QueryValues.uuid("predecessor", predecessor).orElse(null),
                QueryValues.uuid("decisionId", decisionId).orElse(null),
                q);
        var found = show.page(filter, page);
        return new AgreementList(found.items(), page.meta(found), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "draftAgreement",
            extensions = @Extension(name = "x-max-body-bytes", value = "4194304", parseValue = true),
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
        var drafted = draft.run(QueryValues.body(terms));
        return drafted.created(uri, drafted.document().id());
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAgreement",
            summary = "An agreement / Ett avtal",
            description =
                    "With the terms of its last version; validAt and knownAt ask for another day or time. / Med senaste"
                            + " versionens villkor, eller de som gällde eller var kända då.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement / Avtalet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "agreement",
                                            value = Examples.AGREEMENT,
                                            extensions = @Extension(name = "x-changed", value = Examples.IN_FORCE))))
    public Response get(@PathParam("id") UUID id, @BeanParam AsOfQuery asOf, Request request) {
        var found = show.one(id, asOf.read());
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseAgreement",
            extensions = @Extension(name = "x-max-body-bytes", value = "4194304", parseValue = true),
            summary = "Revise a draft / Ändra utkast",
            description = "Drafts only. / Endast utkast.")
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
        return revise.run(id, QueryValues.body(terms), ifMatch).ok();
    }

    @POST
    @Path("/{id}/proposals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "proposeAgreement",
            summary = "Propose an agreement / Föreslå avtal",
            description = "The text is fixed, and the parties decide. / Texten låses och parterna beslutar.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal / Förslaget",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "agreement",
                                            value = Examples.AGREEMENT,
                                            extensions = @Extension(name = "x-changed", value = Examples.PROPOSED))))
    public Response propose(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return propose.run(id, ifMatch).ok();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Withdraw a proposal / Dra tillbaka förslag",
            description =
                    "By the organisation that proposed it or an administrator, before it is in force. / Av den som föreslagit"
                            + " det eller en administratör, innan det gäller.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn agreement / Det återtagna avtalet",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "agreement",
                                            value = Examples.AGREEMENT,
                                            extensions = @Extension(name = "x-changed", value = Examples.WITHDRAWN))))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdraw.run(id, ifMatch).ok();
    }

    /// A page of agreements.
    public record AgreementList(
            List<AgreementDocument> agreements,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
