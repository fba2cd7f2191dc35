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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.decision.AgreementLinkDocument;
import se.samverka.meetings.decision.LinkAgreement;
import se.samverka.meetings.decision.model.AgreementRelation;
import se.samverka.meetings.decision.store.AgreementLinkEntity;
import se.samverka.meetings.decision.store.LinkRepository;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.query.Conditions;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreement-links`.
@Path("/agreement-links")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgreementLinkResource {

    private final LinkRepository links;
    private final LinkAgreement link;
    private final MeetingAccess access;
    private final BodyAccess bodies;

    AgreementLinkResource(LinkRepository links, LinkAgreement link, MeetingAccess access, BodyAccess bodies) {
        this.links = links;
        this.link = link;
        this.access = access;
        this.bodies = bodies;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgreementLinks",
            summary = "Links of decisions to agreements / Beslut om avtal",
            description =
                    "Links of announced minutes need no token. / Länkar i anslagna protokoll kräver ingen inloggning.")
    @APIResponse(
            responseCode = "200",
            description = "Links / Länkar",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkList.class),
                            examples = @ExampleObject(name = "links", value = DecisionExamples.LINKS)))
    public AgreementLinkList listAgreementLinks(
            @QueryParam("meetingId") @Parameter(description = "The meeting / Sammanträdet") @Nullable String meetingId,
            @QueryParam("agreementId") @Parameter(description = "The agreement / Avtalet") @Nullable String agreementId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var sorting = query.sorting(List.of("linkedAt"));
        var sight = bodies.sight();
        var conditions = new Conditions()
                .ifGiven("l.paragraph.meeting.id = :meeting", "meeting", QueryValues.uuid("meetingId", meetingId))
                .ifGiven("l.agreementId = :agreement", "agreement", QueryValues.uuid("agreementId", agreementId));
        if (!sight.all()) {
            conditions.and(
                    "(l.paragraph.meeting.status = ANNOUNCED or l.paragraph.bodyId in :seen)", "seen", sight.bodies());
        }
        var page = conditions
                .page(
                        links.getEntityManager(),
                        AgreementLinkEntity.class,
                        "AgreementLinkEntity l",
                        "l.linkedAt" + (sorting.descending() ? " desc" : "") + ", l.id",
                        query)
                .map(AgreementLinkDocument::of);
        return new AgreementLinkList(
                page.items(), query.meta(page.total(), page.items().size()), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "linkAgreement",
            summary = "Link a decision to an agreement / Länka ett beslut till ett avtal",
            description =
                    "A link says what the decision is to the agreement; it is never a party's approval. / Länken säger vad beslutet är för avtalet; den är aldrig en parts godkännande.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkRequest.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.NEW_LINK)))
    @APIResponse(
            responseCode = "201",
            description = "Linked / Länkat",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkDocument.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.LINK)))
    public Response linkAgreement(@Valid @NotNull AgreementLinkRequest request, UriInfo uri) {
        var made = link.link(request.meetingId(), request.paragraph(), request.agreementId(), request.relation());
        return Response.created(
                        uri.getBaseUriBuilder().path("agreement-links/{id}").build(made.id))
                .tag(EntityTags.of("l", 0))
                .entity(AgreementLinkDocument.of(made))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getAgreementLink",
            summary = "A link / En länk",
            description = "One link by its id. / En länk med dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The link / Länken",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementLinkDocument.class),
                            examples = @ExampleObject(name = "link", value = DecisionExamples.LINK)))
    public Response getAgreementLink(@PathParam("id") UUID id, Request request) {
        var found = links.findByIdOptional(id)
                .filter(one -> access.isVisible(one.paragraph.meeting))
                .orElseThrow(() -> RuleBroken.notFound("link"));
        return EntityTags.ok(request, AgreementLinkDocument.of(found), EntityTags.of("l", 0));
    }

    /// A link to make.
    @Schema(name = "AgreementLinkRequest")
    record AgreementLinkRequest(
            @NotNull @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01")
            UUID meetingId,

            @NotNull @Min(1) @Max(9_999) @Schema(description = "The § number", examples = "22")
            Integer paragraph,

            @NotNull @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            UUID agreementId,

            @NotNull @Schema(examples = "RECOMMENDS") AgreementRelation relation) {}

    /// A page of links.
    @Schema(name = "AgreementLinkList")
    public record AgreementLinkList(
            List<AgreementLinkDocument> agreementLinks,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
