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

/// `/controls`: results of finance's self-verification. A run checks all payees' documents, and its findings name
/// them, so only those who run the platform and their auditors may see them.
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

    /// A run that has been accepted, with its controls waiting.
    public record ControlRun(
            @Schema(
                    description =
                            "Id of the run; a filter of the list / Körningens id; kan användas som filter i listan")
            UUID run,

            @Schema(description = "The controls of the run, all waiting / Körningens kontroller, alla väntande")
            List<ControlDocument> controls) {}

    /// One page of results.
    public record ControlReportList(
            @Schema(description = "The page's results / Sidans utfall")
            List<ControlDocument> controls,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "runControls",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Run all controls / Kör alla kontroller",
            description = "They run in the background, one at a time; Location lists the results as they"
                    + " finish. All controls also"
                    + " run every night. They only read. / De körs i bakgrunden, en i taget, och"
                    + " dessutom varje natt."
                    + " De läser bara.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location is the address of the results / Mottagen; Location är utfallens adress",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlRun.class),
                            examples = @ExampleObject(name = "ordered", value = ControlExamples.ORDERED)))
    @APIResponse(
            responseCode = "409",
            description = "Too many unfinished runs / För många pågående körningar",
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
            summary = "List results of controls / Lista kontrollernas utfall",
            description = "Results of the run that was ordered last; of one run; or, with history=true, of"
                    + " the last 100 runs, newest"
                    + " first. / Utfall från den senaste körningen, från en viss körning eller"
                    + " från alla sparade.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlReportList.class),
                            examples = @ExampleObject(name = "controls", value = ControlExamples.LIST)))
    public ControlReportList list(
            @QueryParam("run")
                    @Parameter(
                            description = "Id of the run / Körningens id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String run,
            @QueryParam("history")
                    @Parameter(
                            description =
                                    "true: results of all stored runs / true: utfall från alla sparade" + " körningar",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String history,
            @QueryParam("code")
                    @Parameter(
                            description = "Code of the control / Kontrollens kod",
                            schema = @Schema(type = SchemaType.STRING, examples = "document-totals"))
                    @Nullable
                    String code,
            @QueryParam("result")
                    @Parameter(
                            description = "Result / Utfall",
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
        return new ControlReportList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getControl",
            summary = "Get a result / Hämta ett utfall",
            description = "A result with its first 100 findings. / Ett utfall med de första 100 avvikelserna.")
    @APIResponse(
            responseCode = "200",
            description = "The result / Utfallet",
            content =
                    @Content(
                            schema = @Schema(implementation = ControlDocument.class),
                            examples = @ExampleObject(name = "control", value = ControlExamples.FAILED)))
    @APIResponse(
            responseCode = "404",
            description = "No such result, or no longer stored / Utfallet finns inte, eller finns inte kvar",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = ControlExamples.NOT_FOUND)))
    public Response one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the result / Utfallets id",
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
