package se.samverka.meetings.assignment.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentCalendar;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.QueryValues;

/// `/assignments.ics`: what a calendar program reads. It asks again all day, and so the tag is made of the text.
@Path("/assignments.ics")
@Tag(name = "Assignments")
@RunOnVirtualThread
public class AssignmentCalendarResource {

    private final AssignmentCalendar calendar;

    AssignmentCalendarResource(AssignmentCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getAssignmentCalendar",
            summary = "Assignments as a calendar / Uppdrag som kalender",
            description =
                    "Those with a day or a month, the 2 000 that are due first; a reminder comes a week before. / "
                            + "De som har en dag eller en månad, de 2 000 som ska redovisas först; en påminnelse kommer en vecka "
                            + "före.")
    @APIResponse(
            responseCode = "200",
            description = "iCalendar (RFC 5545)",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "calendar", value = AssignmentExamples.CALENDAR)))
    public Response getAssignmentCalendar(
            @QueryParam("status")
                    @Parameter(
                            description = "Only assignments with this status / Bara uppdrag med denna status",
                            schema = @Schema(implementation = AssignmentStatus.class))
                    @Nullable
                    String status,
            @QueryParam("addressee")
                    @Parameter(
                            description = "Only assignments of this addressee / Bara uppdrag till denna mottagare",
                            example = "Regionala ledningsgruppen")
                    @Nullable
                    String addressee,
            Request request) {
        var text = calendar.of(new AssignmentFilter(
                QueryValues.oneOf("status", status, AssignmentStatus.class),
                QueryValues.text("addressee", addressee),
                Optional.empty()));
        return EntityTags.ok(request, text, new EntityTag(Sha256.hex(text)));
    }
}
