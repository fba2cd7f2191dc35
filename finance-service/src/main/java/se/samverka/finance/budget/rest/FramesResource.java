package se.samverka.finance.budget.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.budget.ShowBudgets;
import se.samverka.finance.budget.model.BudgetFilter;
import se.samverka.finance.budget.rest.FrameDocument.BudgetFrameList;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/budgets/frames`: how much has been used of the rows from which contributions are paid.
@Path("/budgets/frames")
@Tag(name = "Budgets", description = "Budgets by unit, category and year, in thousands of kronor / Budgetar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FramesResource {

    private final ShowBudgets show;

    public FramesResource(ShowBudgets show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listBudgetFrames",
            extensions = @Extension(name = "x-sort-fields", value = "year"),
            summary = "List frames / Lista ramar",
            description = "Each row of a party's budget that names agreements, and what the agreements commit"
                    + " the party to in that"
                    + " year: committed, allocated, invoiced and paid are separate figures. For"
                    + " the party itself; an"
                    + " administrator sees all. / Varje budgetrad som avtal betalas från, med vad"
                    + " som är åtaget, fördelat,"
                    + " fakturerat och betalt. För parten själv.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetFrameList.class),
                            examples = @ExampleObject(name = "frames", value = BudgetExamples.FRAMES)))
    public BudgetFrameList list(
            @QueryParam("party")
                    @Parameter(
                            description = "Organisation that owns the budget / Part",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String party,
            @QueryParam("year")
                    @Parameter(
                            description = "Year / År",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @QueryParam("unit")
                    @Parameter(
                            description = "Unit / Enhet",
                            schema = @Schema(type = SchemaType.STRING, examples = "Regionkontoret"))
                    @Nullable
                    String unit,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var asked = new BudgetFilter(
                QueryValues.organisation("party", party),
                QueryValues.year("year", year),
                QueryValues.matching("unit", unit, BudgetsResource.NAME_PATTERN, BudgetsResource.NAME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var found = show.frames(asked, page.sorting(List.of("year")).descending(), page.offset(), page.limit());
        return new BudgetFrameList(
                found.items().stream().map(FrameDocument::of).toList(),
                page.meta(found),
                page.links(uri, found.total()));
    }
}
