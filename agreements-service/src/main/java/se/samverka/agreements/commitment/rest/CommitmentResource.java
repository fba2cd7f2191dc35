package se.samverka.agreements.commitment.rest;

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
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.rest.Confirmation;
import se.samverka.agreements.commitment.AsksFinance;
import se.samverka.agreements.commitment.CommitmentDocument;
import se.samverka.agreements.commitment.ConfirmCommitment;
import se.samverka.agreements.commitment.RecordCommitment;
import se.samverka.agreements.commitment.ShowCommitments;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/commitments`: what the agreement's board has decided to fund.
@Path("/agreements/{id}/commitments")
@Tag(name = "Commitments", description = "What a board has bound payers to / Åtaganden")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentResource {

    private static final String FIELDS =
            "\"title\":\"Projektet Digital välfärd\",\"decidedOn\":\"2026-01-20\",\"decidingBody\":\"Styrelsen\","
                    + "\"reference\":\"§ 3\",\"payee\":\"202100-2916\","
                    + "\"boardId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a13\","
                    + "\"documentId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12\",\"amounts\":[{\"payer\":\"212000-0357\","
                    + "\"year\":2028,\"amount\":\"800000.00\"";
    private static final String REQUEST = "{" + FIELDS + "}]}";
    private static final String COMMITMENT = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a19\",\"survives\":false,"
            + "\"recordedAt\":\"2026-02-01T08:00:00Z\"," + FIELDS
            + ",\"binding\":false}],\"confirmations\":[],\"awaited\":[\"212000-0357\"]}";
    private static final String CONFIRMED = "{\"amounts\":[{\"payer\":\"212000-0357\",\"year\":2028,"
            + "\"amount\":\"800000.00\",\"binding\":true}],\"confirmations\":[" + Confirmation.RECORDED_EXAMPLE
            + "],\"awaited\":[]}";
    private static final String COMMITMENTS = "{\"commitments\":[" + COMMITMENT
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    private final RecordCommitment recordCommitment;
    private final ConfirmCommitment confirmCommitment;
    private final ShowCommitments show;

    CommitmentResource(RecordCommitment recordCommitment, ConfirmCommitment confirmCommitment, ShowCommitments show) {
        this.recordCommitment = recordCommitment;
        this.confirmCommitment = confirmCommitment;
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementCommitments",
            extensions = @Extension(name = "x-sort-fields", value = "recordedAt"),
            summary = "What the board has decided to fund / Styrelsens finansieringsbeslut",
            description = "In the order recorded. / I den ordning de antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "Commitments / Åtaganden",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentList.class),
                            examples = @ExampleObject(name = "commitments", value = COMMITMENTS)))
    public CommitmentList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.page(id, page);
        return new CommitmentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @AsksFinance
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "recordCommitment",
            summary = "Record a decision to fund / Anteckna ett finansieringsbeslut",
            description =
                    "Amounts per party and year; decided before a dissolution, what binds stays owed. An amount binds by"
                            + " itself when an administrator records it with boardId and documentId, payer and payee are"
                            + " bound to a clause that covers the year, and it does not exceed what is left of the payer's"
                            + " share of that clause; any other waits for the payer's confirmation. While finance, which"
                            + " divides shares, is away: 503. / Belopp per part och år. Binder av sig självt när en"
                            + " administratör antecknar styrelsens beslut inom partens andel; annars krävs betalarens"
                            + " bekräftelse.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Commitment.class),
                            examples = @ExampleObject(name = "commitment", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The commitment / Åtagandet",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentDocument.class),
                            examples = @ExampleObject(name = "commitment", value = COMMITMENT)))
    public Response record(@PathParam("id") UUID id, Commitment commitment, UriInfo uri) {
        var kept = recordCommitment.run(id, QueryValues.body(commitment));
        return kept.created(uri, kept.document().id());
    }

    @GET
    @Path("/{commitmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAgreementCommitment",
            summary = "A decision to fund / Ett finansieringsbeslut",
            description = "As recorded, with its payers' words. / Som antecknat, med betalarnas besked.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment / Åtagandet",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentDocument.class),
                            examples = @ExampleObject(name = "commitment", value = COMMITMENT)))
    public Response get(@PathParam("id") UUID id, @PathParam("commitmentId") UUID commitmentId, Request request) {
        var found = show.one(id, commitmentId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @POST
    @Path("/{commitmentId}/confirmations")
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "confirmCommitment",
            summary = "Confirm or decline a commitment / Bekräfta eller avböj ett åtagande",
            description =
                    "The answer of the caller's own organisation, a payer. A yes makes its amounts binding; what binds"
                            + " already stays so. / Den egna organisationens svar, som betalare. Ett ja gör beloppen"
                            + " bindande; det som redan är bindande förblir det.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Confirmation.class),
                            examples = @ExampleObject(name = "yes", value = Confirmation.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The commitment / Åtagandet",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "commitment",
                                            value = COMMITMENT,
                                            extensions = @Extension(name = "x-changed", value = CONFIRMED))))
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("commitmentId") UUID commitmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Confirmation confirmation) {
        var said = confirmCommitment.run(
                id, commitmentId, QueryValues.body(confirmation).answer(), ifMatch);
        return said.ok();
    }

    /// A page of commitments.
    @Schema(name = "CommitmentList", description = "Commitments / Åtaganden")
    public record CommitmentList(
            List<CommitmentDocument> commitments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
