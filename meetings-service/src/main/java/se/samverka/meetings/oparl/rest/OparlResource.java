package se.samverka.meetings.oparl.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import se.samverka.meetings.oparl.DescribeConsultations;
import se.samverka.meetings.oparl.DescribeCorporations;
import se.samverka.meetings.oparl.DescribeMeetings;
import se.samverka.meetings.oparl.OparlAddresses;
import se.samverka.meetings.oparl.OparlBody;
import se.samverka.meetings.oparl.OparlSystem;
import se.samverka.meetings.oparl.ShowOparl;
import se.samverka.meetings.oparl.ShowOparlSystem;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.rest.OparlLists.BodyList;
import se.samverka.meetings.oparl.rest.OparlLists.ConsultationList;
import se.samverka.meetings.oparl.rest.OparlLists.MeetingList;
import se.samverka.platform.value.OrganisationNumber;

/// The system, its organisations, and the lists of a body.
@Path("/oparl")
@Tag(name = "OParl", description = OparlTexts.TAG)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OparlResource {

    private final ShowOparl show;
    private final ShowOparlSystem system;
    private final DescribeCorporations corporations;
    private final DescribeMeetings meetings;
    private final DescribeConsultations consultations;

    OparlResource(
            ShowOparl show,
            ShowOparlSystem system,
            DescribeCorporations corporations,
            DescribeMeetings meetings,
            DescribeConsultations consultations) {
        this.show = show;
        this.system = system;
        this.corporations = corporations;
        this.meetings = meetings;
        this.consultations = consultations;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOparlSystem",
            summary = "Get the system, where OParl begins / Hämta systemet, där OParl börjar",
            description = OparlTexts.SYSTEM)
    @APIResponse(
            responseCode = "200",
            description = "The system / Systemet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlSystem.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.SYSTEM)))
    public Response getOparlSystem(UriInfo uri, @Context Request request) {
        return OparlAnswer.of(system.run(OparlAddresses.of(uri)), request);
    }

    @GET
    @Path("/bodies")
    @PermitAll
    @Operation(
            operationId = "listOparlBodies",
            summary = "List organisations by OParl / Lista organisationer enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.BODY_LIST)))
    public BodyList listOparlBodies(@BeanParam OparlListQuery query, UriInfo uri) {
        return BodyList.of(
                show.page(ObjectList.all(OparlType.BODY), query.filter(), OparlAddresses.of(uri), corporations));
    }

    @GET
    @Path("/bodies/{organisationNumber}")
    @PermitAll
    @Operation(
            operationId = "getOparlBody",
            summary = "Get an organisation of OParl / Hämta en organisation enligt OParl",
            description = OparlTexts.OBJECT)
    @APIResponse(
            responseCode = "200",
            description = "The object / Objektet",
            content =
                    @Content(
                            schema = @Schema(implementation = OparlBody.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.BODY)))
    public Response getOparlBody(
            @PathParam("organisationNumber") OrganisationNumber organisationNumber,
            UriInfo uri,
            @Context Request request) {
        return OparlAnswer.of(show.corporation(organisationNumber, OparlAddresses.of(uri), corporations), request);
    }

    @GET
    @Path("/organizations/{id}/meetings")
    @PermitAll
    @Operation(
            operationId = "listOparlMeetingsOfOrganization",
            summary = "List the meetings of a body by OParl / Lista ett organs sammanträden enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.MEETING_LIST)))
    public MeetingList listOparlMeetingsOfOrganization(
            @PathParam("id") UUID id, @BeanParam OparlListQuery query, UriInfo uri) {
        return MeetingList.of(
                show.page(ObjectList.ofBody(id, OparlType.MEETING), query.filter(), OparlAddresses.of(uri), meetings));
    }

    @GET
    @Path("/organizations/{id}/consultations")
    @PermitAll
    @Operation(
            operationId = "listOparlConsultationsOfOrganization",
            summary = "List the consultations of a body by OParl / Lista ett organs behandlingar enligt OParl",
            description = OparlTexts.LIST)
    @APIResponse(
            responseCode = "200",
            description = "Objects / Objekt",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsultationList.class),
                            examples = @ExampleObject(name = "object", value = OparlExamples.CONSULTATION_LIST)))
    public ConsultationList listOparlConsultationsOfOrganization(
            @PathParam("id") UUID id, @BeanParam OparlListQuery query, UriInfo uri) {
        return ConsultationList.of(show.page(
                ObjectList.ofBody(id, OparlType.CONSULTATION), query.filter(), OparlAddresses.of(uri), consultations));
    }
}
