package se.samverka.meetings.meeting.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
import se.samverka.meetings.meeting.LinkPostponedMatter;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.RuleBroken;

/// `/meetings/{id}/paragraphs/{number}/continues`.
@Path("/meetings/{id}/paragraphs/{number}/continues")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContinuationResource {

    private final LinkPostponedMatter link;

    ContinuationResource(LinkPostponedMatter link) {
        this.link = link;
    }

    /// The § that is continued.
    @Schema(name = "ContinuationRequest")
    record ContinuationRequest(
            @Schema(
                    description =
                            "Id of the earlier § of the body whose postponed matter it continues; left out to remove the link / Id för den tidigare paragraf i organet vars bordlagda eller återremitterade ärende den fortsätter; utelämnas för att ta bort kopplingen",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21")
            @Nullable
            UUID continues) {}

    @PUT
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "linkPostponedMatter",
            summary = "Say which postponed matter a § continues / Ange vilket bordlagt ärende en paragraf fortsätter",
            description =
                    "Also for an approved §: the link is no word of the minutes. The earlier § is of an earlier meeting of the same body, has postponed its matter or referred it back, and is continued once. If-Match takes the ETag of GET /meetings/{id}/paragraphs/{number}. / Även för en justerad paragraf: kopplingen hör inte till protokollets text. Den tidigare paragrafen är från ett tidigare sammanträde med samma organ, har bordlagt eller återremitterat sitt ärende, och fortsätts en gång. I If-Match anges ETag från GET /meetings/{id}/paragraphs/{number}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ContinuationRequest.class),
                            examples = @ExampleObject(name = "continuation", value = MeetingExamples.CONTINUATION)))
    @APIResponse(
            responseCode = "200",
            description = "The paragraph / Paragrafen",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "paragraph",
                                            value = MeetingExamples.PARAGRAPH,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = MeetingExamples.CONTINUING))))
    public Response linkPostponedMatter(
            @PathParam("id") UUID id,
            @PathParam("number")
                    @Parameter(
                            description =
                                    "The § number, with its letter if it has one: 21 or 21a / Paragrafens nummer, med bokstav om den har en: 21 eller 21a",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$"),
                            example = "21")
                    String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ContinuationRequest request) {
        var label = ParagraphLabel.parse(number).orElseThrow(() -> RuleBroken.notFound("paragraph"));
        return link.run(id, label, ifMatch, request.continues()).ok();
    }
}
