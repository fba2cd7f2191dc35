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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.AnnounceMinutes;
import se.samverka.meetings.meeting.ApproveMinutes;
import se.samverka.meetings.meeting.CallMeeting;
import se.samverka.meetings.meeting.CancelMeeting;
import se.samverka.meetings.meeting.CloseMeeting;
import se.samverka.meetings.meeting.CorrectMinutes;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.rest.MeetingRequests.ConvocationRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.MeetingCancellationRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.MeetingClosingRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.MinutesAnnouncementRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.MinutesApprovalRequest;
import se.samverka.meetings.meeting.rest.MeetingRequests.MinutesCorrectionRequest;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// The steps of a meeting: convocation, closing, cancellation, approval and announcement of the minutes. Each
/// takes If-Match with the ETag of the meeting.
@Path("/meetings/{id}")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermissionsAllowed({"meetings:write", "platform:admin"})
@RunOnVirtualThread
public class MeetingStepResource {

    private final CallMeeting call;
    private final CloseMeeting close;
    private final CancelMeeting cancel;
    private final ApproveMinutes approve;
    private final AnnounceMinutes announce;
    private final CorrectMinutes correct;
    private final BusinessTime time;

    MeetingStepResource(
            CallMeeting call,
            CloseMeeting close,
            CancelMeeting cancel,
            ApproveMinutes approve,
            AnnounceMinutes announce,
            CorrectMinutes correct,
            BusinessTime time) {
        this.call = call;
        this.close = close;
        this.cancel = cancel;
        this.approve = approve;
        this.announce = announce;
        this.correct = correct;
        this.time = time;
    }

    @POST
    @Path("/convocations")
    @Idempotent
    @Operation(
            operationId = "callMeeting",
            summary = "Call a meeting / Kalla till ett sammanträde",
            description = "PLANNED → CALLED: the convocation has been sent. / Planerat blir kallat: kallelsen har "
                    + "skickats.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ConvocationRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.CONVOCATION)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.CALLED))))
    public Response callMeeting(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ConvocationRequest request,
            UriInfo uri) {
        return answer(call.run(id, ifMatch, request.calledOn()), uri);
    }

    @POST
    @Path("/closings")
    @Idempotent
    @Operation(
            operationId = "closeMeeting",
            summary = "Close a meeting that has been held / Avsluta ett sammanträde",
            description = "CALLED → HELD, on the day of the meeting or later. The items of the agenda that are not "
                    + "withdrawn become paragraphs and get their numbers, unbroken in the body's calendar year. / "
                    + "Kallat blir hållet, på sammanträdesdagen eller senare. Ärendena på föredragningslistan som inte "
                    + "har utgått blir paragrafer och får sina nummer, obrutet i organets kalenderår.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingClosingRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.CLOSING)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions = @Extension(name = "x-changed", value = MeetingExamples.HELD))))
    public Response closeMeeting(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MeetingClosingRequest request,
            UriInfo uri) {
        return answer(close.run(id, ifMatch, request.closing()), uri);
    }

    @POST
    @Path("/cancellations")
    @Idempotent
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting / Ställ in ett sammanträde",
            description = "PLANNED or CALLED → CANCELLED. Another meeting can be planned on the day. / Planerat eller "
                    + "kallat blir inställt. Ett annat sammanträde kan planeras samma dag.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingCancellationRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.CANCELLATION)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.CANCELLED))))
    public Response cancelMeeting(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MeetingCancellationRequest request,
            UriInfo uri) {
        return answer(cancel.run(id, ifMatch, request.reason()), uri);
    }

    @POST
    @Path("/minutes-approvals")
    @Idempotent
    @Operation(
            operationId = "approveMinutes",
            summary = "Approve the minutes / Justera protokollet",
            description =
                    "Approves all §§ that are not approved yet, or those that are named (immediate approval). With the last "
                            + "one the meeting goes from HELD to APPROVED. Approved §§ never change, and their decisions are "
                            + "published. / Justerar alla paragrafer som inte är justerade, eller dem som anges (omedelbar "
                            + "justering). Med den sista går sammanträdet från hållet till justerat. Justerade paragrafer "
                            + "ändras aldrig, och deras beslut publiceras.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesApprovalRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.MINUTES_APPROVAL)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.APPROVED))))
    public Response approveMinutes(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MinutesApprovalRequest request,
            UriInfo uri) {
        return answer(approve.run(id, ifMatch, request.approval(time.today()), request.labels()), uri);
    }

    @POST
    @Path("/announcements")
    @Idempotent
    @Operation(
            operationId = "announceMinutes",
            summary = "Announce the minutes / Anslå protokollet",
            description =
                    "Posts an approval: its §§ are public and the appeal time runs. When each approval is posted, the "
                            + "meeting goes from APPROVED to ANNOUNCED. / Anslår en justering: dess paragrafer är offentliga och "
                            + "överklagandetiden löper. När varje justering är anslagen går sammanträdet från justerat till "
                            + "anslaget.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesAnnouncementRequest.class),
                            examples = @ExampleObject(name = "meeting", value = MeetingExamples.ANNOUNCEMENT)))
    @APIResponse(
            responseCode = "201",
            description = "The meeting as it now is / Sammanträdet som det nu är",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "meeting",
                                            value = MeetingExamples.MEETING,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.ANNOUNCED))))
    public Response announceMinutes(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MinutesAnnouncementRequest request,
            UriInfo uri) {
        return answer(announce.run(id, ifMatch, request.approvalId(), request.announcedOn()), uri);
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @Operation(
            operationId = "correctMinutes",
            summary = "Correct an approved paragraph / Rätta en justerad paragraf",
            description =
                    "The approved words stay; the correction stands beside them, with its reason and day. If-Match takes the "
                            + "meeting's ETag, from GET /meetings/{id}. / Den justerade texten står kvar; rättelsen står vid "
                            + "sidan av, med skäl och dag. I If-Match anges sammanträdets ETag, från GET /meetings/{id}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MinutesCorrectionRequest.class),
                            examples = @ExampleObject(name = "correction", value = MeetingExamples.CORRECTION)))
    @APIResponse(
            responseCode = "201",
            description = "The paragraph with its corrections / Paragrafen med rättelser",
            content =
                    @Content(
                            schema = @Schema(implementation = ParagraphDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "paragraph",
                                            value = MeetingExamples.PARAGRAPH,
                                            extensions =
                                                    @Extension(name = "x-changed", value = MeetingExamples.CORRECTED))))
    public Response correctMinutes(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MinutesCorrectionRequest request,
            UriInfo uri) {
        var corrected = correct.run(
                id, ifMatch, ParagraphLabel.of("/paragraph", request.paragraph()), request.correction(time.today()));
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}/paragraphs/{number}")
                        .build(id, corrected.document().path()))
                .tag(corrected.tag())
                .entity(corrected.document())
                .build();
    }

    /// The meeting as it now is, with its new tag and its own address.
    private static Response answer(Tagged<MeetingDocument> meeting, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path("meetings/{id}")
                        .build(meeting.document().id()))
                .tag(meeting.tag())
                .entity(meeting.document())
                .build();
    }
}
