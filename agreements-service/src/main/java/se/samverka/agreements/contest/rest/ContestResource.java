package se.samverka.agreements.contest.rest;

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
import se.samverka.agreements.contest.CloseContest;
import se.samverka.agreements.contest.ContestClosing;
import se.samverka.agreements.contest.RecordedClosing;
import se.samverka.agreements.contest.ShowClosings;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/contests/{organisationNumber}/closings`: how the contest of a party was closed.
@Path("/agreements/{id}/contests/{organisationNumber}/closings")
@Tag(
        name = "Approvals",
        description = "The decisions of the parties, and contests of them / Parternas beslut och tvister om dem")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContestResource {

    private static final String FIELDS =
            "\"closedOn\":\"2026-11-20\",\"reason\":\"Beslutet upphävdes och fattas inte på"
                    + " nytt\",\"documentId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a12\"";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String CLOSING = "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1c\",\"party\":\"212000-2080\","
            + FIELDS + ",\"recordedAt\":\"2026-11-20T08:00:00Z\",\"recordedBy\":\"platform-admin\"}";
    private static final String CLOSINGS = "{\"closings\":[" + CLOSING
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    private final CloseContest closeContest;
    private final ShowClosings show;

    ContestResource(CloseContest closeContest, ShowClosings show) {
        this.closeContest = closeContest;
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listContestClosings",
            extensions = @Extension(name = "x-sort-fields", value = "-recordedAt"),
            summary = "Closings of a party's contests / Avslut av tvister om en parts bundenhet",
            description = "Newest first. / Senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "Closings / Avslut",
            content =
                    @Content(
                            schema = @Schema(implementation = ContestClosingList.class),
                            examples = @ExampleObject(name = "one", value = CLOSINGS)))
    public ContestClosingList list(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found = show.page(id, organisationNumber, page);
        return new ContestClosingList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed("platform:admin")
    @Operation(
            operationId = "closeContest",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Close a party's contest / Avsluta tvisten om en parts bundenhet",
            description =
                    "By platform:admin, with reason and document: the party owes nothing of the agreement from then on, and"
                            + " what was issued to it is credited. It is bound again by a new approval of its own."
                            + " / Av platform:admin med skäl och handling: parten ska inte"
                            + " betala och det fakturerade krediteras.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ContestClosing.class),
                            examples = @ExampleObject(name = "closing", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The closing / Avslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordedClosing.class),
                            examples = @ExampleObject(name = "closing", value = CLOSING)))
    public Response close(
            @PathParam("id") UUID id,
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ContestClosing closing,
            UriInfo uri) {
        var recorded = closeContest.run(id, organisationNumber, QueryValues.body(closing), ifMatch);
        return Response.created(uri.getAbsolutePath()).entity(recorded).build();
    }

    /// A page of closings.
    @Schema(name = "ContestClosingList", description = "Closings of contests / Avslut av tvister")
    public record ContestClosingList(
            List<RecordedClosing> closings,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
