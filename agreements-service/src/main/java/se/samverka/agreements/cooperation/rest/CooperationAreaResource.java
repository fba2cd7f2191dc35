package se.samverka.agreements.cooperation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import se.samverka.agreements.cooperation.CooperationArea;
import se.samverka.agreements.cooperation.RecordCooperationArea;
import se.samverka.agreements.cooperation.ShowCooperation;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `/agreements/{id}/cooperation-areas`: what the parties may do together.
@Path("/agreements/{id}/cooperation-areas")
@Tag(name = "Cooperation areas", description = "Areas that parties opt in to / Samverkansområden")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CooperationAreaResource {

    private static final String FIELDS = "\"area\":\"skollakare\",\"title\":\"Skolläkarkompetens\","
            + "\"description\":\"Med den regionala hälso- och sjukvården\"";
    private static final String REQUEST = "{" + FIELDS + "}";
    private static final String AREA = "{" + FIELDS + ",\"recordedAt\":\"2026-01-10T08:00:00Z\"}";

    private final ShowCooperation show;
    private final RecordCooperationArea record;

    CooperationAreaResource(ShowCooperation show, RecordCooperationArea record) {
        this.show = show;
        this.record = record;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listCooperationAreas",
            extensions = @Extension(name = "x-sort-fields", value = "area"),
            summary = "Cooperation areas / Samverkansområden",
            description = "By id; who takes part is below each. / Efter id; deltagarna finns under vart och ett.")
    @APIResponse(
            responseCode = "200",
            description = "Areas / Områden",
            content =
                    @Content(
                            schema = @Schema(implementation = CooperationAreaList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"cooperationAreas\":[" + AREA
                                                            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}")))
    public CooperationAreaList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        var found = show.areas(id, page);
        return new CooperationAreaList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "addCooperationArea",
            summary = "Add a cooperation area / Lägg till ett samverkansområde",
            description = "Nobody takes part in it until it opts in. / Ingen deltar förrän den själv väljer det.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CooperationArea.New.class),
                            examples = @ExampleObject(name = "area", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The area / Området",
            content =
                    @Content(
                            schema = @Schema(implementation = CooperationArea.class),
                            examples = @ExampleObject(name = "area", value = AREA)))
    public Response add(@PathParam("id") UUID id, CooperationArea.New area, UriInfo uri) {
        var added = record.run(id, QueryValues.body(area));
        return new Tagged<>(added, EntityTags.of("ca", 1)).created(uri, added.area());
    }

    @GET
    @Path("/{area}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getCooperationArea",
            summary = "A cooperation area / Ett samverkansområde",
            description = "By its id. / Efter id.")
    @APIResponse(
            responseCode = "200",
            description = "The area / Området",
            content =
                    @Content(
                            schema = @Schema(implementation = CooperationArea.class),
                            examples = @ExampleObject(name = "area", value = AREA)))
    public Response get(@PathParam("id") UUID id, @PathParam("area") String area, Request request) {
        return EntityTags.ok(request, show.area(id, area), EntityTags.of("ca", 1));
    }

    /// A page of cooperation areas.
    public record CooperationAreaList(
            List<CooperationArea> cooperationAreas,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
