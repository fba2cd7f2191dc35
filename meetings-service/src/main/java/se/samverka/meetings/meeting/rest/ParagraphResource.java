package se.samverka.meetings.meeting.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.AddParagraph;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.ReplaceParagraph;
import se.samverka.meetings.meeting.ShowParagraphs;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.rest.ParagraphRequests.ParagraphRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/meetings/{id}/paragraphs`.
@Path("/meetings/{id}/paragraphs")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ParagraphResource {

    private static final String NUMBER =
            "The § number, with its letter if it has one: 21 or 21a / Paragrafens nummer, med bokstav om den har en: 21 eller 21a";

    private final ShowParagraphs show;
    private final AddParagraph add;
    private final ReplaceParagraph replace;

    ParagraphResource(ShowParagraphs show, AddParagraph add, ReplaceParagraph replace) {
        this.show = show;
        this.add = add;
        this.replace = replace;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listParagraphs",
            extensions = @Extension(name = "x-sort-fields", value = "number"),
            summary = "List the paragraphs of a meeting / Lista paragrafer",
            description =
                    "In the order of their numbers. A § is public once its own approval is announced. / I nummerordning. "
                            + "En paragraf är offentlig när dess egen justering är anslagen.")
    @APIResponse(
            responseCode = "200",
            description = "Paragraphs / Paragrafer",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphList.class),
                            examples = @ExampleObject(name = "paragraphs", value = MeetingExamples.PARAGRAPHS)))
    public ParagraphList listParagraphs(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = show.page(id, query);
        return new ParagraphList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "addParagraph",
            summary = "Add a paragraph / Lägg till en paragraf",
            description = "To the minutes of a meeting that has been held. The number is the next one of the meeting; "
                    + "with a letter the paragraph stands behind the one with that number. A number that is in "
                    + "use, or belongs to another meeting, is 409; so are approved minutes. / Till protokollet från "
                    + "ett genomfört sammanträde. Numret är nästa i sammanträdet; med en bokstav står paragrafen efter "
                    + "den med samma nummer. Ett nummer som är upptaget, eller hör till ett annat sammanträde, ger "
                    + "409; det gör också ett justerat protokoll.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphRequest.class),
                            examples = @ExampleObject(name = "paragraph", value = MeetingExamples.NEW_PARAGRAPH)))
    @APIResponse(
            responseCode = "201",
            description = "Added / Tillagd",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "paragraph",
                                            value = MeetingExamples.PARAGRAPH,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.ADDED))))
    public Response addParagraph(@PathParam("id") UUID id, @Valid @NotNull ParagraphRequest request, UriInfo uri) {
        var paragraph = add.run(id, request.number(), request.letter(), request.continues(), request.text());
        return paragraph.created(uri, paragraph.document().path());
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "getParagraph",
            summary = "Get a paragraph / Hämta en paragraf",
            description = "One paragraph by its number. / En paragraf utifrån dess nummer.")
    @APIResponse(
            responseCode = "200",
            description = "The paragraph / Paragrafen",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphDocument.class),
                            examples = @ExampleObject(name = "paragraph", value = MeetingExamples.PARAGRAPH)))
    public Response getParagraph(
            @PathParam("id") UUID id,
            @PathParam("number")
                    @Parameter(
                            description = NUMBER,
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$"),
                            example = "21")
                    String number,
            Request request) {
        var paragraph = show.one(id, label(number));
        return EntityTags.ok(request, paragraph.document(), paragraph.tag());
    }

    @PUT
    @Path("/{number}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceParagraph",
            summary = "Replace a paragraph / Ersätt en paragraf",
            description = "While the minutes are open. The paragraph keeps its number. / Så länge protokollet är "
                    + "öppet. Paragrafen behåller sitt nummer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphRequest.class),
                            examples = @ExampleObject(name = "paragraph", value = MeetingExamples.NEW_PARAGRAPH)))
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
                                                    @Extension(name = "x-changed", value = MeetingExamples.REPLACED))))
    public Response replaceParagraph(
            @PathParam("id") UUID id,
            @PathParam("number")
                    @Parameter(
                            description = NUMBER,
                            schema = @Schema(type = SchemaType.STRING, pattern = "^[1-9][0-9]{0,3}[a-zåäö]?$"),
                            example = "21")
                    String number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ParagraphRequest request) {
        var label = label(number);
        var given = ParagraphLabel.of(
                request.number() == null ? label.number() : request.number(),
                request.letter() == null ? label.letter() : request.letter());
        if (!given.equals(label)) {
            throw RuleBroken.conflict(
                    ProblemCode.PARAGRAPH_NUMBER_FIXED,
                    "§ " + label + " keeps its number; leave number and letter out or say " + label);
        }
        return replace.run(id, label, ifMatch, request.continues(), request.text())
                .ok();
    }

    private static ParagraphLabel label(String path) {
        return ParagraphLabel.parse(path).orElseThrow(() -> RuleBroken.notFound("paragraph"));
    }

    /// A page of paragraphs.
    @Schema(name = "ParagraphList")
    public record ParagraphList(
            List<ParagraphDocument> paragraphs,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
