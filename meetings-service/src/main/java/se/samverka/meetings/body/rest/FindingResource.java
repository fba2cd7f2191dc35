package se.samverka.meetings.body.rest;

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
import java.time.LocalDate;
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
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.ShowFindings;
import se.samverka.meetings.body.model.Finding;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.NeverStored;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/bodies/{id}/findings`.
@NeverStored
@Path("/bodies/{id}/findings")
@Tag(name = "Bodies", description = "Bodies that meet, and their members / Organ som sammanträder, och deras ledamöter")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FindingResource {

    private final ShowFindings show;
    private final BusinessTime time;

    FindingResource(ShowFindings show, BusinessTime time) {
        this.show = show;
        this.time = time;
    }

    @GET
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listBodyFindings",
            extensions = @Extension(name = "x-sort-fields", value = "from"),
            summary = "List what is unusual about the members of a body / Lista iakttagelser om ett organs ledamöter",
            description =
                    "On one day, today when nothing is asked for, or from one day to another, at most ten years and "
                            + "1000 memberships. Several memberships of one person, several chairs or none, seats out of bounds, "
                            + "and members outside the days of the body are shown and never refused. / En dag, i dag om inget "
                            + "anges, eller från en dag till en annan, högst tio år och 1000 ledamotskap. Flera ledamotskap för "
                            + "en person, flera eller inga ordförande, platser utanför gränserna och ledamöter utanför organets "
                            + "dagar visas och nekas aldrig.")
    @APIResponse(
            responseCode = "200",
            description = "Findings / Iakttagelser",
            content =
                    @Content(
                            schema = @Schema(implementation = FindingList.class),
                            examples = @ExampleObject(name = "findings", value = BodyExamples.FINDINGS)))
    public FindingList listBodyFindings(
            @PathParam("id") UUID id,
            @QueryParam("on")
                    @Parameter(
                            description = "The day, instead of a period / Dagen, i stället för en period",
                            example = "2024-04-19")
                    @Nullable
                    String on,
            @QueryParam("from")
                    @Parameter(
                            description = "First day of a period; with to / Periodens första dag; tillsammans med to",
                            example = "2024-01-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last day of a period; with from / Periodens sista dag; tillsammans med from",
                            example = "2024-12-31")
                    @Nullable
                    String to,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var period = period(on, from, to);
        var page = show.page(id, period.from(), period.to(), query);
        return new FindingList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    private Period period(@Nullable String on, @Nullable String from, @Nullable String to) {
        var day = QueryValues.date("on", on);
        var first = QueryValues.date("from", from);
        var last = QueryValues.date("to", to);
        if (first.isEmpty() && last.isEmpty()) {
            var only = day.orElseGet(time::today);
            return new Period(only, only);
        }
        if (day.isPresent()) {
            throw refused("Ask for a day by on, or for a period by from and to");
        }
        var period = new Period(QueryValues.required("from", first), QueryValues.required("to", last));
        if (period.to().isBefore(period.from())) {
            throw refused("Query parameter to must be " + period.from() + " or later, as from says");
        }
        return period;
    }

    private static RuleBroken refused(String detail) {
        return new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.QUERY_PARAMETER_INVALID, detail);
    }

    private record Period(LocalDate from, LocalDate to) {}

    /// A page of findings.
    @Schema(name = "BodyFindingList")
    public record FindingList(
            List<Finding> findings,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
