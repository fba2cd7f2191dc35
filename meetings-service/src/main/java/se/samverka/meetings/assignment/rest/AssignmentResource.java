package se.samverka.meetings.assignment.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentDocument;
import se.samverka.meetings.assignment.CloseAssignment;
import se.samverka.meetings.assignment.GiveAssignment;
import se.samverka.meetings.assignment.GiveAssignment.Given;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.assignment.store.AssignmentEntity;
import se.samverka.meetings.assignment.store.AssignmentRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.query.Conditions;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Text;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/assignments`.
@Path("/assignments")
@Tag(name = "Assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssignmentResource {

    private final AssignmentRepository assignments;
    private final GiveAssignment give;
    private final CloseAssignment close;
    private final MeetingAccess access;
    private final BodyAccess bodies;
    private final BusinessTime time;

    AssignmentResource(
            AssignmentRepository assignments,
            GiveAssignment give,
            CloseAssignment close,
            MeetingAccess access,
            BodyAccess bodies,
            BusinessTime time) {
        this.assignments = assignments;
        this.give = give;
        this.close = close;
        this.access = access;
        this.bodies = bodies;
        this.time = time;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listAssignments",
            summary = "Assignments / Uppdrag",
            description =
                    "OVERDUE is an open assignment whose meeting has passed. / OVERDUE är ett öppet uppdrag vars sammanträde har varit.")
    @APIResponse(
            responseCode = "200",
            description = "Assignments / Uppdrag",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentList.class),
                            examples = @ExampleObject(name = "assignments", value = AssignmentExamples.ASSIGNMENTS)))
    public AssignmentList listAssignments(
            @QueryParam("status")
                    @Parameter(
                            description = "State / Status",
                            schema = @Schema(implementation = AssignmentStatus.class))
                    @Nullable
                    String status,
            @QueryParam("addressee")
                    @Parameter(
                            description = "Who must come back / Uppdragstagare",
                            example = "Regionala ledningsgruppen")
                    @Nullable
                    String addressee,
            @QueryParam("dueBefore")
                    @Parameter(description = "Due before this day / Ska redovisas före", example = "2024-12-31")
                    @Nullable
                    String dueBefore,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var sorting = query.sorting(List.of("dueOn"));
        var today = time.today();
        var conditions = new Conditions()
                .ifGiven(
                        "lower(a.addressee) = lower(:addressee)", "addressee", QueryValues.text("addressee", addressee))
                .ifGiven("a.dueOn < :dueBefore", "dueBefore", QueryValues.date("dueBefore", dueBefore));
        QueryValues.oneOf("status", status, AssignmentStatus.class).ifPresent(asked -> limit(conditions, asked, today));
        var sight = bodies.sight();
        if (!sight.all()) {
            conditions.and(
                    "(a.paragraph.meeting.status = ANNOUNCED or a.paragraph.bodyId in :seen)", "seen", sight.bodies());
        }
        var page = conditions
                .page(
                        assignments.getEntityManager(),
                        AssignmentEntity.class,
                        "AssignmentEntity a",
                        "a.dueOn" + (sorting.descending() ? " desc" : "") + " nulls last, a.id",
                        query)
                .map(assignment -> AssignmentDocument.of(assignment, today));
        return new AssignmentList(
                page.items(), query.meta(page.total(), page.items().size()), query.links(uri, page.total()));
    }

    private static void limit(Conditions conditions, AssignmentStatus status, LocalDate today) {
        switch (status) {
            case CLOSED -> conditions.and("a.closedOn is not null");
            case OVERDUE -> conditions.and("a.closedOn is null and a.dueOn < :today", "today", today);
            case OPEN ->
                conditions.and("a.closedOn is null and (a.dueOn is null or a.dueOn >= :today)", "today", today);
        }
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "giveAssignment",
            summary = "Record an assignment / Registrera ett uppdrag",
            description = "An assignment is given by a paragraph's decision. / Ett uppdrag ges av en paragrafs beslut.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentRequest.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.NEW_ASSIGNMENT)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded / Registrerat",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentDocument.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.ASSIGNMENT)))
    public Response giveAssignment(@Valid @NotNull AssignmentRequest request, UriInfo uri) {
        return created(
                give.give(new Given(
                        request.meetingId(),
                        request.paragraph(),
                        request.addressee().strip(),
                        request.task().strip(),
                        request.dueOn())),
                uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getAssignment",
            summary = "An assignment / Ett uppdrag",
            description = "One assignment by its id. / Ett uppdrag med dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment / Uppdraget",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentDocument.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.ASSIGNMENT)))
    public Response getAssignment(@PathParam("id") UUID id, Request request) {
        var assignment = assignments
                .findByIdOptional(id)
                .filter(one -> access.isVisible(one.paragraph.meeting))
                .orElseThrow(() -> RuleBroken.notFound("assignment"));
        var document = AssignmentDocument.of(assignment, time.today());
        return EntityTags.ok(request, document, AssignmentDocument.tag(assignment, time.today()));
    }

    @POST
    @Path("/{id}/closures")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "closeAssignment",
            summary = "Close an assignment / Avsluta ett uppdrag",
            description = "By a later paragraph. Demands If-Match. / Av en senare paragraf. Kräver If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentClosureRequest.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.CLOSURE)))
    @APIResponse(
            responseCode = "201",
            description = "Closed / Avslutat",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentDocument.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.ASSIGNMENT)))
    public Response closeAssignment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentClosureRequest request,
            UriInfo uri) {
        return created(close.close(id, ifMatch, request.meetingId(), request.paragraph(), request.note()), uri);
    }

    private Response created(AssignmentEntity assignment, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder().path("assignments/{id}").build(assignment.id))
                .tag(AssignmentDocument.tag(assignment, time.today()))
                .entity(AssignmentDocument.of(assignment, time.today()))
                .build();
    }

    /// An assignment to record.
    @Schema(name = "AssignmentRequest")
    record AssignmentRequest(
            @NotNull @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c01")
            UUID meetingId,

            @NotNull @Min(1) @Max(9_999) @Schema(description = "The § that gives it", examples = "21")
            Integer paragraph,

            @Schema(examples = "Regionala ledningsgruppen") @Name(max = 200)
            String addressee,

            @Schema(examples = "återkomma med förslag") @Text(max = 5_000)
            String task,

            @Schema(examples = "2024-10-11") @Nullable LocalDate dueOn) {}

    /// The paragraph that closes an assignment.
    @Schema(name = "AssignmentClosureRequest")
    record AssignmentClosureRequest(
            @NotNull @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0c02")
            UUID meetingId,

            @NotNull @Min(1) @Max(9_999) @Schema(description = "The § that closes it", examples = "44")
            Integer paragraph,

            @Schema(examples = "Förslaget presenterades") @Nullable @Text(max = 1_000)
            String note) {}

    /// A page of assignments.
    @Schema(name = "AssignmentList")
    public record AssignmentList(
            List<AssignmentDocument> assignments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
