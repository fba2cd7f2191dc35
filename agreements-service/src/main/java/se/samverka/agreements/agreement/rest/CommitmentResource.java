package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.RecordCommitment;
import se.samverka.agreements.agreement.model.Commitment;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/commitments`: what the agreement's board has decided to fund.
@Path("/agreements/{id}/commitments")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final RecordCommitment recordCommitment;

    public CommitmentResource(Agreements agreements, AgreementAccess access, RecordCommitment recordCommitment) {
        this.agreements = agreements;
        this.access = access;
        this.recordCommitment = recordCommitment;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "What the board has decided to fund / Styrelsens finansieringsbeslut",
            description = "In the order recorded. / I den ordning de antecknats.")
    @APIResponse(
            responseCode = "200",
            description = "Commitments / Åtaganden",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentList.class),
                            examples = @ExampleObject(name = "commitments", value = Examples.COMMITMENTS)))
    public CommitmentList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var agreement = access.visible(id);
        var all = agreements.commitments(id);
        var shown = all.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(kept -> RecordedCommitment.of(kept, agreement))
                .toList();
        return new CommitmentList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Record a decision to fund / Anteckna ett finansieringsbeslut",
            description =
                    "Amounts per party and year; decided before a dissolution it stays owed. / Belopp per part och år.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Commitment.class),
                            examples = @ExampleObject(name = "commitment", value = Examples.COMMITMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The commitment / Åtagandet",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedCommitment.class),
                            examples = @ExampleObject(name = "commitment", value = Examples.COMMITMENT)))
    public Response record(@PathParam("id") UUID id, Commitment commitment, UriInfo uri) {
        var kept = recordCommitment.record(id, QueryValues.body(commitment));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(kept.id.toString()).build())
                .entity(RecordedCommitment.of(kept, access.visible(id)))
                .build();
    }

    @GET
    @Path("/{commitmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(summary = "A decision to fund / Ett finansieringsbeslut", description = "As recorded. / Som antecknat.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment / Åtagandet",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedCommitment.class),
                            examples = @ExampleObject(name = "commitment", value = Examples.COMMITMENT)))
    public Response get(@PathParam("id") UUID id, @PathParam("commitmentId") UUID commitmentId, Request request) {
        var agreement = access.visible(id);
        var kept = agreements
                .commitment(id, commitmentId)
                .orElseThrow(() -> RuleBroken.notFound("commitment under this agreement"));
        // It never changes, but whether it survives is said once the agreement is dissolved.
        var tag = EntityTags.of(agreement.dissolvedOn == null ? "c" : "s", 1);
        return EntityTags.ok(request, RecordedCommitment.of(kept, agreement), tag);
    }

    /// A commitment as recorded.
    ///
    /// @param survives whether it stays owed although the agreement is dissolved
    @Schema(name = "RecordedCommitment", description = "Commitment / Åtagande")
    public record RecordedCommitment(
            UUID id,
            boolean survives,
            @Schema(examples = "2027-02-01T08:00:00Z") Instant recordedAt,
            @JsonUnwrapped Commitment commitment) {

        static RecordedCommitment of(CommitmentEntity kept, AgreementEntity agreement) {
            var commitment = kept.commitment();
            var end = agreement.dissolvedOn;
            return new RecordedCommitment(
                    kept.id, end != null && commitment.survives(end), kept.recordedAt, commitment);
        }
    }

    /// A page of commitments.
    public record CommitmentList(
            List<RecordedCommitment> commitments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
