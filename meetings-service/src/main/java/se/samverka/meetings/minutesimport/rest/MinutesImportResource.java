package se.samverka.meetings.minutesimport.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
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
import se.samverka.meetings.minutesimport.model.MinutesRefused;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.rule.RuleBroken;
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
    @Consumes(MediaType.TEXT_PLAIN)
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "importMinutes",
            extensions = {
                @Extension(name = "x-answers-without", value = "ETag"),
                @Extension(name = "x-max-body-bytes", value = "5242880", parseValue = true),
                @Extension(name = "x-max-body-code", value = "minutes-too-large")
            },
            summary = "Import minutes / Importera protokoll",
            description = "Reads minutes from plain text (at most 5 MiB; the charset that the media type "
                    + "declares, otherwise UTF-8, or UTF-16 with a byte order mark) and stores a HELD meeting for a "
                    + "person to review; with dryRun=true nothing is stored. Diagnostics report everything "
                    + "doubtful, and nothing is repaired. / Läser ett protokoll ur ren text (högst 5 MiB; den "
                    + "teckenkodning som mediatypen anger, annars UTF-8, eller UTF-16 med byteordningsmärke) "
                    + "och sparar ett genomfört sammanträde som en person granskar; med dryRun=true sparas inget. "
                    + "Allt tveksamt redovisas i diagnostics, och inget rättas.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "minutes", value = ImportExamples.TEXT)))
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
            description = "More than 5 MiB / Mer än 5 MiB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "Not plain text / Inte ren text",
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
            InputStream text,
            HttpHeaders headers,
            UriInfo uri)
            throws IOException {
        var whose = QueryValues.text("body", body).orElse(null);
        var day = QueryValues.date("date", date).orElse(null);
        var charset = charset(headers);
        var bytes = text.readAllBytes();
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(preview.run(bytes, charset, whose, day)).build();
        }
        var stored = minutes.run(bytes, charset, whose, day);
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}")
                        .build(stored.meeting().id()))
                .entity(stored)
                .build();
    }

    /// The charset of the media type; empty when it declares none.
    private static Optional<Charset> charset(HttpHeaders headers) {
        return Optional.ofNullable(headers.getMediaType())
                .map(type -> type.getParameters().get(MediaType.CHARSET_PARAMETER))
                .map(MinutesImportResource::charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw RuleBroken.invalid(MinutesRefused.minutesCharsetUnknown(name));
        }
    }
}
