package se.samverka.finance.books.receivable.rest;

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
import se.samverka.finance.books.receivable.ShowReceivables;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/receivables`: open amounts by due date.
@Path("/receivables")
@Tag(name = "Receivables", description = "Open amounts by due date / Fordringar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReceivablesResource {

    private static final String EXAMPLE = """
            {"asOf":"2026-11-21","currency":"SEK","total":"590000.00","overdue":"590000.00","overpaid":"0.00",
            "buckets":[{"bucket":"NOT_DUE","count":0,"amount":"0.00"},{"bucket":"DAYS_1_30","count":0,"amount":"0.00"},
            {"bucket":"DAYS_31_60","count":0,"amount":"0.00"},{"bucket":"DAYS_61_90","count":0,"amount":"0.00"},
            {"bucket":"OVER_90_DAYS","count":1,"amount":"590000.00"}],
            "receivables":[{"invoiceId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1a01","number":"2026-000001",
            "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","year":2026,"payee":"202100-2916","payer":"232100-0172",
            "payerName":"Region Västmanland","issueDate":"2026-01-10","dueDate":"2026-02-09","daysOverdue":285,
            "bucket":"OVER_90_DAYS","total":"590000.00","paid":"0.00","credited":"0.00","remaining":"590000.00"}],
            "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/receivables","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/receivables?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/receivables?page=1","rel":"last","method":"GET"}}}""";

    /// Earlier days are refused: the further back, the more changes must be undone.
    private static final String FROM_1900 = "(19|[2-9][0-9])[0-9]{2}-.*";

    private final ShowReceivables show;

    public ReceivablesResource(ShowReceivables show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listReceivables",
            extensions = @Extension(name = "x-sort-fields", value = "dueDate"),
            summary = "List receivables / Lista fordringar",
            description = "Open amounts of issued invoices at the end of a day, by due date, with sums by age"
                    + " over all pages: not"
                    + " due, 1–30, 31–60, 61–90 and more than 90 days overdue. For payer and"
                    + " payee; an administrator sees"
                    + " all. / Öppna belopp på utfärdade fakturor vid en dags slut, ordnade efter"
                    + " förfallodag, med summor"
                    + " per åldersklass. För betalare och mottagare.")
    @APIResponse(
            responseCode = "200",
            description = "Sums and one page / Summor och en sida",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceivableList.class),
                            examples = @ExampleObject(name = "receivables", value = EXAMPLE)))
    public ReceivableList list(
            @QueryParam("payee")
                    @Parameter(
                            description = "Payee / Mottagare",
                            schema = @Schema(type = SchemaType.STRING, examples = "202100-2916"))
                    @Nullable
                    String payee,
            @QueryParam("payer")
                    @Parameter(
                            description = "Payer / Betalare",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String payer,
            @QueryParam("asOf")
                    @Parameter(
                            description = "At the end of this day; today if omitted / Vid slutet av denna"
                                    + " dag; i dag om den utelämnas",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-21"))
                    @Nullable
                    String asOf,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var found = show.run(
                QueryValues.organisation("payee", payee),
                QueryValues.organisation("payer", payer),
                QueryValues.matching("asOf", asOf, FROM_1900, "a date from 1900 on")
                        .flatMap(day -> QueryValues.date("asOf", day)),
                page.sorting(List.of("dueDate")).descending(),
                page.offset(),
                page.limit());
        long total = found.ageing().count();
        return ReceivableList.of(found, page.meta(total, found.items().size()), page.links(uri, total));
    }
}
