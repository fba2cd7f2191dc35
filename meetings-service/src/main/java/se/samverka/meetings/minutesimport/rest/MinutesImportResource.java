package se.samverka.meetings.minutesimport.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import se.samverka.meetings.minutesimport.ImportDocument;
import se.samverka.meetings.minutesimport.ImportMinutes;
import se.samverka.meetings.minutesimport.PreviewImport;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.QueryValues;

/// `/minutes-imports`.
@Path("/minutes-imports")
@Tag(
        name = "Minutes import",
        description = "Reads minutes written elsewhere / Läser in protokoll som skrivits på annat håll")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MinutesImportResource {

    private final PreviewImport preview;
    private final ImportMinutes minutes;

    MinutesImportResource(PreviewImport preview, ImportMinutes minutes) {
        this.preview = preview;
        this.minutes = minutes;
    }

    @POST
    @Consumes({MediaType.TEXT_PLAIN, MinutesSource.PDF})
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "importMinutes",
            extensions = {
                @Extension(name = "x-answers-without", value = "ETag"),
                @Extension(name = "x-max-body-bytes", value = "20971520", parseValue = true),
                @Extension(name = "x-max-body-code", value = "minutes-too-large")
            },
            summary = "Import minutes / Importera protokoll",
            description = "Reads minutes from plain text (at most 5 MiB; the charset that the media type "
                    + "declares, otherwise UTF-8, or UTF-16 with a byte order mark) or from a PDF file with text (at "
                    + "most 20 MiB and 300 pages) and stores a HELD meeting for a "
                    + "person to review; with dryRun=true nothing is stored. Diagnostics report everything "
                    + "doubtful, and nothing is repaired. Lines are counted through the whole text. / Läser ett "
                    + "protokoll ur ren text (högst 5 MiB; den "
                    + "teckenkodning som mediatypen anger, annars UTF-8, eller UTF-16 med byteordningsmärke) eller "
                    + "ur en PDF-fil med text (högst 20 MiB och 300 sidor) "
                    + "och sparar ett genomfört sammanträde som en person granskar; med dryRun=true sparas inget. "
                    + "Allt tveksamt redovisas i diagnostics, och inget rättas. Rader räknas genom hela texten.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "minutes", value = ImportExamples.TEXT)),
                @Content(
                        mediaType = MinutesSource.PDF,
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Read; nothing stored / Läst; inget sparat",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportDocument.class),
                            examples = @ExampleObject(name = "import", value = ImportExamples.IMPORT)))
    @APIResponse(
            responseCode = "201",
            description = "Read and stored / Läst och sparat",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportDocument.class),
                            examples = @ExampleObject(name = "import", value = ImportExamples.IMPORT)))
    @APIResponse(
            responseCode = "413",
            description = "Too large / För stort",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Neither plain text nor PDF / Varken ren text eller PDF",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response importMinutes(
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "true reads the text and stores nothing; each reason to refuse the import is an ERROR among the diagnostics / true läser texten och sparar inget; varje hinder för importen visas som ERROR",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @QueryParam("body")
                    @Parameter(
                            description =
                                    "The body's id or name, if the text does not say it / Organets id eller namn, om texten inte anger det")
                    @Nullable
                    String body,
            @QueryParam("date")
                    @Parameter(
                            description =
                                    "The day of the meeting, if the text does not say it / Sammanträdesdagen, om texten inte anger den",
                            example = "2024-04-19")
                    @Nullable
                    String date,
            @QueryParam("meetingId")
                    @Parameter(
                            description =
                                    "The meeting that was planned or called, instead of body and date; its agenda stays, and what is on one side only is reported / Sammanträdet som planerats eller kallats, i stället för organ och dag; dess föredragningslista står kvar, och det som bara finns på ena hållet redovisas",
                            schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String meetingId,
            SentMinutes sent,
            UriInfo uri) {
        var whose = QueryValues.text("body", body).orElse(null);
        var day = QueryValues.date("date", date).orElse(null);
        var meeting = QueryValues.uuid("meetingId", meetingId).orElse(null);
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(preview.run(sent.source(), whose, day, meeting)).build();
        }
        var stored = minutes.run(sent.source(), whose, day, meeting);
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}")
                        .build(stored.meeting().id()))
                .entity(stored)
                .build();
    }
}
