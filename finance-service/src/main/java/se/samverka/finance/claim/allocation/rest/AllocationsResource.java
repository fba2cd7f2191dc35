package se.samverka.finance.claim.allocation.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
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
import se.samverka.finance.basis.quarantine.LookUpQuarantines;
import se.samverka.finance.basis.quarantine.model.Quarantine;
import se.samverka.finance.claim.allocation.AllocationDocument;
import se.samverka.finance.claim.allocation.ShowAllocations;
import se.samverka.platform.problem.Problem;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/allocations`: the tree of every clause.
@Path("/allocations")
@Tag(name = "Allocations", description = "How sums are divided / Fördelning")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AllocationsResource {

    private final ShowAllocations show;
    private final LookUpQuarantines quarantines;

    public AllocationsResource(ShowAllocations show, LookUpQuarantines quarantines) {
        this.show = show;
        this.quarantines = quarantines;
    }

    /// An event of the agreement could not be handled, so that what is shown may rest on terms that count no more.
    @Schema(name = "AgreementQuarantine", description = "Nothing is issued meanwhile / Inget utfärdas så länge")
    public record AgreementQuarantine(
            @Schema(examples = "2026-01-10T08:00:00Z") Instant since,
            @Schema(examples = "event-unreadable") String code,
            @Schema(examples = "The data cannot be read") String reason) {

        static AgreementQuarantine of(Quarantine quarantine) {
            return new AgreementQuarantine(quarantine.since(), quarantine.code(), quarantine.reason());
        }
    }

    /// One page of allocations, one per clause.
    public record AllocationList(
            List<AllocationDocument> allocations,

            @Schema(description = "What keeps the terms as a whole from being read / Hinder")
            List<AllocationDocument.ProblemItem> problems,

            @Schema(description = "Left out where nothing of the agreement is missing / Saknas om inget saknas")
            @Nullable
            AgreementQuarantine quarantine,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listAllocations",
            extensions = @Extension(name = "x-sort-fields", value = "clause"),
            summary = "Allocations of an agreement in a year / Ett avtals fördelning för ett år",
            description =
                    "One allocation per clause that has an amount for the year, with every branch: weight, computed"
                            + " and decided amount, residual, payer. Only a party, a payee or an administrator sees it; for"
                            + " anybody else the agreement does not exist (404). / En fördelning per villkor, med varje gren.")
    @APIResponse(
            responseCode = "200",
            description = "Allocations / Fördelningar",
            content =
                    @Content(
                            schema = @Schema(implementation = AllocationList.class),
                            examples = @ExampleObject(name = "allocations", value = AllocationExamples.LIST)))
    @APIResponse(
            responseCode = "404",
            description = "No such agreement, or not yours to see / Finns inte",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "problem", value = AllocationExamples.NOT_FOUND)))
    public AllocationList list(
            @QueryParam("agreementId")
                    @Parameter(
                            required = true,
                            description = "The agreement / Avtalet",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "uuid",
                                            examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01"))
                    @Nullable
                    String agreementId,
            @QueryParam("year")
                    @Parameter(
                            required = true,
                            description = "The year / Året",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @QueryParam("validAt")
                    @Parameter(
                            description =
                                    "Day whose terms and parties count; the last day of the year where absent / Giltig den",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-06-30"))
                    @Nullable
                    String validAt,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As it was known at this time; now where absent / Så som känt vid",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "date-time",
                                            examples = "2026-06-30T12:00:00Z"))
                    @Nullable
                    String knownAt,
            @BeanParam PageQuery page,
            UriInfo uri) {
        boolean descending = page.sorting(List.of("clause")).descending();
        int offset = page.offset();
        int limit = page.limit();
        var agreement = QueryValues.required("agreementId", QueryValues.uuid("agreementId", agreementId));
        var result = show.run(
                agreement,
                QueryValues.required("year", QueryValues.year("year", year)),
                QueryValues.date("validAt", validAt),
                QueryValues.time("knownAt", knownAt));
        int total = result.allocations().size();
        var sorted = descending ? result.allocations().reversed() : result.allocations();
        var items = sorted.stream().skip(offset).limit(limit).toList();
        return new AllocationList(
                items,
                result.problems(),
                quarantines.of(agreement).map(AgreementQuarantine::of).orElse(null),
                page.meta(total, items.size()),
                page.links(uri, total));
    }
}
