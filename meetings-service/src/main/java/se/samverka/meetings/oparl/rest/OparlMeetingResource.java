package se.samverka.meetings.oparl.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverka.meetings.oparl.DescribeAgendaItems;
import se.samverka.meetings.oparl.DescribeConsultations;
import se.samverka.meetings.oparl.DescribeFiles;
import se.samverka.meetings.oparl.DescribeLocations;
import se.samverka.meetings.oparl.DescribeMeetings;
import se.samverka.meetings.oparl.DescribePapers;
import se.samverka.meetings.oparl.Description;
import se.samverka.meetings.oparl.OparlAddresses;
import se.samverka.meetings.oparl.OparlAgendaItem;
import se.samverka.meetings.oparl.OparlConsultation;
import se.samverka.meetings.oparl.OparlFile;
import se.samverka.meetings.oparl.OparlLocation;
import se.samverka.meetings.oparl.OparlMeeting;
import se.samverka.meetings.oparl.OparlPaper;
import se.samverka.meetings.oparl.ShowOparl;
import se.samverka.meetings.oparl.model.OparlType;

/// Meetings and what they dealt with, each at the address that is its id.
@Path("/oparl")
@Tag(name = "OParl", description = OparlTexts.TAG)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OparlMeetingResource {

    private final ShowOparl show;
    private final DescribeMeetings meetings;
    private final DescribeAgendaItems agendaItems;
    private final DescribePapers papers;
    private final DescribeConsultations consultations;
    private final DescribeFiles files;
    private final DescribeLocations locations;

    OparlMeetingResource(
            ShowOparl show,
            DescribeMeetings meetings,
            DescribeAgendaItems agendaItems,
            DescribePapers papers,
            DescribeConsultations consultations,
            DescribeFiles files,
            DescribeLocations locations) {
        this.show = show;
        this.meetings = meetings;
        this.agendaItems = agendaItems;
        this.papers = papers;
        this.consultations = consultations;
        this.files = files;
        this.locations = locations;
    }

    @GET
    @Path("/meetings/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlMeeting",
            summary = "Get a meeting of OParl / Hämta ett sammanträde enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlMeeting.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.MEETING)))
    public Response getOparlMeeting(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.MEETING, id, meetings, uri, request);
    }

    @GET
    @Path("/agenda-items/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlAgendaItem",
            summary = "Get an agenda item of OParl / Hämta en ärendepunkt enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlAgendaItem.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.AGENDA_ITEM)))
    public Response getOparlAgendaItem(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.AGENDA_ITEM, id, agendaItems, uri, request);
    }

    @GET
    @Path("/papers/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlPaper",
            summary = "Get a matter of OParl / Hämta ett ärende enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlPaper.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.PAPER)))
    public Response getOparlPaper(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.PAPER, id, papers, uri, request);
    }

    @GET
    @Path("/consultations/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlConsultation",
            summary = "Get a consultation of OParl / Hämta en behandling enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlConsultation.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.CONSULTATION)))
    public Response getOparlConsultation(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.CONSULTATION, id, consultations, uri, request);
    }

    @GET
    @Path("/files/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlFile",
            summary = "Get a file of OParl / Hämta en fil enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlFile.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.FILE)))
    public Response getOparlFile(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.FILE, id, files, uri, request);
    }

    @GET
    @Path("/locations/{id}")
    @PermitAll
    @Operation(
            operationId = "getOparlLocation",
            summary = "Get a place of OParl / Hämta en plats enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlLocation.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.LOCATION)))
    public Response getOparlLocation(@PathParam("id") UUID id, UriInfo uri, @Context Request request) {
        return one(OparlType.LOCATION, id, locations, uri, request);
    }

    private <T> Response one(OparlType type, UUID id, Description<T> description, UriInfo uri, Request request) {
        return OparlAnswer.of(show.one(type, id, OparlAddresses.of(uri), description), request);
    }
}
