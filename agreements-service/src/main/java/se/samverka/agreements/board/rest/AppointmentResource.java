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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.ReadPartyTimes;
import se.samverka.agreements.board.Appoint;
import se.samverka.agreements.board.AppointmentDocument;
import se.samverka.agreements.board.BoardTags;
import se.samverka.agreements.board.model.Appointment;
import se.samverka.agreements.board.store.AppointmentEntity;
import se.samverka.agreements.board.store.BoardEntity;
import se.samverka.agreements.board.store.Boards;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.platform.web.Tagged;

/// `/agreements/{id}/boards/{boardId}/appointments`: who sits on a board, has sat, or will.
@NeverStored
@Path("/agreements/{id}/boards/{boardId}/appointments")
@Tag(name = "Boards", description = "Boards, seats and appointments / Organ, platser och uppdrag")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AppointmentResource {

    private final Boards boards;
    private final AgreementAccess access;
    private final ReadPartyTimes partyTimes;
    private final Appoint appoint;

    AppointmentResource(Boards boards, AgreementAccess access, ReadPartyTimes partyTimes, Appoint appoint) {
        this.partyTimes = partyTimes;
        this.boards = boards;
        this.access = access;
        this.appoint = appoint;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAppointments",
            extensions = @Extension(name = "x-sort-fields", value = "from"),
            summary = "Appointments / Uppdrag i organet",
            description =
                    "Past, present and future ones; sort=-from turns them round. / Tidigare, nuvarande och kommande.")
    @APIResponse(
            responseCode = "200",
            description = "Appointments / Uppdrag",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentList.class),
                            examples = @ExampleObject(name = "stark", value = BoardExamples.APPOINTMENTS)))
    public AppointmentList list(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Only those that hold on that day / Endast gällande denna dag",
                            schema = @Schema(implementation = LocalDate.class))
                    @Nullable
                    String validOn,
            @BeanParam PageQuery page,
            UriInfo uri) {
        access.visible(id);
        var board = boards.board(id, boardId).orElseThrow(() -> RuleBroken.notFound("board of this agreement"));
        var day = ShownDay.of(validOn);
        var found = (day == null ? boards.appointments(board.id, page) : sitting(board, day, page))
                .map(AppointmentDocument::of);
        return new AppointmentList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    /// Those who sit on the day; a board has a bounded number of appointments.
    private Page<AppointmentEntity> sitting(BoardEntity board, LocalDate day, PageQuery page) {
        var parties = partyTimes.of(board.agreementId);
        var all = boards.holding(board.id, day, page).stream()
                .filter(one -> one.appointment()
                        .held(parties)
                        .filter(held -> held.holdsOn(day))
                        .isPresent())
                .toList();
        return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
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
                            schema = @Schema(implementation = Appointment.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "The appointment / Uppdraget",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT)))
    public Response appoint(
            @PathParam("id") UUID id, @PathParam("boardId") UUID boardId, Appointment appointment, UriInfo uri) {
        var appointed = appoint.appoint(id, boardId, QueryValues.body(appointment));
        return tagged(appointed).created(uri, appointed.id);
    }

    @GET
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "getAppointment",
            summary = "An appointment / Ett uppdrag",
            description = "With the decision that it rests on. / Med beslutet som det vilar på.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment / Uppdraget",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @Context Request request) {
        access.visible(id);
        var appointment = boards.appointment(id, boardId, appointmentId)
                .orElseThrow(() -> RuleBroken.notFound("appointment to this board"));
        return EntityTags.ok(request, AppointmentDocument.of(appointment), BoardTags.of(appointment));
    }

    @PUT
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "reviseAppointment",
            summary = "End or correct an appointment / Avsluta eller rätta ett uppdrag",
            description = "The whole appointment; `to` ends it. / Hela uppdraget; `to` avslutar det.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Appointment.class),
                            examples = @ExampleObject(name = "ended", value = BoardExamples.APPOINTMENT_ENDED)))
    @APIResponse(
            responseCode = "200",
            description = "The appointment / Uppdraget",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentDocument.class),
                            examples = @ExampleObject(name = "ordinary", value = BoardExamples.APPOINTMENT)))
    public Response revise(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Appointment appointment) {
        var revised = appoint.revise(id, boardId, appointmentId, QueryValues.body(appointment), ifMatch);
        return tagged(revised).ok();
    }

    private static Tagged<AppointmentDocument> tagged(AppointmentEntity appointment) {
        return new Tagged<>(AppointmentDocument.of(appointment), BoardTags.of(appointment));
    }

    @DELETE
    @Path("/{appointmentId}")
    @PermissionsAllowed({"agreements:write", "platform:admin"})
    @Operation(
            operationId = "eraseAppointment",
            summary = "Erase an appointment / Radera ett uppdrag",
            description =
                    "With its history, so that the person's name is kept nowhere; the feed has a tombstone. To end an"
                            + " appointment, revise it. / Med sin historik, så att personens namn inte finns kvar.")
    @APIResponse(responseCode = "204", description = "Erased / Raderat")
    public void erase(
            @PathParam("id") UUID id,
            @PathParam("boardId") UUID boardId,
            @PathParam("appointmentId") UUID appointmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        appoint.erase(id, boardId, appointmentId, ifMatch);
    }

    /// A page of appointments.
    @Schema(name = "AppointmentList", description = "Appointments / Uppdrag")
    public record AppointmentList(
            List<AppointmentDocument> appointments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
