package se.samverka.finance.insight.externaltarget.rest;

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
import se.samverka.finance.insight.externaltarget.ShowExternalTargets;
import se.samverka.finance.insight.externaltarget.rest.ExternalTargetList.ExternalTargetDocument;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/external-targets`: goals for external funding, and how much of them has been reached.
@Path("/external-targets")
@Tag(
        name = "External targets",
        description = "Goals for external funding and their outcome / Mål för extern finansiering")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExternalTargetsResource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final String EXAMPLE = """
            {"externalTargets":[{"agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a11",
            "agreementTitle":"Samhällskontraktet","clauseId":"external","year":2026,"currency":"SEK",
            "target":"10000000.00","reached":"2500000.00","remaining":"7500000.00"}],
            "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/external-targets","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/external-targets?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/external-targets?page=1","rel":"last",
            "method":"GET"}}}""";

    private final ShowExternalTargets show;

    public ExternalTargetsResource(ShowExternalTargets show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listExternalTargets",
            extensions = @Extension(name = "x-sort-fields", value = "year"),
            summary = "List external targets / Lista mål för extern finansiering",
            description = "Each goal for each year of the agreements that the caller may see, and what"
                    + " external funders have given"
                    + " towards it, as recorded in agreements-service. A goal is not a receivable"
                    + " and is never invoiced. / Varje"
                    + " målsättning per år, och vad externa finansiärer har bidragit med enligt"
                    + " avtalstjänsten; aldrig en"
                    + " fordran.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ExternalTargetList.class),
                            examples = @ExampleObject(name = "targets", value = EXAMPLE)))
    public ExternalTargetList list(
            @QueryParam("from")
                    @Parameter(
                            description = "First year, inclusive / Från och med år",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last year, inclusive / Till och med år",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2029"))
                    @Nullable
                    String to,
            @QueryParam("party")
                    @Parameter(
                            description = "Organisation that is or was a party to the agreement, or is a payee / Part",
                            schema = @Schema(type = SchemaType.STRING, examples = "202100-2916"))
                    @Nullable
                    String party,
            @QueryParam("agreementId")
                    @Parameter(
                            description = "Id of the agreement / Avtalets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String agreementId,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var asked = new ShowExternalTargets.Asked(
                QueryValues.year("from", from).orElse(FIRST_YEAR),
                QueryValues.year("to", to).orElse(LAST_YEAR),
                QueryValues.organisation("party", party),
                QueryValues.uuid("agreementId", agreementId));
        var found = show.run(asked, page.sorting(List.of("year")).descending(), page.offset(), page.limit());
        return new ExternalTargetList(
                found.items().stream().map(ExternalTargetDocument::of).toList(),
                page.meta(found),
                page.links(uri, found.total()));
    }
}
