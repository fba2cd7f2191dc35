package se.samverka.meetings.minutesimport.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.minutesimport.ListedImport;
import se.samverka.meetings.minutesimport.MinutesImportRecord;
import se.samverka.meetings.minutesimport.ShowMinutesImports;
import se.samverka.meetings.minutesimport.TakeImportBack;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// What is kept of imports, and what becomes of them.
@Path("/minutes-imports")
@Tag(name = "Minutes import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MinutesImportRecordResource {

    private final ShowMinutesImports show;
    private final TakeImportBack take;

    MinutesImportRecordResource(ShowMinutesImports show, TakeImportBack take) {
        this.show = show;
        this.take = take;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "meetings:write", "platform:admin"})
    @Operation(
            operationId = "listMinutesImports",
            extensions = @Extension(name = "x-sort-fields", value = "-importedAt"),
            summary = "List imports / Lista importer",
            description = "For organisations with a member in the body, and its secretariat. / För organisationer med "
                    + "en ledamot i organet, och dess sekretariat.")
    @APIResponse(
            responseCode = "200",
            description = "Imports / Importer",
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesImportRecordList.class),
                            examples = @ExampleObject(name = "imports", value = ImportExamples.RECORDS)))
    public MinutesImportRecordList listMinutesImports(
            @QueryParam("body")
                    @Parameter(
                            description = "Only imports for this body / Bara importer för detta organ",
                            schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String body,
            @QueryParam("status")
                    @Parameter(
                            description = "Only imports with this status / Bara importer med denna status",
                            schema = @Schema(implementation = ImportStatus.class))
                    @Nullable
                    String status,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = show.page(
                QueryValues.uuid("body", body), QueryValues.oneOf("status", status, ImportStatus.class), query);
        return new MinutesImportRecordList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"meetings:read", "meetings:write", "platform:admin"})
    @Operation(
            operationId = "getMinutesImport",
            summary = "Get an import / Hämta en import",
            description = "The source itself is not kept. What diagnostics quote of it is deleted when the import is "
                    + "accepted or discarded; the answer to the import itself can be repeated for 24 hours. / Källan själv sparas inte. Det som diagnostiken återger av den raderas "
                    + "när importen godtas eller kasseras.")
    @APIResponse(
            responseCode = "200",
            description = "The import / Importen",
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesImportRecord.class),
                            examples = @ExampleObject(name = "import", value = ImportExamples.RECORD)))
    public Response getMinutesImport(@PathParam("id") UUID id, Request request) {
        var one = show.one(id);
        return EntityTags.ok(request, one.document(), one.tag());
    }

    @POST
    @Path("/{id}/discards")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "discardMinutesImport",
            summary = "Discard an import / Kassera en import",
            description = "Deletes its minutes with their assignments and links, while no § of them is approved. A "
                    + "meeting that the import made is deleted too; another goes back to what it was. / Tar bort "
                    + "protokollet med dess uppdrag och kopplingar, så länge ingen paragraf är justerad. Ett "
                    + "sammanträde som importen skapade tas också bort; ett annat återgår till vad det var.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ImportDiscardRequest.class),
                            examples = @ExampleObject(name = "discard", value = ImportExamples.DISCARD)))
    @APIResponse(
            responseCode = "201",
            description = "Discarded / Kasserad",
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesImportRecord.class),
                            examples = @ExampleObject(name = "import", value = ImportExamples.DISCARDED)))
    public Response discardMinutesImport(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ImportDiscardRequest request,
            UriInfo uri) {
        return created(take.discard(id, ifMatch, request.reason().strip()), uri);
    }

    @POST
    @Path("/{id}/moves")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "moveMinutesImport",
            summary = "Move imported minutes / Flytta ett importerat protokoll",
            description = "To another day or body, or into a meeting that was called, as they have been corrected, "
                    + "while no § of them is approved. The agenda of that meeting stays, and what is on one side only "
                    + "is reported. / Till en annan dag eller ett annat organ, eller in i ett kallat sammanträde, så "
                    + "som det har rättats, så länge ingen paragraf är justerad. Det sammanträdets föredragningslista "
                    + "står kvar, och det som bara finns på ena hållet redovisas.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ImportMoveRequest.class),
                            examples = @ExampleObject(name = "move", value = ImportExamples.MOVE)))
    @APIResponse(
            responseCode = "201",
            description = "Moved / Flyttat",
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesImportRecord.class),
                            examples =
                                    @ExampleObject(
                                            name = "import",
                                            value = ImportExamples.RECORD,
                                            extensions = @Extension(name = "x-changed", value = ImportExamples.MOVED))))
    public Response moveMinutesImport(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ImportMoveRequest request,
            UriInfo uri) {
        return created(
                take.move(id, ifMatch, new TakeImportBack.Place(request.bodyId(), request.date(), request.meetingId())),
                uri);
    }

    private static Response created(Tagged<MinutesImportRecord> one, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("minutes-imports/{id}")
                        .build(one.document().id()))
                .tag(one.tag())
                .entity(one.document())
                .build();
    }

    /// Why an import is discarded.
    @Schema(name = "ImportDiscardRequest")
    record ImportDiscardRequest(
            @Schema(description = "Why / Varför", examples = "Fel protokoll") @Text(max = 1_000)
            String reason) {}

    /// Where imported minutes belong.
    @Schema(name = "ImportMoveRequest")
    record ImportMoveRequest(
            @Schema(
                    description = "Another body; the same when left out / Ett annat organ; detsamma om inget anges",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12")
            @Nullable
            UUID bodyId,

            @Schema(
                    description =
                            "Another day of the meeting; the same when left out / En annan sammanträdesdag; densamma om inget anges",
                    examples = "2024-04-20")
            @Nullable
            LocalDate date,

            @Schema(
                    description =
                            "A meeting that was planned or called, instead of body and day / Ett sammanträde som planerats eller kallats, i stället för organ och dag",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14")
            @Nullable
            UUID meetingId) {}

    /// A page of imports.
    @Schema(name = "MinutesImportRecordList")
    public record MinutesImportRecordList(
            @Schema(description = "Imports / Importer") List<ListedImport> imports,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
