package se.samverka.finance.basis.quarantine.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import se.samverka.finance.basis.quarantine.LookUpQuarantines;
import se.samverka.finance.basis.quarantine.ReleaseQuarantine;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.rule.Text;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/quarantines`: agreements on which nothing is issued, for those who run the platform. Parties see a quarantine
/// in `/allocations`.
@Path("/quarantines")
@Tag(name = "Quarantines", description = "Agreements on which nothing is issued / Avtal i karantän")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Caller.ADMIN)
@RunOnVirtualThread
public class QuarantinesResource {

    private static final String OPEN = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e03","agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "code":"event-unreadable","reason":"The data cannot be read","since":"2026-01-10T08:00:00Z","open":true}""";
    private static final String ENDED = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e03","agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
            "code":"event-unreadable","reason":"The data cannot be read","since":"2026-01-10T08:00:00Z",
            "endedAt":"2026-01-10T09:00:00Z","endedBy":"RELEASE","endReason":"Testhändelse utan innehåll",
            "open":false}""";
    private static final String LIST = "{\"quarantines\":[" + OPEN + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/quarantines","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/quarantines?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/quarantines?page=1","rel":"last","method":"GET"}}}""";
    private static final String NOT_FOUND = """
            {"status":404,
            "detail":"There is no such quarantine, or it is not yours to see",
            "instance":"/finance/v1/quarantines/01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e04","code":"not-found",
            "traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[]}""";

    private final LookUpQuarantines quarantines;
    private final ReleaseQuarantine release;

    public QuarantinesResource(LookUpQuarantines quarantines, ReleaseQuarantine release) {
        this.quarantines = quarantines;
        this.release = release;
    }

    /// The reason for a release.
    public record QuarantineReleaseRequest(
            @Schema(
                    description = "Why nothing is missing; kept / Varför inget saknas; sparas",
                    examples = "Testhändelse utan innehåll")
            @Text(max = 500)
            String reason) {}

    /// One page of quarantines.
    public record QuarantineList(
            @Schema(description = "The page's quarantines, newest first / Sidans karantäner, nyast först")
            List<QuarantineDocument> quarantines,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @GET
    @Operation(
            operationId = "listQuarantines",
            extensions = @Extension(name = "x-sort-fields", value = "-since"),
            summary = "List quarantines / Lista karantäner",
            description = "One for each event of an agreement that could not be handled, newest first. While"
                    + " one is open, nothing"
                    + " is requisitioned, adjusted or credited on the agreement (409"
                    + " agreement-quarantined). It ends"
                    + " with the agreement's next event, with a replay of the dead letter of the"
                    + " same id, or with a"
                    + " release. / Inget utfärdas på avtalet så länge karantänen består. Den"
                    + " upphör med avtalets nästa"
                    + " händelse, när händelsen körs om eller när karantänen hävs.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = QuarantineList.class),
                            examples = @ExampleObject(name = "quarantines", value = LIST)))
    public QuarantineList list(
            @QueryParam("agreementId")
                    @Parameter(
                            description = "Id of the agreement / Avtalets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String agreementId,
            @QueryParam("open")
                    @Parameter(
                            description = "true: open ones; false: ended ones / true: pågående; false: avslutade",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String open,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = quarantines
                .page(
                        QueryValues.uuid("agreementId", agreementId),
                        QueryValues.flag("open", open),
                        page.sorting(List.of("-since")).descending(),
                        page.offset(),
                        page.limit())
                .map(QuarantineDocument::of);
        return new QuarantineList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getQuarantine",
            summary = "Get a quarantine / Hämta en karantän",
            description = "One quarantine and, when it has ended, how. / En karantän och hur den har avslutats.")
    @APIResponse(
            responseCode = "200",
            description = "The quarantine / Karantänen",
            content =
                    @Content(
                            schema = @Schema(implementation = QuarantineDocument.class),
                            examples = @ExampleObject(name = "quarantine", value = OPEN)))
    @APIResponse(
            responseCode = "404",
            description = "No such quarantine / Karantänen finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = NOT_FOUND)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the dead letter / Den ohanterade händelsens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context Request request) {
        var quarantine = quarantines.one(QueryValues.pathId(id, "quarantine"));
        return EntityTags.ok(request, QuarantineDocument.of(quarantine), ReleaseQuarantine.tag(quarantine));
    }

    @POST
    @Path("/{id}/releases")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseQuarantine",
            summary = "Release an agreement / Häv en karantän",
            description = "For somebody who knows that nothing is missing without the event. Documents issued"
                    + " from then on rest on"
                    + " the latest revision that could be read. If-Match carries the quarantine's"
                    + " ETag, from GET /quarantines/{id}. / För den som vet att inget saknas. Det"
                    + " som utfärdas"
                    + " därefter bygger på den senaste revision som kunde läsas. If-Match anger"
                    + " karantänens ETag, från GET /quarantines/{id}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = QuarantineReleaseRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "release",
                                            value = "{\"reason\":\"Testhändelse utan innehåll\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Released / Hävd",
            content =
                    @Content(
                            schema = @Schema(implementation = QuarantineDocument.class),
                            examples = @ExampleObject(name = "quarantine", value = ENDED)))
    @APIResponse(
            responseCode = "404",
            description = "No such quarantine / Karantänen finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = NOT_FOUND)))
    public Response release(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the dead letter / Den ohanterade händelsens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag of the state that was read / ETag för det tillstånd som lästes",
                            schema = @Schema(type = SchemaType.STRING))
                    @Nullable
                    String ifMatch,
            @NotNull @Valid QuarantineReleaseRequest request) {
        var ended = release.run(QueryValues.pathId(id, "quarantine"), request.reason(), ifMatch);
        return Response.ok(QuarantineDocument.of(ended))
                .tag(ReleaseQuarantine.tag(ended))
                .build();
    }
}
