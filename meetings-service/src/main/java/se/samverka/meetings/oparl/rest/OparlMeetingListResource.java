package se.samverka.meetings.oparl.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import se.samverka.meetings.oparl.OparlPage;
import se.samverka.meetings.oparl.ShowOparl;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.rest.OparlLists.AgendaItemList;
import se.samverka.meetings.oparl.rest.OparlLists.ConsultationList;
import se.samverka.meetings.oparl.rest.OparlLists.FileList;
import se.samverka.meetings.oparl.rest.OparlLists.LocationList;
import se.samverka.meetings.oparl.rest.OparlLists.MeetingList;
import se.samverka.meetings.oparl.rest.OparlLists.PaperList;
import se.samverka.platform.value.OrganisationNumber;

/// The lists of meetings and of what they dealt with.
@Path("/oparl")
@Tag(name = "OParl", description = OparlTexts.TAG)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OparlMeetingListResource {

    private final ShowOparl show;
    private final DescribeMeetings meetings;
    private final DescribeAgendaItems agendaItems;
    private final DescribePapers papers;
    private final DescribeConsultations consultations;
    private final DescribeFiles files;
    private final DescribeLocations locations;

    OparlMeetingListResource(
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
    @Path("/bodies/{organisationNumber}/meetings")
    @PermitAll
    @Operation(
            operationId = "listOparlMeetings",
            summary =
                    "List the meetings of an organisation by OParl / Lista en organisations sammanträden enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.MEETING_LIST)))
    public MeetingList listOparlMeetings(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return MeetingList.of(page(organisationNumber, OparlType.MEETING, query, meetings, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/agenda-items")
    @PermitAll
    @Operation(
            operationId = "listOparlAgendaItems",
            summary =
                    "List the agenda items of an organisation by OParl / Lista en organisations ärendepunkter enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaItemList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.AGENDA_ITEM_LIST)))
    public AgendaItemList listOparlAgendaItems(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return AgendaItemList.of(page(organisationNumber, OparlType.AGENDA_ITEM, query, agendaItems, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/papers")
    @PermitAll
    @Operation(
            operationId = "listOparlPapers",
            summary = "List the matters of an organisation by OParl / Lista en organisations ärenden enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = PaperList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.PAPER_LIST)))
    public PaperList listOparlPapers(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return PaperList.of(page(organisationNumber, OparlType.PAPER, query, papers, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/consultations")
    @PermitAll
    @Operation(
            operationId = "listOparlConsultations",
            summary =
                    "List the consultations of an organisation by OParl / Lista en organisations behandlingar enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsultationList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.CONSULTATION_LIST)))
    public ConsultationList listOparlConsultations(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return ConsultationList.of(page(organisationNumber, OparlType.CONSULTATION, query, consultations, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/files")
    @PermitAll
    @Operation(
            operationId = "listOparlFiles",
            summary = "List the files of an organisation by OParl / Lista en organisations filer enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = FileList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.FILE_LIST)))
    public FileList listOparlFiles(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return FileList.of(page(organisationNumber, OparlType.FILE, query, files, uri));
    }

    @GET
    @Path("/bodies/{organisationNumber}/locations")
    @PermitAll
    @Operation(
            operationId = "listOparlLocations",
            summary = "List the places of an organisation by OParl / Lista en organisations platser enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = LocationList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.LOCATION_LIST)))
    public LocationList listOparlLocations(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            @BeanParam OparlListQuery query,
            UriInfo uri) {
        return LocationList.of(page(organisationNumber, OparlType.LOCATION, query, locations, uri));
    }

    private <T> OparlPage<T> page(
            OrganisationNumber number, OparlType type, OparlListQuery query, Description<T> description, UriInfo uri) {
        return show.page(ObjectList.of(number, type), query.filter(), OparlAddresses.of(uri), description);
    }
}
