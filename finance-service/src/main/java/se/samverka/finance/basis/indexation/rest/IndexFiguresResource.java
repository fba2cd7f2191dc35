package se.samverka.finance.basis.indexation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import se.samverka.finance.basis.indexation.ImportIndexFigures;
import se.samverka.finance.basis.indexation.IndexFigureDocument;
import se.samverka.finance.basis.indexation.ShowIndexFigures;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.shared.moved.ImportPreview;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/index-figures`: everybody with access to finance may read them. Importing takes a scope of its own, because a
/// figure is final and changes amounts for many parties.
@Path("/index-figures")
@Tag(name = "Index figures", description = "Published series that annual amounts may follow / Indextal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class IndexFiguresResource {

    private static final String FILE_EXAMPLE =
            "series;period;value;publishedOn;source\nKPI;2026-10;410;2026-11-12;Statistics Sweden\n";

    private static final String LIST_EXAMPLE = """
            {"indexFigures":[{"series":"KPI","period":"2026-10","value":"410","publishedOn":"2026-11-12",
             "source":"Statistics Sweden","importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d02"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/finance/v1/index-figures?series=KPI","rel":"self",
             "method":"GET"},"first":{"href":"https://samverka.example/finance/v1/index-figures?series=KPI&page=1",
             "rel":"first","method":"GET"},"last":{"href":
             "https://samverka.example/finance/v1/index-figures?series=KPI&page=1","rel":"last","method":"GET"}}}""";

    private static final String IMPORTED_EXAMPLE = """
            {"importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d02",
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded":1,"unchanged":0}""";

    private static final String PREVIEW_EXAMPLE = """
            {"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded":1,"unchanged":0,
             "agreements":1,"corrections":0,"sums":1,"moved":[{"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
             "year":2026,"payer":"212000-2080","before":"336025.00","after":"336070.00"}]}""";

    private static final String DIFFERS_EXAMPLE = """
            {"status":409,
            "detail":"Some figures are already known with another value; see errors for each line","instance":"/finance/v1/index-figures",
            "code":"index-figure-differs","traceId":"4bf92f3577b34da6a3ce929d0e0e4736",
            "errors":[{"pointer":"/lines/2","code":"index-figure-differs",
            "detail":"The known figure is 410, not 411; published figures are final, and nothing was imported"}]}""";

    private static final String MONTH = "a year and a month such as 2026-10";

    private final ShowIndexFigures list;
    private final ImportIndexFigures importing;

    public IndexFiguresResource(ShowIndexFigures list, ImportIndexFigures importing) {
        this.list = list;
        this.importing = importing;
    }

    /// One page of figures.
    public record IndexFigureList(
            @Schema(description = "The page's figures / Sidans indextal")
            List<IndexFigureDocument> indexFigures,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// The result of an import.
    public record IndexImported(
            @Schema(
                    description = "Id of the import, repeated in each figure / Inläsningens id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d02")
            UUID importId,

            @Schema(
                    description = "SHA-256 of the file, in hex / Kontrollsumma",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "New figures / Nya indextal", examples = "12")
            int recorded,

            @Schema(description = "Figures that were already known / Redan kända indextal", examples = "0")
            int unchanged) {}

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listIndexFigures",
            extensions = @Extension(name = "x-sort-fields", value = "series,period"),
            summary = "List index figures / Lista indextal",
            description = "Published figures by series and month. Can be sorted by series or period."
                    + " / Publicerade indextal per serie och månad. Kan sorteras på serie eller period.")
    @APIResponse(
            responseCode = "200",
            description = "One page of figures / En sida med indextal",
            content =
                    @Content(
                            schema = @Schema(implementation = IndexFigureList.class),
                            examples = @ExampleObject(name = "figures", value = LIST_EXAMPLE)))
    public IndexFigureList list(
            @QueryParam("series")
                    @Parameter(
                            description = "Name of the series / Seriens namn",
                            schema = @Schema(type = SchemaType.STRING, examples = "KPI"))
                    @Nullable
                    String series,
            @QueryParam("from")
                    @Parameter(
                            description = "First month, inclusive / Från och med månad",
                            schema = @Schema(type = SchemaType.STRING, examples = "2025-10"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last month, inclusive / Till och med månad",
                            schema = @Schema(type = SchemaType.STRING, examples = "2026-10"))
                    @Nullable
                    String to,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found = list.page(
                QueryValues.matching(
                        "series", series, IndexFigure.SERIES_PATTERN, "1 to 50 of A-Z, digits and hyphens"),
                month("from", from),
                month("to", to),
                page.sorting(List.of("series", "period")),
                page.offset(),
                page.limit());
        return new IndexFigureList(found.items(), page.meta(found), page.links(uri, found.total()));
    }

    private static Optional<YearMonth> month(String name, @Nullable String text) {
        return QueryValues.matching(name, text, IndexFigure.PERIOD_PATTERN, MONTH)
                .map(YearMonth::parse);
    }

    @POST
    @Idempotent
    @Consumes("text/csv")
    @PermissionsAllowed({"reference-data:write", "platform:admin"})
    @Operation(
            operationId = "importIndexFigures",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "5242880", parseValue = true),
                @Extension(name = "x-answers-without", value = "ETag")
            },
            summary = "Import index figures / Läs in indextal",
            description = "A CSV file in UTF-8, separated by comma or semicolon, with the header"
                    + " series;period;value[;publishedOn][;source]. Lines that start with # are comments. The whole"
                    + " file is imported, or nothing if a line is invalid. Published figures are final: a figure"
                    + " that is already known changes nothing, and another value for it is refused. Years"
                    + " that waited for a"
                    + " figure are calculated. Requires the scope reference-data:write. With dryRun=true"
                    + " nothing is stored"
                    + " and the answer shows what would change. / En CSV-fil med indextal. Hela filen läses in, eller"
                    + " ingenting om någon rad är felaktig. Ett publicerat indextal ändras aldrig. År som"
                    + " väntat på ett"
                    + " indextal räknas ut. Med dryRun=true sparas inget; svaret visar vad som skulle ändras.")
    @RequestBody(
            description = "The file / Filen",
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "file", value = FILE_EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Imported / Inläst",
            content =
                    @Content(
                            schema = @Schema(implementation = IndexImported.class),
                            examples = @ExampleObject(name = "imported", value = IMPORTED_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would change / Provkörning: vad som skulle ändras",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportPreview.class),
                            examples = @ExampleObject(name = "preview", value = PREVIEW_EXAMPLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "A figure is already known with another value / Indextalet är redan känt med ett annat" + " värde",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "differs", value = DIFFERS_EXAMPLE)))
    public Response importFile(
            byte[] file,
            @QueryParam("source")
                    @Parameter(
                            description = "Publisher of the figures, for lines without a source / Källa för"
                                    + " rader som saknar källa",
                            schema = @Schema(type = SchemaType.STRING, examples = "Statistics Sweden"))
                    @Nullable
                    String source,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is stored; the answer shows what would change"
                                    + " / true: inget sparas; svaret visar vad som skulle ändras",
                            schema = @Schema(type = SchemaType.BOOLEAN, examples = "true"))
                    @Nullable
                    String dryRun,
            @Context UriInfo uri) {
        var sha256 = Sha256.hex(file);
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(importing.dryRun(file, source, sha256)).build();
        }
        var result = importing.run(file, source, sha256);
        return Response.created(uri.getAbsolutePath())
                .entity(new IndexImported(result.importId(), sha256, result.recorded(), result.unchanged()))
                .build();
    }
}
