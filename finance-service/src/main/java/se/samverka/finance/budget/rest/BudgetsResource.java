package se.samverka.finance.budget.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
import se.samverka.finance.budget.BudgetFileReader;
import se.samverka.finance.budget.ImportBudget;
import se.samverka.finance.budget.ImportBudget.ImportedYear;
import se.samverka.finance.budget.ShowBudgets;
import se.samverka.finance.budget.model.BudgetFilter;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.rest.BudgetDocument.BudgetEditionList;
import se.samverka.finance.budget.rest.BudgetDocument.BudgetList;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/budgets`: an organisation's own budgets, imported as CSV.
@Path("/budgets")
@Tag(name = "Budgets", description = "Budgets by unit, category and year, in thousands of kronor / Budgetar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BudgetsResource {

    static final String NAME_PATTERN = "\\P{Cc}{1,100}";
    static final String NAME = "a name of 1 to 100 characters without control characters";

    private final ShowBudgets show;
    private final ImportBudget importing;

    public BudgetsResource(ShowBudgets show, ImportBudget importing) {
        this.show = show;
        this.importing = importing;
    }

    /// The result of an import.
    @Schema(name = "BudgetImported", description = "The result of an import / Resultat av en inläsning")
    public record BudgetImported(
            @Schema(
                    description = "Organisation that owns the budget / Organisationen som budgeten tillhör",
                    examples = "232100-0172")
            OrganisationNumber organisationNumber,

            @Schema(description = "SHA-256 of the file, in hex / Kontrollsumma")
            String sha256,

            @Schema(description = "The years of the file, oldest first / Filens år, äldst först")
            List<BudgetYear> years) {}

    /// A year of the file.
    @Schema(name = "BudgetYear", description = "A year of the file / Ett år i filen")
    public record BudgetYear(
            @Schema(description = "Budget year / Budgetår", examples = "2026")
            int year,

            @Schema(description = "The current edition / Gällande utgåva", examples = "1")
            int edition,

            @Schema(
                    description = "Number of the file's rows for the year / Antal rader för året i filen",
                    examples = "2")
            int rows,

            @Schema(
                    description =
                            "false: the file equals the current edition / false: filen är lika med gällande utgåva",
                    examples = "true")
            boolean changed) {

        static BudgetYear of(ImportedYear imported) {
            var edition = imported.edition();
            return new BudgetYear(edition.year(), edition.edition(), edition.rows(), imported.changed());
        }
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listBudgets",
            extensions = @Extension(name = "x-sort-fields", value = "year"),
            summary = "List budget rows / Lista budgetrader",
            description = "The rows of the current editions, or of those that were current at knownAt, by year and"
                    + " organisation, and then in the order of their files. For the organisation itself;"
                    + " an administrator sees all. / Rader i gällande utgåvor, eller i"
                    + " dem som gällde vid knownAt. För organisationen själv.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetList.class),
                            examples = @ExampleObject(name = "budgets", value = BudgetExamples.LIST)))
    public BudgetList list(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Organisation that owns the budget / Organisation",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String organisation,
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
            @QueryParam("category")
                    @Parameter(
                            description = "Category / Kategori",
                            schema = @Schema(type = SchemaType.STRING, examples = "Verksamhetskostnader"))
                    @Nullable
                    String category,
            @QueryParam("kind")
                    @Parameter(
                            description = "INCOME or COST / Intäkt eller kostnad",
                            schema = @Schema(implementation = BudgetKind.class))
                    @Nullable
                    String kind,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Uses the editions current at this time / Utgåvor som gällde vid denna tidpunkt",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var asked = new BudgetFilter(
                QueryValues.organisation("organisation", organisation),
                QueryValues.year("year", year),
                QueryValues.matching("unit", unit, NAME_PATTERN, NAME),
                QueryValues.matching("category", category, NAME_PATTERN, NAME),
                QueryValues.oneOf("kind", kind, BudgetKind.class),
                QueryValues.time("knownAt", knownAt));
        var found = show.page(asked, page.sorting(List.of("year")).descending(), page.offset(), page.limit());
        return new BudgetList(
                found.items().stream().map(BudgetDocument::of).toList(),
                page.meta(found),
                page.links(uri, found.total()));
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @PermissionsAllowed({"finance:write", "platform:admin"})
    @Operation(
            operationId = "importBudget",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "5242880", parseValue = true),
                @Extension(name = "x-answers-without", value = "ETag")
            },
            summary = "Import a budget / Läs in en budget",
            description = "A CSV file in UTF-8, separated by semicolon or comma, with amounts in thousands of"
                    + " kronor (1 181,5)."
                    + " Either one amount per line, with the header"
                    + " year,unit,category,kind,amount and optionally"
                    + " agreements: the ids of the agreements that are paid from the line, a"
                    + " cost. Or a table with the"
                    + " columns year, kind and category and a column for each unit; an optional"
                    + " column and lines named"
                    + " Summa are checked: INCOME, COST, or income less cost where kind is empty."
                    + " Costs are written without"
                    + " a minus. The whole file is imported, or nothing. A year that has changed"
                    + " becomes a new edition as a"
                    + " whole; importing the same file again changes nothing. / En CSV-fil med"
                    + " belopp i tusental kronor,"
                    + " antingen ett belopp per rad eller en tabell med en kolumn per enhet. Hela"
                    + " filen läses in, eller"
                    + " ingenting. Ett år som har ändrats blir en ny utgåva.")
    @RequestBody(
            description = "The file / Filen",
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "file", value = BudgetExamples.FILE)))
    @APIResponse(
            responseCode = "201",
            description = "Imported / Inläst",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetImported.class),
                            examples = @ExampleObject(name = "imported", value = BudgetExamples.IMPORTED)))
    public Response importFile(
            byte[] file,
            @QueryParam("organisation")
                    @Parameter(
                            description = "Organisation that owns the budget; the caller's own if omitted /"
                                    + " Organisation; den egna om den utelämnas",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String organisation,
            @Context UriInfo uri) {
        var whose = importing.whose(QueryValues.organisation("organisation", organisation));
        var sha256 = Sha256.hex(file);
        var years = importing.run(whose, BudgetFileReader.read(file), sha256);
        return Response.created(uri.getAbsolutePath())
                .entity(new BudgetImported(
                        whose, sha256, years.stream().map(BudgetYear::of).toList()))
                .build();
    }

    @GET
    @Path("/tables")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "getBudgetTable",
            summary = "Get a year's budget as a table / Hämta ett års budget som tabell",
            description = "Units as columns and categories as rows, with sums, as in an operational plan. / Enheter"
                    + " som"
                    + " kolumner och kategorier som rader, med summor, som i en verksamhetsplan.")
    @APIResponse(responseCode = "404", description = "No budget of that year / Ingen budget för året")
    @APIResponse(
            responseCode = "200",
            description = "The table / Tabellen",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetTableDocument.class),
                            examples = @ExampleObject(name = "table", value = BudgetExamples.TABLE)))
    public Response table(
            @QueryParam("organisation")
                    @Parameter(
                            description = "The caller's own if omitted / Organisation; den egna om den utelämnas",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String organisation,
            @QueryParam("year")
                    @Parameter(
                            required = true,
                            description = "Year / År",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "The edition current at this time / Utgåva som gällde vid denna tidpunkt",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt,
            @Context Request request) {
        var shown = show.table(
                QueryValues.organisation("organisation", organisation),
                QueryValues.required("year", QueryValues.year("year", year)),
                QueryValues.time("knownAt", knownAt));
        return EntityTags.ok(
                request,
                BudgetTableDocument.of(shown),
                EntityTags.of(
                        "budget-" + shown.edition().id() + "-", shown.edition().edition()));
    }

    @GET
    @Path("/editions")
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listBudgetEditions",
            extensions = @Extension(name = "x-sort-fields", value = "year"),
            summary = "List editions of budgets / Lista budgetutgåvor",
            description = "Who imported a budget and when, by year and organisation, the newest edition of"
                    + " each year first, and which edition is current."
                    + " / Vem som har läst in budgeten och när, och vilken utgåva som gäller.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetEditionList.class),
                            examples = @ExampleObject(name = "editions", value = BudgetExamples.EDITIONS)))
    public BudgetEditionList editions(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Organisation that owns the budget / Organisation",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String organisation,
            @QueryParam("year")
                    @Parameter(
                            description = "Year / År",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = show.editions(
                QueryValues.organisation("organisation", organisation),
                QueryValues.year("year", year),
                page.sorting(List.of("year")).descending(),
                page.offset(),
                page.limit());
        return new BudgetEditionList(found.items(), page.meta(found), page.links(uri, found.total()));
    }
}
