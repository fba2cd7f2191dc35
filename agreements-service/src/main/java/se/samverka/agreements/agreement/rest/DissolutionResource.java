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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.EndAgreement;
import se.samverka.agreements.agreement.EndAgreement.Dissolution;
import se.samverka.agreements.agreement.EndAgreement.Negotiation;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.CommitmentEntity;
import se.samverka.agreements.agreement.store.DissolutionEntity;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/dissolutions`: how an agreement is ended before its time.
@Path("/agreements/{id}/dissolutions")
@Tag(name = "Dissolutions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DissolutionResource {

    private final Agreements agreements;
    private final AgreementAccess access;
    private final EndAgreement endAgreement;

    public DissolutionResource(Agreements agreements, AgreementAccess access, EndAgreement endAgreement) {
        this.agreements = agreements;
        this.access = access;
        this.endAgreement = endAgreement;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            summary = "Dissolution of the agreement / Upplösning av avtalet",
            description = "One at most, with the commitments that survive it. / Högst en, med de åtaganden som består.")
    @APIResponse(
            responseCode = "200",
            description = "Dissolutions / Upplösningar",
            content =
                    @Content(
                            schema = @Schema(implementation = DissolutionList.class),
                            examples = @ExampleObject(name = "dissolutions", value = Examples.DISSOLUTIONS)))
    public DissolutionList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        access.visible(id);
        var all = agreements.dissolution(id).map(this::document).stream().toList();
        var shown = all.stream().skip(page.offset()).limit(page.limit()).toList();
        return new DissolutionList(shown, page.meta(all.size(), shown.size()), page.links(uri, all.size()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            summary = "Dissolve the agreement / Upplös avtalet",
            description =
                    "After a dispute negotiation; needs If-Match with the agreement's ETag. The agreement holds to"
                            + " and including effectiveOn; what its board decided to fund before that day stays owed. / Efter"
                            + " tvisteförhandling; kräver If-Match. Beslutade åtaganden består.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Dissolution.class),
                            examples = @ExampleObject(name = "dissolution", value = Examples.DISSOLUTION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The dissolution / Upplösningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedDissolution.class),
                            examples = @ExampleObject(name = "dissolution", value = Examples.DISSOLUTION)))
    public Response dissolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Dissolution dissolution,
            UriInfo uri) {
        var recorded = endAgreement.dissolve(id, QueryValues.body(dissolution), ifMatch);
        return Response.created(uri.getAbsolutePath())
                .entity(document(recorded))
                .tag(AgreementTags.of(access.visible(id)))
                .build();
    }

    private RecordedDissolution document(DissolutionEntity kept) {
        var survivors = agreements.commitments(kept.agreementId).stream()
                .filter(c -> c.commitment().survives(kept.effectiveOn))
                .map(CommitmentEntity::id)
                .toList();
        return new RecordedDissolution(
                kept.effectiveOn,
                kept.reason,
                new Negotiation(kept.negotiatedOn, kept.negotiation, kept.reference),
                survivors,
                kept.recordedAt);
    }

    /// A dissolution as recorded.
    ///
    /// @param survivingCommitments ids of the commitments that stay owed
    @Schema(name = "RecordedDissolution", description = "Dissolution / Upplösning")
    public record RecordedDissolution(
            @Schema(examples = "2027-06-30") LocalDate effectiveOn,
            @Schema(examples = "Tvist om inriktningen") String reason,
            Negotiation negotiation,
            List<UUID> survivingCommitments,
            @Schema(examples = "2027-03-01T08:00:00Z") Instant recordedAt) {}

    /// A page with the agreement's dissolution, if there is one.
    public record DissolutionList(
            List<RecordedDissolution> dissolutions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
