package se.samverka.agreements.board.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.board.AppointMember;
import se.samverka.agreements.board.AppointmentDocument;
import se.samverka.agreements.board.EraseAppointment;
import se.samverka.agreements.board.ReviseAppointment;
import se.samverka.agreements.board.ShowAppointments;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/boards/{boardId}/appointments`: who sits on a board, has sat, or will.
@NeverStored
@Path("/agreements/{id}/boards/{boardId}/appointments")
@Tag(name = "Boards", description = "Boards, seats and appointments / Styrelser, platser och förordnanden")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AppointmentResource {

    private final ShowAppointments show;
    private final AppointMember appoint;
    private final ReviseAppointment revise;
    private final EraseAppointment erase;
    private final RestOnDecision restOnDecision;

    AppointmentResource(
            ShowAppointments show,
            AppointMember appoint,
            ReviseAppointment revise,
            EraseAppointment erase,
            RestOnDecision restOnDecision) {
        this.show = show;
        this.appoint = appoint;
        this.revise = revise;
        this.erase = erase;
        this.restOnDecision = restOnDecision;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAppointments",
            extensions = @Extension(name = "x-sort-fields", value = "from"),
            summary = "Appointments / Förordnanden",
            description =
                    "Past, present and future ones; sort=-from turns them round. / Tidigare, nuvarande och kommande.")
    @APIResponse(
            responseCode = "200",
            description = "Appointments / Förordnanden",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentList.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.APPOINTMENTS)))
    public AppointmentList list(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @QueryParam("validOn")
                    @Parameter(
                            description =
                                    "Only appointments that hold on this day / Bara förordnanden som gäller denna dag",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found = show.page(id, boardId, ShownDay.of(validOn), page);
        return new AppointmentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "appointMember",
            summary = "Appoint somebody / Utse någon",
            description =
                    "By the nominating party or an administrator; for a group by any party. More than there are seats for are"
                            + " shown as overfilled. / Av den nominerande parten; fler än platserna visas som överbesatt.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentRequest.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The appointment / Förordnandet",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT)))
    public Response appoint(
            @PathParam("id") UUID id, @PathParam("boardId") UUID boardId, AppointmentRequest body, UriInfo uri) {
        var appointed = appoint.run(id, boardId, QueryValues.body(body).appointment(restOnDecision));
        return appointed.created(uri, appointed.document().id());
    }

    @GET
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAppointment",
            summary = "An appointment / Ett förordnande",
            description = "With the decision that it rests on. / Med beslutet som det vilar på.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment / Förordnandet",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @Context Request request) {
        var found = show.one(id, boardId, appointmentId);
        return EntityTags.ok(request, found.document(), found.tag());
    }

    @PUT
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseAppointment",
            summary = "End or correct an appointment / Avsluta eller rätta ett förordnande",
            description = "The whole appointment; `to` ends it. / Hela förordnandet; `to` avslutar det.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentRequest.class),
                            examples = @ExampleObject(name = "ended", value = BoardExamples.APPOINTMENT_ENDED)))
    @APIResponse(
            responseCode = "200",
            description = "The appointment / Förordnandet",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "ordinary",
                                            value = BoardExamples.APPOINTMENT,
                                            extensions = @Extension(name = "x-changed", value = BoardExamples.ENDED))))
    public Response revise(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AppointmentRequest body) {
        return revise.run(id, boardId, appointmentId, QueryValues.body(body).appointment(restOnDecision), ifMatch)
                .ok();
    }

    @DELETE
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "eraseAppointment",
            summary = "Erase an appointment / Radera ett förordnande",
            description =
                    "With its history, so that the person's name is kept nowhere; the feed has a tombstone. To end an"
                            + " appointment, revise it. / Med sin historik, så att personens namn inte finns kvar.")
    @APIResponse(responseCode = "204", description = "Erased / Raderat")
    public void erase(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        erase.run(id, boardId, appointmentId, ifMatch);
    }

    /// A page of appointments.
    @Schema(name = "AppointmentList", description = "Appointments / Förordnanden")
    public record AppointmentList(
            List<AppointmentDocument> appointments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
