package se.samverka.meetings.redaction.rest;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.redaction.RedactMinutes;
import se.samverka.meetings.redaction.RedactionDocument;
import se.samverka.meetings.redaction.RemoveRedaction;
import se.samverka.meetings.redaction.ShowRedactions;
import se.samverka.meetings.redaction.rest.RedactionRequests.RedactionRemovalRequest;
import se.samverka.meetings.redaction.rest.RedactionRequests.RedactionRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/meetings/{id}/redactions`.
@NeverStored
@Path("/meetings/{id}/redactions")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RedactionResource {

    private final RedactMinutes redact;
    private final RemoveRedaction remove;
    private final ShowRedactions show;

    RedactionResource(RedactMinutes redact, RemoveRedaction remove, ShowRedactions show) {
        this.redact = redact;
        this.remove = remove;
        this.show = show;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRedactions",
            extensions = @Extension(name = "x-sort-fields", value = "redactedOn"),
            summary = "List the redactions of minutes / Lista maskningar i ett protokoll",
            description =
                    "What of the minutes was hidden, when and why; removed redactions too. Which words, only the secretariat "
                            + "sees, one redaction at a time. / Vad i protokollet som har dolts, när och varför; även "
                            + "borttagna maskningar. Vilka ord ser bara sekretariatet, i en maskning i taget.")
    @APIResponse(
            responseCode = "200",
            description = "The redactions, the first one first / Maskningarna, den första först",
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionList.class),
                            examples = @ExampleObject(name = "redactions", value = RedactionExamples.PAGE)))
    public RedactionList listRedactions(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = show.page(id, query);
        return new RedactionList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "redactMinutes",
            summary = "Hide or erase words of approved minutes / Maska eller radera uppgifter i ett justerat protokoll",
            description =
                    "MASKED hides words from all, and the secretariat can show them again. UNPUBLISHED makes a § or the whole "
                            + "minutes no longer public; the body's members go on reading them. ERASED deletes words for good, "
                            + "also from histories and the changes feed; the chain of hashes says so. If-Match takes the meeting's "
                            + "ETag, from GET /meetings/{id}. / MASKED döljer uppgifter för alla, och sekretariatet kan visa "
                            + "dem igen. UNPUBLISHED gör en paragraf eller hela protokollet inte längre offentligt; organets "
                            + "ledamöter läser dem som förut. ERASED raderar uppgifter för gott, även ur historik och "
                            + "ändringsflöde; hashkedjan visar det. I If-Match anges sammanträdets ETag, från GET "
                            + "/meetings/{id}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionRequest.class),
                            examples = @ExampleObject(name = "redaction", value = RedactionExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What a dry run would have hidden / Vad en provkörning skulle ha dolt",
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionDocument.class),
                            examples = @ExampleObject(name = "redaction", value = RedactionExamples.REDACTION)))
    @APIResponse(
            responseCode = "201",
            description = "The redaction / Maskningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionDocument.class),
                            examples = @ExampleObject(name = "redaction", value = RedactionExamples.REDACTION)))
    public Response redactMinutes(
            @PathParam("id") UUID id,
            @QueryParam("dryRun")
                    @Parameter(
                            description =
                                    "true says where the words stand and how often, and changes nothing / true anger var orden står och hur ofta, och ändrar inget",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    @Nullable
                    String dryRun,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RedactionRequest request,
            UriInfo uri) {
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(redact.preview(id, ifMatch, request.wish())).build();
        }
        var redacted = redact.run(id, ifMatch, request.wish());
        return redacted.created(uri, redacted.document().id());
    }

    @GET
    @Path("/{redactionId}")
    @PermitAll
    @Operation(
            operationId = "getRedaction",
            summary = "Get a redaction / Hämta en maskning",
            description =
                    "The secretariat also sees which words a mask hides. / Sekretariatet ser också vilka ord en maskning döljer.")
    @APIResponse(
            responseCode = "200",
            description = "The redaction / Maskningen",
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionDocument.class),
                            examples = @ExampleObject(name = "redaction", value = RedactionExamples.REDACTION)))
    public Response getRedaction(
            @PathParam("id") UUID id, @PathParam("redactionId") UUID redactionId, Request request) {
        var redaction = show.one(id, redactionId);
        return EntityTags.ok(request, redaction.document(), redaction.tag());
    }

    @POST
    @Path("/{redactionId}/removals")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "removeRedaction",
            summary = "Show masked words again, or publish again / Ta bort en maskning, eller publicera igen",
            description =
                    "The trace stays. What was erased cannot come back. / Spåret står kvar. Det som har raderats kan inte "
                            + "återställas.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionRemovalRequest.class),
                            examples = @ExampleObject(name = "removal", value = RedactionExamples.REMOVAL)))
    @APIResponse(
            responseCode = "201",
            description = "The redaction as it now is / Maskningen som den nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = RedactionDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "redaction",
                                            value = RedactionExamples.REDACTION,
                                            extensions =
                                                    @Extension(name = "x-changed", value = RedactionExamples.REMOVED))))
    public Response removeRedaction(
            @PathParam("id") UUID id,
            @PathParam("redactionId") UUID redactionId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RedactionRemovalRequest request,
            UriInfo uri) {
        var removed = remove.run(id, redactionId, ifMatch, request.reason());
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}/redactions/{redactionId}")
                        .build(id, redactionId))
                .tag(removed.tag())
                .entity(removed.document())
                .build();
    }

    /// A page of redactions.
    @Schema(name = "RedactionList")
    record RedactionList(
            @Schema(description = "Redactions / Maskningar") List<RedactionDocument> redactions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
