package se.samverka.meetings.assignment.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.AssignmentDocument;
import se.samverka.meetings.assignment.RemoveAssignment;
import se.samverka.meetings.assignment.ReplaceAssignment;
import se.samverka.meetings.assignment.ReplaceAssignment.Words;
import se.samverka.meetings.assignment.model.AssignmentDue;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Text;

/// Corrections of `/assignments/{id}`.
@Path("/assignments")
@Tag(name = "Assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssignmentCorrectionResource {

    private final ReplaceAssignment replace;
    private final RemoveAssignment remove;

    AssignmentCorrectionResource(ReplaceAssignment replace, RemoveAssignment remove) {
        this.replace = replace;
        this.remove = remove;
    }

    @PUT
    @Path(AssignmentResource.ONE)
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Operation(
            operationId = "replaceAssignment",
            summary = "Correct an assignment / Rätta ett uppdrag",
            description =
                    "Addressee, words and time. Once the § that gave it is approved, reason is required. The history keeps what it said before. / Mottagare, text och tid. När paragrafen som gav uppdraget är justerad krävs reason. Historiken visar vad det angav tidigare.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentReplacementRequest.class),
                            examples = @ExampleObject(name = "assignment", value = AssignmentExamples.REPLACEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "The assignment / Uppdraget",
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
                                                            value = AssignmentExamples.REPLACED))))
    public Response replaceAssignment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentReplacementRequest request) {
        var due = AssignmentDue.of(
                request.dueOn(),
                request.dueMonth(),
                request.dueText() == null ? null : request.dueText().strip());
        return replace.run(
                        id,
                        ifMatch,
                        new Words(request.addressee().strip(), request.task().strip(), due),
                        request.reason() == null ? null : request.reason().strip())
                .ok();
    }

    @POST
    @Path("/{id}/removals")
    @PermissionsAllowed({"meetings:write", "platform:admin"})
    @Idempotent
    @Operation(
            operationId = "removeAssignment",
            summary = "Remove an assignment / Ta bort ett uppdrag",
            description =
                    "One that was recorded by mistake. It is kept with the reason and counts nowhere; status=REMOVED lists it. / Ett som registrerats av misstag. Det finns kvar med skälet men räknas inte; status=REMOVED listar det.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentRemovalRequest.class),
                            examples = @ExampleObject(name = "removal", value = AssignmentExamples.REMOVAL)))
    @APIResponse(
            responseCode = "201",
            description = "Removed / Borttaget",
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
                                                            value = AssignmentExamples.REMOVED))))
    public Response removeAssignment(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssignmentRemovalRequest request,
            UriInfo uri) {
        var assignment = remove.run(id, ifMatch, request.reason().strip());
        return Response.created(uri.getBaseUriBuilder().path("assignments/{id}").build(id))
                .tag(assignment.tag())
                .entity(assignment.document())
                .build();
    }

    /// What an assignment says from now on.
    @Schema(name = "AssignmentReplacementRequest")
    record AssignmentReplacementRequest(
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
            String dueText,

            @Schema(
                    description =
                            "Why it is corrected; required once the § is approved / Varför det rättas; krävs när paragrafen är justerad",
                    examples = "Importen läste fel månad")
            @Nullable
            @Text(max = 1_000)
            String reason) {}

    /// Why an assignment was never one.
    @Schema(name = "AssignmentRemovalRequest")
    record AssignmentRemovalRequest(
            @Schema(
                    description = "Why it is removed / Varför det tas bort",
                    examples = "Importen läste en rekommendation som ett uppdrag")
            @Text(max = 1_000)
            String reason) {}
}
