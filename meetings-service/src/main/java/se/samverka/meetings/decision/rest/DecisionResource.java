package se.samverka.meetings.decision.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import se.samverka.meetings.decision.DecisionDocument;
import se.samverka.meetings.decision.SearchDecisions;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.model.DecisionPresence;
import se.samverka.meetings.meeting.model.DecisionOutcome;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;
import se.samverka.search.SearchQuery;

/// `/decisions`.
@Path("/decisions")
@Tag(
        name = "Decisions",
        description = "Decisions, and the agreements that they concern / Beslut, och de avtal som de gäller")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionResource {

    private final SearchDecisions decisions;

    DecisionResource(SearchDecisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDecisions",
            extensions = @Extension(name = "x-sort-fields", value = "-date,relevance"),
            summary = "Search decisions / Sök beslut",
            description = "Decisions of announced minutes need no token. The others are shown to organisations with a "
                    + "member in the body. A search (q) goes over titles, case numbers, decisions, proposals and "
                    + "summaries, shows the best match first, of the newest 1000 that match, and _meta.truncated says "
                    + "when there are more; sort=-date shows them all by day. Paragraphs without a decision are found "
                    + "with decision=ABSENT or ANY. / Beslut i anslagna protokoll kräver ingen inloggning. Övriga visas "
                    + "för organisationer med en ledamot i organet. En sökning (q) gäller rubriker, diarienummer, "
                    + "beslut, förslag och sammanfattningar och visar bästa träffen först, bland de 1000 nyaste "
                    + "träffarna; sort=-date visar alla efter dag. Paragrafer utan beslut hittas med decision=ABSENT "
                    + "eller ANY.")
    @APIResponse(
            responseCode = "200",
            description = "Decisions / Beslut",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionList.class),
                            examples = @ExampleObject(name = "decisions", value = DecisionExamples.DECISIONS)))
    public DecisionList listDecisions(
            @QueryParam("q")
                    @Parameter(
                            description = SearchQuery.SYNTAX,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = SearchQuery.MAX_LENGTH),
                            example = "målbilden")
                    @Nullable
                    String q,
            @QueryParam("decision")
                    @Parameter(
                            description =
                                    "Whether something was decided; PRESENT when not given. ANY shows paragraphs with and"
                                            + " without a decision, ABSENT those without / Om något beslutats; PRESENT"
                                            + " om inget anges. ANY visar paragrafer med och utan beslut, ABSENT de utan",
                            schema = @Schema(implementation = DecisionPresence.class),
                            example = "ANY")
                    @Nullable
                    String decision,
            @QueryParam("body") @Parameter(description = "The body's id / Organets id") @Nullable String body,
            @QueryParam("outcome")
                    @Parameter(
                            description = "Kind of decision / Typ av beslut",
                            schema = @Schema(implementation = DecisionOutcome.class))
                    @Nullable
                    String outcome,
            @QueryParam("caseNumber")
                    @Parameter(description = "Case number / Diarienummer", example = "HSF240207")
                    @Nullable
                    String caseNumber,
            @QueryParam("agreementId")
                    @Parameter(description = "Linked to this agreement / Kopplat till avtalet")
                    @Nullable
                    String agreementId,
            @QueryParam("from")
                    @Parameter(
                            description =
                                    "Only decisions of meetings on or after this day / Bara beslut vid sammanträden från och med dagen",
                            example = "2024-01-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "Only decisions of meetings on or before this day / Bara beslut vid sammanträden till och med dagen",
                            example = "2024-12-31")
                    @Nullable
                    String to,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var filter = new DecisionFilter(
                QueryValues.text("q", q),
                QueryValues.oneOf("decision", decision, DecisionPresence.class).orElse(DecisionPresence.PRESENT),
                QueryValues.uuid("body", body),
                QueryValues.oneOf("outcome", outcome, DecisionOutcome.class),
                QueryValues.text("caseNumber", caseNumber),
                QueryValues.uuid("agreementId", agreementId),
                QueryValues.date("from", from),
                QueryValues.date("to", to));
        var page = decisions.run(filter, query);
        return new DecisionList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    /// A page of decisions.
    @Schema(name = "DecisionList")
    public record DecisionList(
            List<DecisionDocument> decisions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
