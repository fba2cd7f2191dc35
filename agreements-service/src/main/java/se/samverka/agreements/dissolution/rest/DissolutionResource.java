package se.samverka.agreements.dissolution.rest;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import se.samverka.agreements.agreement.rest.Confirmation;
import se.samverka.agreements.dissolution.AnswerDissolution;
import se.samverka.agreements.dissolution.Dissolution;
import se.samverka.agreements.dissolution.DissolutionDocument;
import se.samverka.agreements.dissolution.ProposeDissolution;
import se.samverka.agreements.dissolution.ShowDissolutions;
import se.samverka.agreements.dissolution.WithdrawDissolution;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/dissolutions`: how an agreement is ended before its time.
@Path("/agreements/{id}/dissolutions")
@Tag(name = "Dissolutions", description = "How an agreement ends early / Upplösning i förtid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DissolutionResource {

    private static final String NEGOTIATED = "\"effectiveOn\":\"2027-06-30\",\"reason\":\"Tvist om inriktningen\","
            + "\"negotiation\":{\"heldOn\":\"2026-02-15\",\"outcome\":\"Parterna enades inte\","
            + "\"reference\":\"Styrelsen 2026-02-15 § 4\"}";
    private static final String REQUEST = "{" + NEGOTIATED + "}";
    private static final String HEAD = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1b\","
            + "\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"status\":\"PROPOSED\"," + NEGOTIATED
            + ",\"proposedBy\":\"202100-2916\",\"confirmations\":[],"
            + "\"awaited\":[\"202100-2916\",\"212000-0357\",\"212000-2080\"],"
            + "\"survivingCommitments\":[\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a19\"],"
            + "\"recordedAt\":\"2026-03-01T08:00:00Z\"}";
    private static final String CONFIRMED =
            "{\"confirmations\":[" + Confirmation.RECORDED_EXAMPLE + "],\"awaited\":[\"202100-2916\",\"212000-2080\"]}";
    private static final String WITHDRAWN =
            "{\"status\":\"WITHDRAWN\",\"closedAt\":\"2026-03-20T08:00:00Z\",\"awaited\":[]}";
    private static final String LIST = "{\"dissolutions\":[" + HEAD
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    private final ShowDissolutions show;
    private final ProposeDissolution propose;
    private final AnswerDissolution answer;
    private final WithdrawDissolution withdraw;

    DissolutionResource(
            ShowDissolutions show, ProposeDissolution propose, AnswerDissolution answer, WithdrawDissolution withdraw) {
        this.show = show;
        this.propose = propose;
        this.answer = answer;
        this.withdraw = withdraw;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listDissolutions",
            extensions = @Extension(name = "x-sort-fields", value = "recordedAt"),
            summary = "Dissolutions of the agreement / Upplösningar av avtalet",
            description =
                    "Proposed, decided and closed ones, first to last; one is decided at most. / Föreslagna, beslutade"
                            + " och avslutade; högst en är beslutad.")
    @APIResponse(
            responseCode = "200",
            description = "Dissolutions / Upplösningar",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionList.class),
                            examples = @ExampleObject(name = "dissolutions", value = LIST)))
    public DissolutionList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new DissolutionList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "proposeDissolution",
            summary = "Propose a dissolution / Föreslå upplösning",
            description = "It is decided when every bound party that has not left has confirmed it."
                    + " An administrator records a failed negotiation with its document"
                    + " (negotiation.documentId), which decides at once. The agreement then holds to and including"
                    + " effectiveOn; what its board decided to fund before that day stays owed where it binds. /"
                    + " Beslutas när varje bunden part som är kvar har bekräftat, eller när en administratör"
                    + " antecknar den misslyckade förhandlingen med dess handling.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Dissolution.class),
                            examples = @ExampleObject(name = "dissolution", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The dissolution / Upplösningen",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionDocument.class),
                            examples = @ExampleObject(name = "dissolution", value = HEAD)))
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Dissolution dissolution,
            UriInfo uri) {
        var made = propose.run(id, QueryValues.body(dissolution), ifMatch);
        return made.created(uri, made.document().id());
    }

    @GET
    @Path("/{dissolutionId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getDissolution",
            summary = "A dissolution / En upplösning",
            description = "With each party's word. / Med varje parts besked.")
    @APIResponse(
            responseCode = "200",
            description = "The dissolution / Upplösningen",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionDocument.class),
                            examples = @ExampleObject(name = "dissolution", value = HEAD)))
    public Response get(@PathParam("id") UUID id, @PathParam("dissolutionId") UUID dissolutionId, Request request) {
        var found = show.one(id, dissolutionId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @POST
    @Path("/{dissolutionId}/confirmations")
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "confirmDissolution",
            summary = "Confirm or decline a dissolution / Bekräfta eller avböj upplösning",
            description =
                    "The answer of the caller's own organisation, a bound party. Other parties' answers leave the ETag"
                            + " good. The first no ends the proposal. / Den egna organisationens svar, som bunden part."
                            + " Andra parters svar ändrar inte ETag. Första nej avslutar förslaget.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Confirmation.class),
                            examples = @ExampleObject(name = "yes", value = Confirmation.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The dissolution / Upplösningen",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "dissolution",
                                            value = HEAD,
                                            extensions = @Extension(name = "x-changed", value = CONFIRMED))))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("dissolutionId") UUID dissolutionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Confirmation confirmation) {
        return answer.run(id, dissolutionId, QueryValues.body(confirmation).answer(), ifMatch)
                .ok();
    }

    @POST
    @Path("/{dissolutionId}/withdrawals")
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "withdrawDissolution",
            summary = "Withdraw a dissolution / Dra tillbaka upplösning",
            description =
                    "By the organisation that proposed it or an administrator, while it is open. / Av den som föreslagit den"
                            + " eller en administratör, medan den är öppen.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn dissolution / Den återtagna upplösningen",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "dissolution",
                                            value = HEAD,
                                            extensions = @Extension(name = "x-changed", value = WITHDRAWN))))
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("dissolutionId") UUID dissolutionId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return withdraw.run(id, dissolutionId, ifMatch).ok();
    }

    /// A page of dissolutions.
    @Schema(name = "DissolutionList", description = "Dissolutions / Upplösningar")
    public record DissolutionList(
            List<DissolutionDocument> dissolutions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
