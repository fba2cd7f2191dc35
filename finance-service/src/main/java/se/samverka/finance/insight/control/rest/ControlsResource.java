package se.samverka.finance.insight.control.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.insight.control.ControlDocument;
import se.samverka.finance.insight.control.OrderControls;
import se.samverka.finance.insight.control.ShowControls;
import se.samverka.finance.insight.control.model.ControlFilter;
import se.samverka.finance.insight.control.model.ControlResult;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/controls`: what finance has found when it held what it keeps against what it must be. A run goes over all
/// payees' documents and its findings name them, so that it is for those who run the platform, and for their
/// auditors.
@Path("/controls")
@Tag(name = "Controls", description = "Self-verification / Egenkontroll")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Caller.ADMIN)
@RunOnVirtualThread
public class ControlsResource {

    private final OrderControls order;
    private final ShowControls show;

    public ControlsResource(OrderControls order, ShowControls show) {
        this.order = order;
        this.show = show;
    }

    /// A run that is taken on, with its controls still to be carried out.
    public record ControlRun(UUID run, List<ControlDocument> controls) {}

    /// One page of results.
    public record ControlList(
            List<ControlDocument> controls,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "runControls",
            summary = "Run all controls / Kör alla kontroller",
            description =
                    "In the background, one after the other, in one replica at a time; Location lists them as they"
                            + " get done. All of them also run every night. They read only. / I bakgrunden, en i taget."
                            + " De körs också varje natt.")
    @APIResponse(
            responseCode = "202",
            description = "Taken on; Location says where to follow it / Mottagen",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlRun.class),
                            examples = @ExampleObject(name = "ordered", value = ControlExamples.ORDERED)))
    @APIResponse(
            responseCode = "409",
            description = "Too many runs are not finished / För många pågående",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ControlExamples.TOO_MANY)))
    public Response order(@Context UriInfo uri) {
        var ordered = order.run();
        return Response.accepted(new ControlRun(
                        ordered.run(),
                        ordered.results().stream()
                                .map(result -> document(result, uri))
                                .toList()))
                .location(uri.getAbsolutePathBuilder()
                        .queryParam("run", ordered.run())
                        .build())
                .build();
    }

    @GET
    @Operation(
            operationId = "listControls",
            extensions = @Extension(name = "x-sort-fields", value = "-orderedAt"),
            summary = "Results of controls / Kontrollernas utfall",
            description =
                    "Those of the run that was ordered last; of one run; or, with history, of the last 100 runs, the"
                            + " newest first. / Den senaste körningens, en viss körnings, eller alla sparade.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlList.class),
                            examples = @ExampleObject(name = "controls", value = ControlExamples.LIST)))
    public ControlList list(
            @QueryParam("run")
                    @Parameter(
                            description = "Of this run / Körning",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String run,
            @QueryParam("history")
                    @Parameter(
                            description = "true: of all runs that are kept / Alla sparade",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String history,
            @QueryParam("code")
                    @Parameter(
                            description = "Of this control / Kontroll",
                            schema = @Schema(type = SchemaType.STRING, examples = "document-totals"))
                    @Nullable
                    String code,
            @QueryParam("result")
                    @Parameter(
                            description = "That came out so / Utfall",
                            schema = @Schema(implementation = ControlResult.Result.class))
                    @Nullable
                    String result,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var ofRun = QueryValues.uuid("run", run);
        boolean all = QueryValues.flag("history", history).orElse(false);
        var found = show.page(
                        new ControlFilter(
                                ofRun,
                                ofRun.isEmpty() && !all,
                                QueryValues.text("code", code),
                                QueryValues.oneOf("result", result, ControlResult.Result.class)),
                        page.sorting(List.of("-orderedAt")).descending(),
                        page.offset(),
                        page.limit())
                .map(r -> document(r, uri));
        return new ControlList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getControl",
            summary = "One result / Ett utfall",
            description = "With the first 100 findings. / Med de första 100 avvikelserna.")
    @APIResponse(
            responseCode = "200",
            description = "The result / Utfallet",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlDocument.class),
                            examples = @ExampleObject(name = "control", value = ControlExamples.FAILED)))
    @APIResponse(
            responseCode = "404",
            description = "No such result, or kept no more / Finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ControlExamples.NOT_FOUND)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "The result's id / Utfallets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String id,
            @Context UriInfo uri,
            @Context Request request) {
        var result = show.one(QueryValues.pathId(id, "control"));
        return EntityTags.ok(request, document(result, uri), EntityTags.of("control-", result.revision()));
    }

    private ControlDocument document(ControlResult result, UriInfo uri) {
        var root = uri.getBaseUri().toString().replaceAll("/$", "");
        return show.document(result, path -> URI.create(root + path));
    }
}
