package se.samverka.finance.insight.commitment.rest;

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
import se.samverka.finance.insight.commitment.ShowCommitments;
import se.samverka.finance.insight.commitment.rest.CommitmentList.CommitmentDocument;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/commitments`: parties' commitments by year.
@Path("/commitments")
@Tag(
        name = "Commitments by party",
        description = "Commitments by party, year and agreement / Åtaganden per part, år och avtal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentsResource {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final String EXAMPLE = """
            {"commitments":[{"party":{"organisationNumber":"232100-0172","name":"Region Västmanland"},
            "payee":{"organisationNumber":"202100-2916","name":"Mälardalens universitet"},"year":2026,
            "agreementId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01","agreementTitle":"STARK","currency":"SEK",
            "committed":"590000.00","allocated":"590000.00","invoiced":"590000.00","paid":"0.00","waived":"0.00",
            "toInvoice":"0.00","blocked":"0.00","remaining":"590000.00"}],
            "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/commitments","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/commitments?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/commitments?page=1","rel":"last","method":"GET"}}}""";

    private final ShowCommitments show;

    public CommitmentsResource(ShowCommitments show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listPartyCommitments",
            extensions = @Extension(name = "x-sort-fields", value = "year"),
            summary = "List the parties' commitments by year / Lista parternas åtaganden per år",
            description = "What each party has committed to pay, by year and agreement in force, and how much of it"
                    + " is"
                    + " allocated, invoiced and paid, with a forecast of what is still to be invoiced. For party and"
                    + " payee; an administrator sees all. / Vad varje part har åtagit sig att betala per"
                    + " år och avtal,"
                    + " och vad som är fördelat, fakturerat och betalt, med prognos. För part och mottagare.")
    @APIResponse(
            responseCode = "200",
            description = "One page / En sida",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentList.class),
                            examples = @ExampleObject(name = "commitments", value = EXAMPLE)))
    public CommitmentList list(
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
                            description = "Party / Part",
                            schema = @Schema(type = SchemaType.STRING, examples = "232100-0172"))
                    @Nullable
                    String party,
            @QueryParam("payee")
                    @Parameter(
                            description = "Payee / Mottagare",
                            schema = @Schema(type = SchemaType.STRING, examples = "202100-2916"))
                    @Nullable
                    String payee,
            @QueryParam("agreementId")
                    @Parameter(
                            description = "Id of the agreement / Avtalets id",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @Nullable
                    String agreementId,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        var asked = new ShowCommitments.Asked(
                QueryValues.year("from", from).orElse(FIRST_YEAR),
                QueryValues.year("to", to).orElse(LAST_YEAR),
                QueryValues.organisation("party", party),
                QueryValues.organisation("payee", payee),
                QueryValues.uuid("agreementId", agreementId));
        var found = show.run(asked, page.sorting(List.of("year")).descending(), page.offset(), page.limit());
        var documents = found.page().items().stream()
                .map(one -> CommitmentDocument.of(one, found.names()))
                .toList();
        return new CommitmentList(
                documents, page.meta(found.page()), page.links(uri, found.page().total()));
    }
}
