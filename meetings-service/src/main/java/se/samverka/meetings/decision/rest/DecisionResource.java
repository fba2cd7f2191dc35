package se.samverka.meetings.decision.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.decision.ConsequencesDocument;
import se.samverka.meetings.decision.DecisionDocument;
import se.samverka.meetings.decision.SearchDecisions;
import se.samverka.meetings.decision.ShowConsequences;
import se.samverka.meetings.decision.model.DecisionFilter;
import se.samverka.meetings.decision.model.DecisionPresence;
import se.samverka.meetings.decision.model.PostponedMatters;
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
    private final ShowConsequences consequences;

    DecisionResource(SearchDecisions decisions, ShowConsequences consequences) {
        this.decisions = decisions;
        this.consequences = consequences;
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
            @QueryParam("postponed")
                    @Parameter(
                            description =
                                    "Only decisions that postpone their matter or refer it back: OPEN those that no later § and no agenda continues, CONTINUED the others / Bara beslut om bordläggning och återremiss: OPEN de som ingen senare paragraf eller föredragningslista fortsätter, CONTINUED de andra",
                            schema = @Schema(implementation = PostponedMatters.class),
                            example = "OPEN")
                    @Nullable
                    String postponed,
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
                QueryValues.oneOf("postponed", postponed, PostponedMatters.class),
                QueryValues.date("from", from),
                QueryValues.date("to", to));
        var page = decisions.run(filter, query);
        return new DecisionList(page.items(), query.meta(page), query.links(uri, page.total()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getDecision",
            summary = "Get a decision / Hämta ett beslut",
            description = "One decision by its id, with the agreements that it is linked to. A decision of announced"
                    + " minutes needs no token. / Ett beslut utifrån dess id, med de avtal som det är kopplat till. Ett"
                    + " beslut i ett anslaget protokoll kräver ingen inloggning.")
    @APIResponse(
            responseCode = "200",
            description = "The decision / Beslutet",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionDocument.class),
                            examples = @ExampleObject(name = "decision", value = DecisionExamples.DECISION)))
    public DecisionDocument getDecision(@PathParam("id") UUID id) {
        return decisions.one(id);
    }

    @GET
    @Path("/{id}/consequences")
    @PermissionsAllowed({"meetings:read", "platform:admin"})
    @Operation(
            operationId = "listDecisionConsequences",
            summary = "What a decision has led to / Vad ett beslut har lett till",
            description = "The agreements that the decision concerns, what of them rests on it, what each payer owes by"
                    + " which clause, and the invoices with their explanations. Agreements and finance are asked with"
                    + " the caller's token and show what the caller may read there; missingScopes names what it lacks."
                    + " The way back is /agreements/v1/agreements/{id}/decisions. / Avtal som beslutet gäller, vad i dem"
                    + " som vilar på det, vad varje betalare ska betala enligt vilket villkor, och fakturorna med sina"
                    + " förklaringar. Visar det som anroparen får läsa i agreements och finance; missingScopes anger"
                    + " behörigheter som saknas. Vägen tillbaka är /agreements/v1/agreements/{id}/decisions.")
    @APIResponse(
            responseCode = "200",
            description = "What it has led to / Vad det har lett till",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsequencesDocument.class),
                            examples = @ExampleObject(name = "consequences", value = DecisionExamples.CONSEQUENCES)))
    @APIResponse(responseCode = "503", description = "Another service does not answer / En annan tjänst svarar inte")
    public ConsequencesDocument listDecisionConsequences(
            @PathParam("id") UUID id,
            @QueryParam("year")
                    @Parameter(
                            description = "Calendar year of amounts and documents; this year when left out / Kalenderår"
                                    + " för belopp och handlingar; i år om inget anges",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1900", maximum = "2999"),
                            example = "2026")
                    @Nullable
                    String year) {
        return consequences.run(id, QueryValues.year("year", year).orElse(null));
    }

    /// A page of decisions.
    @Schema(name = "DecisionList")
    public record DecisionList(
            List<DecisionDocument> decisions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
