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

/// `/allocations`: each clause's division as a tree.
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

    /// An event of the agreement could not be handled, so the answer may rest on outdated terms.
    @Schema(
            name = "AgreementQuarantine",
            description = "The answer may be outdated; nothing is issued meanwhile / Svaret kan vara"
                    + " inaktuellt; inget utfärdas så länge")
    public record AgreementQuarantine(
            @Schema(
                    description = "When the event could not be handled / När händelsen inte kunde hanteras",
                    examples = "2026-01-10T08:00:00Z")
            Instant since,

            @Schema(description = "Stable code of the reason / Orsakens kod", examples = "event-unreadable")
            String code,

            @Schema(
                    description =
                            "The reason in words, for a person to read / Orsaken i ord, för en människa att" + " läsa",
                    examples = "The data cannot be read")
            String reason) {

        static AgreementQuarantine of(Quarantine quarantine) {
            return new AgreementQuarantine(quarantine.since(), quarantine.code(), quarantine.reason());
        }
    }

    /// One page of allocations, one per clause.
    public record AllocationList(
            @Schema(
                    description = "The page's allocations, in the order of the clauses / Sidans fördelningar"
                            + " i villkorens ordning")
            List<AllocationDocument> allocations,

            @Schema(description = "Why the terms as a whole cannot be read / Hinder")
            List<AllocationDocument.ProblemItem> problems,

            @Schema(description = "Absent unless the agreement is in quarantine / Saknas om avtalet inte är i karantän")
            @Nullable
            AgreementQuarantine quarantine,

            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}

    @GET
    @PermissionsAllowed({"finance:read", "platform:admin"})
    @Operation(
            operationId = "listAllocations",
            extensions = @Extension(name = "x-sort-fields", value = "clause"),
            summary = "List an agreement's allocations for a year / Lista ett avtals fördelningar för ett år",
            description = "One allocation per clause with an amount for the year, with every branch: weight,"
                    + " computed and decided"
                    + " amount, residual and payer. For parties, payees and administrators; for"
                    + " anybody else the agreement"
                    + " does not exist (404). / En fördelning per villkor som har ett belopp för"
                    + " året, med alla grenar.")
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
                            description = "Id of the agreement / Avtalets id",
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
                            description = "Calendar year / Kalenderår",
                            schema = @Schema(type = SchemaType.INTEGER, examples = "2026"))
                    @Nullable
                    String year,
            @QueryParam("validAt")
                    @Parameter(
                            description = "Day whose terms and parties apply; the last day of the year if"
                                    + " omitted / Giltig den dagen; årets sista dag om den utelämnas",
                            schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-06-30"))
                    @Nullable
                    String validAt,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As known at this time; now if omitted / Så som det var känt vid"
                                    + " denna tidpunkt; nu om den utelämnas",
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
