package se.samverka.agreements.followup.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.followup.FollowUpCalendar;

/// `/agreements/{id}/follow-ups.ics`: what a calendar program reads.
@Path("/agreements/{id}/follow-ups.ics")
@Tag(name = "Follow-ups", description = "What is to be done and reported, and when / Uppföljningar")
@RunOnVirtualThread
public class AgreementCalendarResource {

    private final FollowUpCalendar calendar;

    AgreementCalendarResource(FollowUpCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Produces(CalendarAnswer.TYPE)
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAgreementCalendar",
            summary = "An agreement's follow-ups as a calendar / Avtalets uppföljningar som kalender",
            description = "One event of a whole day for each occasion. / En heldagshändelse per tillfälle.")
    @APIResponse(
            responseCode = "200",
            description = "iCalendar (RFC 5545)",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "calendar", value = Examples.CALENDAR)))
    public Response get(@PathParam("id") UUID id, Request request) {
        return CalendarAnswer.of(request, calendar.ofAgreement(id));
    }
}
