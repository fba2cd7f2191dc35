package se.samverka.meetings.meeting.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.AdjustMinutes;
import se.samverka.meetings.meeting.AnnounceMinutes;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.PrepareMeeting;
import se.samverka.meetings.meeting.model.MeetingState.Adjustment;
import se.samverka.meetings.meeting.rest.MeetingRequests.AdjustmentRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.AnnouncementRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.CancellationRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.HoldingRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.SummonsRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.time.BusinessTime;

/// The steps of a meeting, each a document that is posted: summons, holding, cancellation, adjustment,
/// announcement. Every one demands If-Match with the meeting's ETag.
@Path("/meetings/{id}")
@Tag(name = "Meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed({"meetings:write", "platform:admin"})
@RunOnVirtualThread
public class MeetingStepResource {

    private final PrepareMeeting prepare;
    private final AdjustMinutes adjust;
    private final AnnounceMinutes announce;
    private final BusinessTime time;

    MeetingStepResource(PrepareMeeting prepare, AdjustMinutes adjust, AnnounceMinutes announce, BusinessTime time) {
        this.prepare = prepare;
        this.adjust = adjust;
        this.announce = announce;
        this.time = time;
    }

    @POST
    @Path("/summonses")
    @Idempotent
    @Operation(summary = "Send the summons / Kalla", description = "PLANNED → CALLED. / Planerat blir kallat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SummonsRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.SUMMONS)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response call(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SummonsRequest request,
            UriInfo uri) {
        return MeetingAnswers.created(prepare.call(id, ifMatch, request.calledOn()), uri);
    }

    @POST
    @Path("/holdings")
    @Idempotent
    @Operation(
            summary = "The meeting was held / Sammanträdet hölls",
            description = "CALLED → HELD, on its day or later. / Kallat blir hållet.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = HoldingRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.HOLDING)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HoldingRequest request,
            UriInfo uri) {
        return MeetingAnswers.created(prepare.hold(id, ifMatch), uri);
    }

    @POST
    @Path("/cancellations")
    @Idempotent
    @Operation(
            summary = "Cancel a meeting / Ställ in",
            description =
                    "PLANNED or CALLED → CANCELLED; the day is free again. / Planerat eller kallat blir inställt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CancellationRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.CANCELLATION)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CancellationRequest request,
            UriInfo uri) {
        return MeetingAnswers.created(prepare.cancel(id, ifMatch, request.reason()), uri);
    }

    @POST
    @Path("/adjustments")
    @Idempotent
    @Operation(
            summary = "Adjust the minutes / Justera protokollet",
            description =
                    "HELD → ADJUSTED: the minutes never change after this, and their decisions are published. / Hållet blir justerat; protokollet ändras inte mer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AdjustmentRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.ADJUSTMENT)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response adjust(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AdjustmentRequest request,
            UriInfo uri) {
        var adjustedOn = request.adjustedOn() == null ? time.today() : request.adjustedOn();
        var adjustment = new Adjustment(adjustedOn, request.chair(), request.adjusters());
        return MeetingAnswers.created(adjust.adjust(id, ifMatch, adjustment), uri);
    }

    @POST
    @Path("/announcements")
    @Idempotent
    @Operation(
            summary = "Announce the minutes / Anslå protokollet",
            description =
                    "ADJUSTED → ANNOUNCED: the minutes are public. / Justerat blir anslaget; protokollet är offentligt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AnnouncementRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.ANNOUNCEMENT)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MEETING)))
    public Response announce(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnnouncementRequest request,
            UriInfo uri) {
        return MeetingAnswers.created(announce.announce(id, ifMatch, request.announcedOn()), uri);
    }
}
