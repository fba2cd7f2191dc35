package se.samverka.meetings.assignment.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.assignment.ShowAssignments;
import se.samverka.meetings.assignment.model.AddresseeSummary;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// How assignments stand: `/assignments/summaries`, and what has happened to one.
@Path("/assignments")
@Tag(name = "Assignments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssignmentOverviewResource {

    private final ShowAssignments show;

    AssignmentOverviewResource(ShowAssignments show) {
        this.show = show;
    }

    @GET
    @Path("/summaries")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listAssignmentSummaries",
            extensions = @Extension(name = "x-sort-fields", value = "addressee"),
            summary = "Count assignments by addressee / Räkna uppdrag per mottagare",
            description = "Of the assignments that the caller may read. / Av de uppdrag som anroparen får läsa.")
    @APIResponse(
            responseCode = "200",
            description = "Addressees / Mottagare",
            content =
                    @Content(
                            schema = @Schema(implementation = AddresseeSummaryList.class),
                            examples = @ExampleObject(name = "summaries", value = AssignmentExamples.SUMMARIES)))
    public AddresseeSummaryList listAssignmentSummaries(
            @QueryParam("addressee")
                    @Parameter(
                            description = "Only this addressee / Bara denna mottagare",
                            example = "Regionala ledningsgruppen")
                    @Nullable
                    String addressee,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = show.summaries(QueryValues.text("addressee", addressee), query);
        return new AddresseeSummaryList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @GET
    @Path("/{id}/history")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listAssignmentHistory",
            extensions = @Extension(name = "x-sort-fields", value = "-changedAt"),
            summary = "History of an assignment / Ett uppdrags historik",
            description =
                    "How it was closed, reopened, corrected and removed, and why, for organisations with a member in the body. / Hur "
                            + "det har avslutats, öppnats igen, rättats och tagits bort, och varför, för organisationer med en ledamot i organet.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, the latest first / Ändringar, den senaste först",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentHistory.class),
                            examples = @ExampleObject(name = "history", value = AssignmentExamples.HISTORY)))
    public AssignmentHistory listAssignmentHistory(@PathParam("id") UUID id, @BeanParam PageQuery query, UriInfo uri) {
        var page = show.history(id, query);
        return new AssignmentHistory(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    /// A page of summaries.
    @Schema(name = "AddresseeSummaryList")
    public record AddresseeSummaryList(
            @Schema(description = "Addressees / Mottagare") List<AddresseeSummary> summaries,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// A page of the history.
    @Schema(name = "AssignmentHistory")
    public record AssignmentHistory(
            @Schema(description = "Changes / Ändringar") List<HistoryEntry> history,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
