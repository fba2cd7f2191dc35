package se.samverka.finance.basis.population.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import se.samverka.finance.basis.population.ImportPopulation;
import se.samverka.finance.basis.population.ImportPopulation.ImportedFile;
import se.samverka.finance.basis.population.ShowPopulation;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationImport;
import se.samverka.finance.shared.moved.ImportPreview;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/population-figures`: everybody with access to finance may read them. Importing takes a scope of its own,
/// because a figure changes what many parties owe.
@Path("/population-figures")
@Tag(name = "Population figures", description = "The figures that population splits use / Folkmängdsuppgifter")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PopulationFiguresResource {

    private static final String LIST_EXAMPLE = """
            {"populationFigures":[{"area":"1980","date":"2023-12-31","population":159662,"source":"Statistics Sweden",
             "publishedOn":"2024-02-22","importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d01"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/finance/v1/population-figures?area=1980","rel":"self",
             "method":"GET"},"first":{"href":"https://samverka.example/finance/v1/population-figures?area=1980&page=1",
             "rel":"first","method":"GET"},"last":{"href":
             "https://samverka.example/finance/v1/population-figures?area=1980&page=1","rel":"last","method":"GET"}}}""";

    private static final String JSON_STAT_EXAMPLE = """
            {"version":"2.0","class":"dataset","label":"Folkmängden efter region och år","source":"SCB",
             "updated":"2024-02-22T07:00:00Z","id":["Region","ContentsCode","Tid"],"size":[1,1,1],
             "role":{"geo":["Region"],"metric":["ContentsCode"],"time":["Tid"]},
             "dimension":{"Region":{"category":{"index":{"1980":0},"label":{"1980":"Västerås"}}},
             "ContentsCode":{"category":{"index":{"BE0101N1":0},"label":{"BE0101N1":"Folkmängd"}}},
             "Tid":{"category":{"index":{"2023":0},"label":{"2023":"2023"}}}},"value":[159662]}""";

    private static final String IMPORTED_EXAMPLE = """
            {"importId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d01",
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded":1,"unchanged":0}""";

    private static final String PREVIEW_EXAMPLE = """
            {"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","recorded":1,"unchanged":0,
             "agreements":1,"corrections":0,"sums":1,"moved":[{"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01",
             "year":2026,"payer":"212000-2080","before":"336025.00","after":"336070.00"}]}""";

    private final ShowPopulation list;
    private final ImportPopulation importing;

    public PopulationFiguresResource(ShowPopulation list, ImportPopulation importing) {
        this.list = list;
        this.importing = importing;
    }

    /// One page of figures.
    public record PopulationFigureList(
            @Schema(description = "The page's figures / Sidans uppgifter")
            List<PopulationFigure> populationFigures,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    /// The result of an import.
    public record PopulationImported(
            @Schema(
                    description = "Id of the import, repeated in each figure / Inläsningens id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f1d01")
            UUID importId,

            @Schema(
                    description = "SHA-256 of the file, in hex / Kontrollsumma",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "New or changed figures / Nya eller ändrade uppgifter", examples = "30")
            int recorded,

            @Schema(description = "Figures that were already known / Redan kända uppgifter", examples = "0")
            int unchanged) {}

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listPopulationFigures",
            extensions = @Extension(name = "x-sort-fields", value = "area,date,population"),
            summary = "List population figures / Lista folkmängdsuppgifter",
            description = "The current figures, by area and date. Can be sorted by area, date or population."
                    + " / Gällande folkmängd per område och datum. Kan sorteras på område, datum eller folkmängd.")
    @APIResponse(
            responseCode = "200",
            description = "One page of figures / En sida med uppgifter",
            content =
                    @Content(
                            schema = @Schema(implementation = PopulationFigureList.class),
                            examples = @ExampleObject(name = "figures", value = LIST_EXAMPLE)))
    public PopulationFigureList list(
            @QueryParam("area")
                    @Parameter(
                            description = "County (two digits) or municipality (four) / Län (två siffror)"
                                    + " eller kommun (fyra)",
                            schema = @Schema(type = SchemaType.STRING, examples = "1980"))
                    @Nullable
                    String area,
            @QueryParam("date")
                    @Parameter(
                            description = "Reference date / Referensdatum",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2023-12-31"))
                    @Nullable
                    String date,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var figures = list.page(
                QueryValues.matching("area", area, PopulationFigure.AREA_PATTERN, "two or four digits"),
                QueryValues.date("date", date),
                page.sorting(List.of("area", "date", "population")),
                page.offset(),
                page.limit());
        return new PopulationFigureList(
                figures.items(), page.meta(figures.total(), figures.items().size()), page.links(uri, figures.total()));
    }

    @POST
    @Idempotent
    @Consumes({"text/csv", MediaType.APPLICATION_JSON})
    @PermissionsAllowed({"reference-data:write", "platform:admin"})
    @Operation(
            operationId = "importPopulationFigures",
            extensions = {
                @Extension(name = "x-max-body-bytes", value = "5242880", parseValue = true),
                @Extension(name = "x-answers-without", value = "ETag")
            },
            summary = "Import population figures / Läs in folkmängdsuppgifter",
            description = "A CSV file in UTF-8, separated by comma or semicolon, with the header"
                    + " area,date,population[,source] or code,name,county,date,population. Lines"
                    + " that start with # are"
                    + " comments. Or a JSON-stat 2.0 dataset as Statistics Sweden returns it for"
                    + " table BE0101A. The whole"
                    + " file is imported, or nothing if a line is invalid. A new value for a"
                    + " known area and date is a"
                    + " correction: it does not affect clauses that are pinned to the date until"
                    + " that is decided. A figure"
                    + " cannot be of a later day than its publication or than today. Requires the"
                    + " scope reference-data:write,"
                    + " which is not given to an organisation's finance department. With"
                    + " dryRun=true nothing is stored and"
                    + " the answer shows what would change. / En CSV-fil eller SCB:s JSON-stat2."
                    + " Hela filen läses in, eller"
                    + " ingenting om någon rad är felaktig. En rättad uppgift påverkar inte"
                    + " villkor som är låsta till"
                    + " datumet förrän det har beslutats. Med dryRun=true sparas inget; svaret"
                    + " visar vad som skulle ändras.")
    @RequestBody(
            description = "The file / Filen",
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "file",
                                        value = "area,date,population,source\n1980,2023-12-31,159662,SCB\n")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json-stat2", value = JSON_STAT_EXAMPLE))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported / Inläst",
            content =
                    @Content(
                            schema = @Schema(implementation = PopulationImported.class),
                            examples = @ExampleObject(name = "imported", value = IMPORTED_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what would change / Provkörning: vad som skulle ändras",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportPreview.class),
                            examples = @ExampleObject(name = "preview", value = PREVIEW_EXAMPLE)))
    public Response importFile(
            byte[] file,
            @QueryParam("source")
                    @Parameter(
                            description = "Publisher, for lines without a source / Källa för rader som saknar källa",
                            schema = @Schema(type = SchemaType.STRING, examples = "Statistics Sweden"))
                    @Nullable
                    String source,
            @QueryParam("publishedOn")
                    @Parameter(
                            description = "When the figures were published. A clause may use the latest"
                                    + " figures published before a given day."
                                    + " When absent: the day on which a JSON-stat dataset was"
                                    + " updated, otherwise today"
                                    + " / Publiceringsdag; annars den dag då datamängden"
                                    + " uppdaterades, eller i dag",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2024-02-22"))
                    @Nullable
                    String publishedOn,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "true: nothing is stored; the answer shows what would change"
                                    + " / true: inget sparas; svaret visar vad som skulle ändras",
                            schema = @Schema(type = SchemaType.BOOLEAN, examples = "true"))
                    @Nullable
                    String dryRun,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var said = new ImportedFile(
                format(headers),
                source,
                QueryValues.date("publishedOn", publishedOn).orElse(null));
        if (QueryValues.flag("dryRun", dryRun).orElse(false)) {
            return Response.ok(importing.dryRun(file, said)).build();
        }
        var result = importing.run(file, said);
        return Response.created(uri.getAbsolutePath())
                .entity(new PopulationImported(
                        result.importId(), result.sha256(), result.recorded(), result.unchanged()))
                .build();
    }

    private static PopulationImport.Format format(HttpHeaders headers) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType())
                ? PopulationImport.Format.JSON_STAT2
                : PopulationImport.Format.CSV;
    }
}
