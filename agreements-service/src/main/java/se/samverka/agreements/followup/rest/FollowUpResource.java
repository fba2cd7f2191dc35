package se.samverka.agreements.followup.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.samverka.agreements.followup.ChangeFollowUp;
import se.samverka.agreements.followup.CompleteOccasion;
import se.samverka.agreements.followup.FollowUpDocument;
import se.samverka.agreements.followup.FollowUpDocument.OccasionDocument;
import se.samverka.agreements.followup.RecordFollowUp;
import se.samverka.agreements.followup.ShowFollowUps;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.model.Occasion;
import se.samverka.agreements.followup.model.Occasion.Completion;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.FullDate;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/follow-ups`: what must be reported, held or evaluated, and what has been.
@Path("/agreements/{id}/follow-ups")
@Tag(name = "Follow-ups", description = "What is to be done and reported, and when / Uppföljningar")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FollowUpResource {

    private final ShowFollowUps show;
    private final RecordFollowUp record;
    private final ChangeFollowUp change;
    private final CompleteOccasion complete;

    FollowUpResource(ShowFollowUps show, RecordFollowUp record, ChangeFollowUp change, CompleteOccasion complete) {
        this.show = show;
        this.record = record;
        this.change = change;
        this.complete = complete;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listFollowUps",
            extensions = @Extension(name = "x-sort-fields", value = "recordedAt"),
            summary = "Follow-ups / Uppföljningar",
            description =
                    "In the order they were recorded. With status, from or to: those with such an occasion, and these"
                            + " occasions alone. / Med status, from eller to: de som har ett sådant tillfälle.")
    @APIResponse(
            responseCode = "200",
            description = "Follow-ups / Uppföljningar",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpList.class),
                            examples = @ExampleObject(name = "one", value = Examples.FOLLOW_UPS)))
    public FollowUpList list(
            @PathParam("id") UUID id,
            @QueryParam("status")
                    @Parameter(
                            description = "Where an occasion stands / Var ett tillfälle står",
                            schema = @Schema(implementation = Occasion.Status.class))
                    @Nullable
                    String status,
            @QueryParam("from")
                    @Parameter(
                            description = "Only occasions on or after this day / Bara tillfällen från och med dagen",
                            example = "2027-01-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Only occasions on or before this day / Bara tillfällen till och med dagen",
                            example = "2027-12-31")
                    @Nullable
                    String to,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var filter = new ShowFollowUps.Filter(
                QueryValues.oneOf("status", status, Occasion.Status.class).orElse(null),
                QueryValues.date("from", from).orElse(null),
                QueryValues.date("to", to).orElse(null));
        var found = show.page(id, filter, page);
        return new FollowUpList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "planFollowUp",
            summary = "Record a follow-up / Lägg upp en uppföljning",
            description =
                    "By the responsible organisation, the coordinator or an administrator. Its occasions follow from its days and the agreement's period; each is DUE noticeDays"
                            + " before its day. / Tillfällena följer av dagarna och avtalets tid.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUp.class),
                            examples = @ExampleObject(name = "yearly", value = Examples.FOLLOW_UP_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The follow-up / Uppföljningen",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpDocument.class),
                            examples = @ExampleObject(name = "yearly", value = Examples.FOLLOW_UP)))
    public Response add(@PathParam("id") UUID id, FollowUp followUp, UriInfo uri) {
        var recorded = record.run(id, QueryValues.body(followUp));
        return recorded.created(uri, recorded.document().id());
    }

    @GET
    @Path("/{followUpId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getFollowUp",
            summary = "A follow-up / En uppföljning",
            description = "With every occasion as it stands today. / Med varje tillfälle som det står i dag.")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up / Uppföljningen",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpDocument.class),
                            examples = @ExampleObject(name = "yearly", value = Examples.FOLLOW_UP)))
    public Response get(@PathParam("id") UUID id, @PathParam("followUpId") UUID followUpId, Request request) {
        var found = show.one(id, followUpId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{followUpId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseFollowUp",
            summary = "Change a follow-up / Ändra en uppföljning",
            description = "What has been done stays done. / Det som är gjort förblir gjort.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUp.class),
                            examples = @ExampleObject(name = "yearly", value = Examples.FOLLOW_UP_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The follow-up / Uppföljningen",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpDocument.class),
                            examples = @ExampleObject(name = "yearly", value = Examples.FOLLOW_UP)))
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("followUpId") UUID followUpId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            FollowUp followUp) {
        var changed = change.run(id, followUpId, QueryValues.body(followUp), ifMatch);
        return changed.ok();
    }

    @POST
    @Path("/{followUpId}/completions")
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "completeFollowUp",
            summary = "Mark an occasion done / Klarmarkera ett tillfälle",
            description =
                    "Once for each occasion, with the minutes that show it; by the responsible organisation, a recipient, the"
                            + " coordinator or an administrator. / En gång per tillfälle, av ansvarig eller mottagare.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Completion.class),
                            examples = @ExampleObject(name = "done", value = Examples.COMPLETION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The follow-up, with the new ETag / Uppföljningen",
            content =
                    @Content(
                            schema = @Schema(implementation = FollowUpDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "done",
                                            value = Examples.FOLLOW_UP,
                                            extensions = @Extension(name = "x-changed", value = Examples.COMPLETED))))
    public Response done(
            @PathParam("id") UUID id,
            @PathParam("followUpId") UUID followUpId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Completion completion,
            UriInfo uri) {
        var done = QueryValues.body(completion);
        var changed = complete.run(id, followUpId, done, ifMatch);
        return changed.created(uri, done.dueOn());
    }

    @GET
    @Path("/{followUpId}/completions/{dueOn}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getFollowUpCompletion",
            summary = "How an occasion was done / Hur ett tillfälle klarades",
            description = "By its day. / Per dag.")
    @APIResponse(
            responseCode = "200",
            description = "The occasion / Tillfället",
            content =
                    @Content(
                            schema = @Schema(implementation = OccasionDocument.class),
                            examples = @ExampleObject(name = "done", value = Examples.OCCASION_DONE)))
    public Response completion(
            @PathParam("id") UUID id,
            @PathParam("followUpId") UUID followUpId,
            @PathParam("dueOn") String dueOn,
            Request request) {
        var day = dayInPath(dueOn);
        // A completion never changes, and so its day is all that its tag needs.
        return EntityTags.ok(request, show.completion(id, followUpId, day), EntityTags.of("fc", day.toEpochDay()));
    }

    /// A page of follow-ups.
    public record FollowUpList(
            List<FollowUpDocument> followUps,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// What is no day names no completion.
    private static LocalDate dayInPath(String text) {
        try {
            return FullDate.parse(text);
        } catch (DateTimeParseException e) {
            var none = RuleBroken.notFound("completion of this follow-up");
            none.initCause(e);
            throw none;
        }
    }
}
