package se.samverka.meetings.paper.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.paper.CertifyExtract;
import se.samverka.meetings.paper.FileNames;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.NeverStored;

/// `/meetings/{id}/paragraphs/{number}/extracts`. A GET, because nothing is stored.
@Path("/meetings/{id}/paragraphs")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@RunOnVirtualThread
public class ExtractResource {

    private final CertifyExtract certify;

    ExtractResource(CertifyExtract certify) {
        this.certify = certify;
    }

    @GET
    @Path("/{number}/extracts")
    @PermitAll
    @NeverStored
    @Produces(PaperAnswer.PDF)
    @Operation(
            operationId = "getExtract",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Get a certified extract / Hämta ett bestyrkt protokollsutdrag",
            description =
                    "One approved § as PDF/A-2a, made and electronically sealed (PAdES baseline B) for this request. Anyone "
                            + "can check the seal in the file. Without a configured key the seal is a test seal: the file says "
                            + "on each page that it is not certified, and the certificate names a test key. / En justerad "
                            + "paragraf som PDF/A-2a, framställd och elektroniskt stämplad (PAdES baseline B) för detta anrop. "
                            + "Vem som helst kan kontrollera stämpeln i filen. Utan konfigurerad nyckel är det en provstämpel: "
                            + "filen anger på varje sida att den inte är bestyrkt, och certifikatet anger en provnyckel.")
    @APIResponse(
            responseCode = "200",
            description = "The sealed extract / Det stämplade utdraget",
            content =
                    @Content(
                            mediaType = PaperAnswer.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "pdf", value = PaperExamples.PDF)))
    @APIResponse(responseCode = "409", description = "The § is not approved / Paragrafen är inte justerad")
    public Response getExtract(
            @PathParam("id") UUID id,
            @PathParam("number")
                    @Parameter(
                            description =
                                    "The § number, with its letter if it has one: 21 or 21a / Paragrafens nummer, med bokstav om den har en: 21 eller 21a",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$"),
                            example = "21")
                    String number,
            @QueryParam("download")
                    @Parameter(
                            description = MinutesResource.DOWNLOAD,
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
                            example = "true")
                    @Nullable
                    String download) {
        var label = ParagraphLabel.parse(number).orElseThrow(() -> RuleBroken.notFound("paragraph"));
        boolean save = PaperAnswer.isDownload(download);
        return Response.ok(certify.run(id, label), PaperAnswer.PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, PaperAnswer.disposition(FileNames.extract(label), save))
                .build();
    }
}
