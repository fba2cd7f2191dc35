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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import se.samverka.meetings.assignment.GiveAssignment.NewAssignment;
import se.samverka.meetings.assignment.ReopenAssignments;
import se.samverka.meetings.assignment.ShowAssignments;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.meetings.assignment.model.AssignmentFilter;
import se.samverka.meetings.assignment.model.AssignmentStatus;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/assignments`.
@Path("/assignments")
@Tag(
        name = "Assignments",
        description = "What a meeting has assigned to somebody / Uppdrag som ett sammanträde har gett")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssignmentResource {

    /// Another word there, such as `summaries`, is an address of its own, with methods of its own.
    static final String ONE = "/{id: [0-9a-fA-F-]{36}}";

    private final ShowAssignments show;
    private final GiveAssignment give;
    private final CloseAssignment close;
    private final ReopenAssignments reopen;

    AssignmentResource(ShowAssignments show, GiveAssignment give, CloseAssignment close, ReopenAssignments reopen) {
        this.show = show;
        this.give = give;
        this.close = close;
        this.reopen = reopen;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listAssignments",
            extensions = @Extension(name = "x-sort-fields", value = "dueOn"),
            summary = "List assignments / Lista uppdrag",
            description =
                    "OPEN is not due yet, or has no day; OVERDUE is not closed and its day has passed; the three do not "
                            + "overlap; REMOVED is shown only when asked for. The day of a month is that of the body's last meeting in it, or its last one. "
                            + "/ OPEN är inte försenat eller saknar dag; OVERDUE är inte avslutat och dagen har "
                            + "passerat; de tre överlappar inte varandra; REMOVED visas bara när det efterfrågas. En månads dag är den då organet sammanträder "
                            + "sist i månaden, eller dess sista.")
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
            @QueryParam("dueBefore")
                    @Parameter(
                            description =
                                    "Only assignments that are due before this day, those of a month by the body's last meeting of it, or else its last day / Bara uppdrag som ska redovisas före dagen, de med månad efter organets sista sammanträde i den, annars dess sista dag",
                            example = "2024-12-31")
                    @Nullable
                    String dueBefore,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var filter = new AssignmentFilter(
                QueryValues.oneOf("status", status, AssignmentStatus.class),
                QueryValues.text("addressee", addressee),
                QueryValues.date("dueBefore", dueBefore));
        var page = show.page(filter, query);
        return new AssignmentList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @POST
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "giveAssignment",
            summary = "Record an assignment / Registrera ett uppdrag",
            description = "The decision of a paragraph gives the assignment. / Uppdraget ges genom beslutet i en "
                    + "paragraf.")
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
    @APIResponse(responseCode = "404", description = "No such meeting / Sammanträdet finns inte")
    public Response giveAssignment(@Valid @NotNull AssignmentRequest request, UriInfo uri) {
        var assignment = give.run(new NewAssignment(
                request.meetingId(),
                ParagraphLabel.of(request.paragraph(), request.letter()),
                request.addressee().strip(),
                request.task().strip(),
                AssignmentDue.of(
                        request.dueOn(),
                        request.dueMonth(),
                        request.dueText() == null ? null : request.dueText().strip())));
        return assignment.created(uri, assignment.document().id());
    }

    @GET
    @Path(ONE)
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "getAssignment",
            summary = "Get an assignment / Hämta ett uppdrag",
            description = "One assignment by its id. / Ett uppdrag utifrån dess id.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment / Uppdraget",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentDocument.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.ASSIGNMENT)))
    public Response getAssignment(@PathParam("id") UUID id, Request request) {
        var assignment = show.one(id);
        return EntityTags.ok(request, assignment.document(), assignment.tag());
    }

    @POST
    @Path("/{id}/closures")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "closeAssignment",
            summary = "Close an assignment / Avsluta ett uppdrag",
            description = "A later paragraph of the same body closes it. / En senare paragraf i samma organ avslutar "
                    + "det.")
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
                            examples =
                                    @ExampleObject(
                                            name = "assignment",
                                            value = AssignmentExamples.ASSIGNMENT,
                                            extensions =
                                                    @Extension(name = "x-changed", value = AssignmentExamples.CLOSED))))
    public Response closeAssignment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentClosureRequest request,
            UriInfo uri) {
        var assignment = close.run(
                id,
                ifMatch,
                request.meetingId(),
                ParagraphLabel.of(request.paragraph(), request.letter()),
                request.note());
        return Response.created(uri.getBaseUriBuilder().path("assignments/{id}").build(id))
                .tag(assignment.tag())
                .entity(assignment.document())
                .build();
    }

    @POST
    @Path("/{id}/reopenings")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "reopenAssignment",
            summary = "Reopen an assignment / Öppna ett uppdrag igen",
            description = "When the minutes that closed it are corrected. Where the decision that closed it is changed "
                    + "before the approval, or its import discarded, it is reopened by itself. / När protokollet som "
                    + "avslutade det rättas. Ändras beslutet som avslutade det före justeringen, eller kasseras "
                    + "importen, öppnas uppdraget av sig självt.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentReopeningRequest.class),
                            examples = @ExampleObject(name = "reopening", value = AssignmentExamples.REOPENING)))
    @APIResponse(
            responseCode = "201",
            description = "Open again / Öppet igen",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentDocument.class),
                            examples =
                                    @ExampleObject(
                                            name = "assignment",
                                            value = AssignmentExamples.ASSIGNMENT,
                                            extensions =
                                                    @Extension(
                                                            name = "x-changed",
                                                            value = AssignmentExamples.REOPENED))))
    public Response reopenAssignment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentReopeningRequest request,
            UriInfo uri) {
        var assignment = reopen.run(id, ifMatch, request.reason().strip());
        return Response.created(uri.getBaseUriBuilder().path("assignments/{id}").build(id))
                .tag(assignment.tag())
                .entity(assignment.document())
                .build();
    }

    /// An assignment to record.
    @Schema(name = "AssignmentRequest")
    record AssignmentRequest(
            @NotNull
            @Schema(
                    description = "Id of the meeting that gave it / Id för sammanträdet som gav uppdraget",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            UUID meetingId,

            @NotNull
            @Min(1)
            @Max(9_999)
            @Schema(description = "The § that gives it / Paragrafen som ger uppdraget", examples = "21")
            Integer paragraph,

            @Schema(
                    description =
                            "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                    examples = "a")
            @Nullable
            @Name(max = 1)
            String letter,

            @Schema(
                    description = "Who must report back, as the minutes name them / Vem som ska återkomma, som"
                            + " protokollet anger det",
                    examples = "Regionala ledningsgruppen")
            @Name(max = 200)
            String addressee,

            @Schema(
                    description = "What they must do, in the decision's words / Vad de ska göra, med beslutets ord",
                    examples = "återkomma med förslag")
            @Text(max = 5_000)
            String task,

            @Schema(
                    description = "The day of the meeting it is due at; absent where the decision names none / Dagen"
                            + " för sammanträdet då det redovisas; saknas om beslutet inte anger något",
                    examples = "2024-10-11")
            @Nullable
            LocalDate dueOn,

            @Schema(
                    description =
                            "The month it is due in, where the decision names no day; not beside dueOn / Månaden då det redovisas, där beslutet inte anger någon dag; inte tillsammans med dueOn",
                    examples = "2025-09")
            @Nullable
            @Name(max = 7)
            String dueMonth,

            @Schema(
                    description = "When it is due in the words of the decision / När det redovisas, med beslutets ord",
                    examples = "senast i september 2025")
            @Nullable
            @Name(max = AssignmentDue.LONGEST_TEXT)
            String dueText) {}

    /// The paragraph that closes an assignment.
    @Schema(name = "AssignmentClosureRequest")
    record AssignmentClosureRequest(
            @NotNull
            @Schema(
                    description = "Id of the meeting that closes it / Id för sammanträdet som avslutar uppdraget",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14")
            UUID meetingId,

            @NotNull
            @Min(1)
            @Max(9_999)
            @Schema(description = "The § that closes it / Paragrafen som avslutar uppdraget", examples = "44")
            Integer paragraph,

            @Schema(
                    description =
                            "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                    examples = "a")
            @Nullable
            @Name(max = 1)
            String letter,

            @Schema(
                    description = "How it was closed, in words / Hur uppdraget avslutades",
                    examples = "Förslaget presenterades")
            @Nullable
            @Text(max = 1_000)
            String note) {}

    /// Why a closing no longer holds.
    @Schema(name = "AssignmentReopeningRequest")
    record AssignmentReopeningRequest(
            @Schema(
                    description = "Why the closing no longer holds / Varför avslutet inte längre gäller",
                    examples = "§ 44 har rättats: förslaget lades inte fram.")
            @Text(max = 1_000)
            String reason) {}

    /// A page of assignments.
    @Schema(name = "AssignmentList")
    public record AssignmentList(
            List<AssignmentDocument> assignments,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
