package se.samverka.meetings.decision.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import se.samverka.meetings.decision.AgreementLinkDocument;
import se.samverka.meetings.decision.LinkAgreement;
import se.samverka.meetings.decision.ShowAgreementLinks;
import se.samverka.meetings.decision.UnlinkAgreement;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreement-links`.
@Path("/agreement-links")
@Tag(
        name = "Decisions",
        description = "Decisions, and the agreements that they concern / Beslut, och de avtal som de gäller")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgreementLinkResource {

    private final ShowAgreementLinks show;
    private final LinkAgreement link;
    private final UnlinkAgreement unlink;

    AgreementLinkResource(ShowAgreementLinks show, LinkAgreement link, UnlinkAgreement unlink) {
        this.show = show;
        this.link = link;
        this.unlink = unlink;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgreementLinks",
            extensions = @Extension(name = "x-sort-fields", value = "linkedAt"),
            summary = "List links of decisions to agreements / Lista kopplingar mellan beslut och avtal",
            description = "Links of announced minutes need no token. / Kopplingar i anslagna protokoll kräver ingen "
                    + "inloggning.")
    @APIResponse(
            responseCode = "200",
            description = "Links / Kopplingar",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkList.class),
                            examples = @ExampleObject(name = "links", value = DecisionExamples.LINKS)))
    public AgreementLinkList listAgreementLinks(
            @QueryParam("meetingId") @Parameter(description = "The meeting / Sammanträdet") @Nullable String meetingId,
            @QueryParam("agreementId") @Parameter(description = "The agreement / Avtalet") @Nullable String agreementId,
            @QueryParam("removed")
                    @Parameter(
                            description = "true shows the links that have been removed, instead of those that stand /"
                                    + " true visar borttagna kopplingar i stället för de som gäller",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String removed,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = show.page(
                QueryValues.uuid("meetingId", meetingId),
                QueryValues.uuid("agreementId", agreementId),
                QueryValues.flag("removed", removed).orElse(false),
                query);
        return new AgreementLinkList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "linkAgreement",
            summary = "Link a decision to an agreement / Koppla ett beslut till ett avtal",
            description = "The relation says what the decision means to the agreement. It is never a party's "
                    + "approval. / Relationen anger vad beslutet betyder för avtalet. Den är aldrig en parts "
                    + "godkännande.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkRequest.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.NEW_LINK)))
    @APIResponse(
            responseCode = "201",
            description = "Linked / Kopplat",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkDocument.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.LINK)))
    @APIResponse(responseCode = "404", description = "No such meeting / Sammanträdet finns inte")
    public Response linkAgreement(@Valid @NotNull AgreementLinkRequest request, UriInfo uri) {
        var linked = link.run(
                request.meetingId(),
                ParagraphLabel.of(request.paragraph(), request.letter()),
                request.agreementId(),
                request.relation());
        return linked.created(uri, linked.document().id());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getAgreementLink",
            summary = "Get a link / Hämta en koppling",
            description = "One link by its id. / En koppling utifrån dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The link / Kopplingen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkDocument.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.LINK)))
    public Response getAgreementLink(@PathParam("id") UUID id, Request request) {
        var found = show.one(id);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @POST
    @Path("/{id}/removals")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "removeAgreementLink",
            summary = "Remove a link / Ta bort en koppling",
            description = "By the body's secretariat, when the link was made by mistake. The link stays readable with"
                    + " the reason, and the agreement's timeline says that it was removed. / Av organets sekretariat,"
                    + " när kopplingen gjordes av misstag. Den går att läsa med skälet, och avtalets tidslinje visar"
                    + " att den togs bort.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LinkRemoval.class),
                            examples = @ExampleObject(name = "removal", value = DecisionExamples.REMOVAL)))
    @APIResponse(
            responseCode = "201",
            description = "The link / Kopplingen",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "link",
                                            value = DecisionExamples.LINK,
                                            extensions =
                                                    @Extension(name = "x-changed", value = DecisionExamples.REMOVED))))
    public Response removeAgreementLink(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LinkRemoval request,
            UriInfo uri) {
        var removed = unlink.run(id, ifMatch, request.reason());
        return Response.created(uri.getBaseUriBuilder()
                        .path("agreement-links")
                        .path(id.toString())
                        .build())
                .entity(removed.document())
                .tag(removed.tag())
                .build();
    }

    /// Why a link is removed.
    @Schema(name = "AgreementLinkRemoval")
    record LinkRemoval(
            @Schema(
                    description =
                            "Why the link is removed, in words; whoever may read the decision may read this / Varför kopplingen"
                                    + " tas bort; den som får läsa beslutet får läsa detta",
                    examples = "Beslutet gäller ett annat avtal")
            @Text(max = 1_000)
            String reason) {}

    /// A link to make.
    @Schema(name = "AgreementLinkRequest")
    record AgreementLinkRequest(
            @NotNull
            @Schema(
                    description = "Id of the meeting that decided / Id för sammanträdet som beslutade",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            UUID meetingId,

            @NotNull @Min(1) @Max(9_999) @Schema(description = "The § number / Paragrafens nummer", examples = "22")
            Integer paragraph,

            @Schema(
                    description =
                            "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                    examples = "a")
            @Nullable
            @Name(max = 1)
            String letter,

            @NotNull
            @Schema(
                    description = "Id of the agreement in the agreements API / Avtalets id i API:t agreements",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotNull
            @Schema(
                    description = "What the decision does to the agreement / Vad beslutet betyder för avtalet",
                    examples = "RECOMMENDS")
            AgreementRelation relation) {}

    /// A page of links.
    @Schema(name = "AgreementLinkList")
    public record AgreementLinkList(
            List<AgreementLinkDocument> agreementLinks,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
