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
import se.samverka.meetings.history.rest.HistoryList;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.PlanMeeting;
import se.samverka.meetings.meeting.ReplaceMeeting;
import se.samverka.meetings.meeting.ShowMeetings;
import se.samverka.meetings.meeting.model.MeetingFilter;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.rest.MeetingRequests.MeetingReplacement;
import se.samverka.meetings.meeting.rest.MeetingRequests.MeetingRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/meetings`.
@Path("/meetings")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeetingResource {

    private final ShowMeetings show;
    private final PlanMeeting plan;
    private final ReplaceMeeting replace;

    MeetingResource(ShowMeetings show, PlanMeeting plan, ReplaceMeeting replace) {
        this.show = show;
        this.plan = plan;
        this.replace = replace;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMeetings",
            extensions = @Extension(name = "x-sort-fields", value = "-date"),
            summary = "List meetings / Lista sammanträden",
            description =
                    "A meeting is public once some of its §§ are announced, or it is cancelled. The others are shown to "
                            + "organisations with a member in the body. / Ett sammanträde är offentligt när några av dess "
                            + "paragrafer är anslagna, eller när det är inställt. Övriga visas för organisationer med en "
                            + "ledamot i organet.")
    @APIResponse(
            responseCode = "200",
            description = "Meetings / Sammanträden",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingList.class),
                            examples = @ExampleObject(name = "meetings", value = MeetingExamples.MEETINGS)))
    public MeetingList listMeetings(
            @QueryParam("body")
                    @Parameter(
                            description =
                                    "Only meetings of this body, by its id / Bara organets sammanträden, angivet med id")
                    @Nullable
                    String body,
            @QueryParam("from")
                    @Parameter(
                            description = "Only meetings on or after this day / Bara sammanträden från och med dagen",
                            example = "2024-01-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Only meetings on or before this day / Bara sammanträden till och med dagen",
                            example = "2024-12-31")
                    @Nullable
                    String to,
            @QueryParam("status")
                    @Parameter(
                            description = "Only meetings with this status / Bara sammanträden med denna status",
                            schema = @Schema(implementation = MeetingStatus.class))
                    @Nullable
                    String status,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var filter = new MeetingFilter(
                QueryValues.uuid("body", body),
                QueryValues.date("from", from),
                QueryValues.date("to", to),
                QueryValues.oneOf("status", status, MeetingStatus.class));
        var page = show.page(filter, query);
        return new MeetingList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "planMeeting",
            summary = "Plan a meeting / Planera ett sammanträde",
            description =
                    "A second meeting on the same day is 409, unless sameDayReason says why. / Ett andra sammanträde "
                            + "samma dag ger 409, om inte sameDayReason anger varför.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.NEW_MEETING)))
    @APIResponse(responseCode = "404", description = "No such body / Organet finns inte")
    @APIResponse(
            responseCode = "201",
            description = "Planned / Planerat",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response planMeeting(@Valid @NotNull MeetingRequest request, UriInfo uri) {
        var meeting = plan.run(request.bodyId(), request.plan());
        return meeting.created(uri, meeting.document().id());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getMeeting",
            summary = "Get a meeting / Hämta ett sammanträde",
            description = "Shows the days by which the minutes are to be approved and announced. / Visar när "
                    + "protokollet senast ska justeras och anslås.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting / Sammanträdet",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.IMPORTED))))
    public Response getMeeting(@PathParam("id") UUID id, Request request) {
        var meeting = show.one(id);
        return EntityTags.ok(request, meeting.document(), meeting.tag());
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceMeeting",
            summary = "Move or change a meeting / Flytta eller ändra ett sammanträde",
            description = "Until the meeting has been held. If-Match takes the ETag of GET /meetings/{id}. What it was "
                    + "before stays in its history. / Tills sammanträdet har hållits. I If-Match anges ETag från GET "
                    + "/meetings/{id}. Det som gällde tidigare finns kvar i historiken.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingReplacement.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.REPLACEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.MOVED))))
    public Response replaceMeeting(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MeetingReplacement request) {
        return replace.run(id, ifMatch, request.plan()).ok();
    }

    @GET
    @Path("/{id}/history")
    @PermitAll
    @Operation(
            operationId = "listMeetingHistory",
            extensions = @Extension(name = "x-sort-fields", value = "-changedAt"),
            summary = "List the changes of a meeting / Lista ändringar av ett sammanträde",
            description = "Each step and each change of day, time, place or form, the latest first. / Varje steg och "
                    + "varje ändring av dag, tid, plats eller form, den senaste först.")
    @APIResponse(
            responseCode = "200",
            description = "The changes / Ändringarna",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryList.class),
                            examples = @ExampleObject(name = "history", value = MeetingExamples.HISTORY)))
    public HistoryList listMeetingHistory(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        return HistoryList.of(show.history(id, query), query, uri);
    }

    /// A page of meetings.
    @Schema(name = "MeetingList")
    public record MeetingList(
            List<MeetingDocument> meetings,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
