package se.samverka.meetings.meeting.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.RecordAttendance;
import se.samverka.meetings.meeting.model.Attendance;
import se.samverka.meetings.meeting.rest.AttendanceRequests.AttendanceListRequest;
import se.samverka.platform.web.EntityTags;

/// `/meetings/{id}/attendances`.
@Path("/meetings/{id}/attendances")
@Tag(
        name = "Meetings",
        description =
                "Meetings, from the plan to the announced minutes / Sammanträden, från planering till anslaget protokoll")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AttendanceResource {

    private final RecordAttendance attendance;

    AttendanceResource(RecordAttendance attendance) {
        this.attendance = attendance;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getAttendances",
            summary = "Get who took part / Hämta vilka som deltog",
            description =
                    "The whole list, in the order of the minutes. It is public when all minutes are announced. / Hela "
                            + "listan, i protokollets ordning. Den är offentlig när hela protokollet är anslaget.")
    @APIResponse(
            responseCode = "200",
            description = "Who took part; the ETag is the meeting's / Vilka som deltog; ETag är sammanträdets",
            content =
                    @Content(
                            schema = @Schema(implementation = AttendanceList.class),
                            examples = @ExampleObject(name = "attendances", value = MeetingExamples.ATTENDANCES)))
    public Response getAttendances(@PathParam("id") UUID id, Request request) {
        var recorded = attendance.of(id);
        return EntityTags.ok(request, new AttendanceList(recorded.document()), recorded.tag());
    }

    @PUT
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "recordAttendance",
            summary = "Record who took part / Anteckna vilka som deltog",
            description = "Replaces the whole list, while the minutes are open. If-Match takes the ETag of GET "
                    + "/meetings/{id}. / Ersätter hela listan så länge protokollet är öppet. I If-Match anges ETag från "
                    + "GET /meetings/{id}.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AttendanceListRequest.class),
                            examples = @ExampleObject(name = "attendances", value = MeetingExamples.NEW_ATTENDANCES)))
    @APIResponse(
            responseCode = "200",
            description = "Who took part; the ETag is the meeting's / Vilka som deltog; ETag är sammanträdets",
            content =
                    @Content(
                            schema = @Schema(implementation = AttendanceList.class),
                            examples = @ExampleObject(name = "attendances", value = MeetingExamples.NEW_ATTENDANCES)))
    public Response recordAttendance(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AttendanceListRequest request) {
        var recorded = attendance.run(id, ifMatch, request.list());
        return Response.ok(new AttendanceList(recorded.document()))
                .tag(recorded.tag())
                .build();
    }

    /// Everybody who took part.
    @Schema(name = "AttendanceList")
    public record AttendanceList(
            @Schema(description = "In the order of the minutes / I protokollets ordning")
            List<Attendance> attendances) {}
}
