package se.samverka.agreements.followup.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.agreements.followup.FollowUpCalendar;
import se.samverka.platform.value.OrganisationNumber;

/// `/organisations/{organisationNumber}/follow-ups.ics`: what a calendar program reads.
@Path("/organisations/{organisationNumber}/follow-ups.ics")
@Tag(name = "Follow-ups", description = "What is to be done and reported, and when / Uppföljningar")
@RunOnVirtualThread
public class OrganisationCalendarResource {

    private final FollowUpCalendar calendar;

    OrganisationCalendarResource(FollowUpCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Produces(CalendarAnswer.TYPE)
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getOrganisationCalendar",
            summary = "An organisation's follow-ups as a calendar / Organisationens uppföljningar som kalender",
            description =
                    "The occasions of agreements that it is party to and where it is responsible or a recipient, for"
                            + " itself and administrators. / Egna uppföljningar, som ansvarig eller mottagare.")
    @APIResponse(
            responseCode = "200",
            description = "iCalendar (RFC 5545)",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "calendar", value = Examples.CALENDAR)))
    public Response get(@PathParam("organisationNumber") OrganisationNumber organisationNumber, Request request) {
        return CalendarAnswer.of(request, calendar.ofOrganisation(organisationNumber));
    }
}
