package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.ShowDecisions;
import se.samverka.agreements.agreement.ShowDecisions.Concerning;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.QueryValues;

/// `/agreements/{id}/decisions`: the decisions of minutes that concern the agreement.
@Path("/agreements/{id}/decisions")
@Tag(name = "Timeline", description = "What has happened to an agreement / Tidslinje")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DecisionResource {

    private static final String EXAMPLE = """
            {"decisions":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","body":"Kommunstyrelsen","organisation":"212000-0357","bodyKind":"BOARD",
             "date":"2025-11-25","paragraph":112,"title":"Samverkansavtal STARK","caseNumber":"KSKF/2025:412",
             "decision":"Kommunstyrelsen godkänner avtalet.","outcomes":["ADOPTED"],"approvedOn":"2025-11-27",
             "announcedOn":"2025-11-28","relations":["NOTES"],
             "resting":[{"fact":"approval-recorded","at":"2025-12-01T08:00:00Z","party":"212000-0357",
             "href":"https://samverka.example/agreements/v1/agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/approvals/212000-0357"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},"_links":{}}""";

    private final ShowDecisions show;

    DecisionResource(ShowDecisions show) {
        this.show = show;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementDecisions",
            extensions = @Extension(name = "x-sort-fields", value = "date"),
            summary = "Decisions that concern the agreement / Beslut som gäller avtalet",
            description = "Decisions of announced minutes that are linked to the agreement, or that something of it"
                    + " rests on; the latest first. What follows from a decision is at"
                    + " /meetings/v1/decisions/{id}/consequences. / Beslut i anslagna protokoll som är kopplade till"
                    + " avtalet, eller som något i det vilar på; det senaste först. Vad ett beslut leder till visas på"
                    + " /meetings/v1/decisions/{id}/consequences.")
    @APIResponse(
            responseCode = "200",
            description = "Decisions / Beslut",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionList.class),
                            examples = @ExampleObject(name = "decisions", value = EXAMPLE)))
    public DecisionList list(
            @PathParam("id") UUID id,
            @QueryParam("decisionId")
                    @Parameter(
                            description = "Only this decision / Endast detta beslut",
                            schema = @Schema(implementation = UUID.class))
                    @Nullable
                    String decisionId,
            @BeanParam PageQuery page,
            UriInfo uri) {
        var found = show.page(id, QueryValues.uuid("decisionId", decisionId), page)
                .map(concerning -> ConcerningDecision.of(concerning, uri));
        return new DecisionList(found.items(), page.meta(found), page.links(uri, found.total()));
    }

    /// A decision, and what it means to the agreement.
    @Schema(name = "AgreementDecision", description = "A decision that concerns the agreement / Ett beslut om avtalet")
    public record ConcerningDecision(
            @Schema(
                    description = "The decision's id in the meetings API / Beslutets id i API:t meetings",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            UUID id,

            @Schema(
                    description = "Id of the meeting in the meetings API / Sammanträdets id i API:t meetings",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13")
            UUID meetingId,

            @Schema(description = "The body's name / Organets namn", examples = "Kommunstyrelsen")
            String body,

            @Schema(
                    description = "The organisation that the body belonged to when its minutes were approved; absent"
                            + " where it belonged to none / Organisationen som organet hörde till när protokollet"
                            + " justerades; saknas om det inte hörde till någon",
                    examples = "212000-0357")
            @Nullable
            String organisation,

            @Schema(
                    description = "The body's kind then, as the meetings API names it / Organets slag då, som API:t"
                            + " meetings anger det",
                    examples = "BOARD")
            String bodyKind,

            @Schema(description = "The day of the meeting / Sammanträdets dag", examples = "2025-11-25")
            LocalDate date,

            @Schema(description = "The § number / Paragrafens nummer", examples = "112")
            int paragraph,

            @Schema(
                    description =
                            "The letter behind the number, if it has one / Bokstaven efter numret, om det finns en",
                    examples = "a")
            @Nullable
            String letter,

            @Schema(description = "The paragraph's heading / Paragrafens rubrik", examples = "Samverkansavtal STARK")
            String title,

            @Schema(description = "Case number / Diarienummer", examples = "KSKF/2025:412") @Nullable
            String caseNumber,

            @Schema(
                    description = "What was decided / Vad som beslutades",
                    examples = "Kommunstyrelsen godkänner avtalet.")
            String decision,

            @Schema(
                    description = "Kinds of the decision, or of its parts where they differ: those of the meetings"
                            + " API's outcome / Beslutets slag, eller slagen för dess delar: som outcome i API:t"
                            + " meetings",
                    examples = "[\"ADOPTED\"]")
            List<String> outcomes,

            @Schema(
                    description = "The day on which the minutes were approved / Dagen då protokollet justerades",
                    examples = "2025-11-27")
            LocalDate approvedOn,

            @Schema(
                    description = "The day on which the minutes were announced / Dagen då protokollet anslogs",
                    examples = "2025-11-28")
            @Nullable
            LocalDate announcedOn,

            @Schema(
                    description = "What the decision means to the agreement, as its secretariat has linked it: the"
                            + " relation of the meetings API; empty where it is not linked / Vad beslutet betyder för"
                            + " avtalet, som sekretariatet har kopplat det: relation i API:t meetings; tom om det inte"
                            + " är kopplat",
                    examples = "[\"RECOMMENDS\"]")
            List<String> relations,

            @Schema(
                    description = "What of the agreement rests on it, at most a hundred documents / Vad i avtalet som"
                            + " vilar på det, högst hundra dokument")
            List<RestingDocument> resting) {

        static ConcerningDecision of(Concerning concerning, UriInfo uri) {
            var decision = concerning.decision();
            return new ConcerningDecision(
                    decision.id(),
                    decision.meetingId(),
                    decision.body(),
                    decision.organisation() == null
                            ? null
                            : decision.organisation().value(),
                    decision.bodyKind(),
                    decision.date(),
                    decision.number(),
                    decision.letter(),
                    decision.title(),
                    decision.caseNumber(),
                    decision.decision(),
                    decision.outcomes(),
                    decision.approvedOn(),
                    decision.announcedOn(),
                    concerning.relations(),
                    concerning.resting().stream()
                            .map(line -> RestingDocument.of(TimelineResource.Line.of(line, uri)))
                            .toList());
        }
    }

    /// Something of an agreement that rests on a decision.
    @Schema(name = "RestingDocument", description = "What rests on a decision / Vad som vilar på ett beslut")
    public record RestingDocument(
            @Schema(
                    description = "What happened last, as the timeline names it / Vad som hände senast, som tidslinjen"
                            + " anger det",
                    examples = "approval-recorded")
            String fact,

            @Schema(description = "When it happened / När det hände", examples = "2025-12-01T08:00:00Z")
            Instant at,

            @Schema(
                    description = "The party that it is about; absent where it is about none / Parten som det gäller;"
                            + " saknas om det inte gäller någon",
                    examples = "212000-0357")
            @Nullable
            String party,

            @Schema(description = "Address of the document / Dokumentets adress")
            URI href) {

        static RestingDocument of(TimelineResource.Line line) {
            return new RestingDocument(line.fact(), line.at(), line.party(), line.href());
        }
    }

    /// A page of decisions.
    @Schema(name = "AgreementDecisionList", description = "Decisions / Beslut")
    public record DecisionList(
            List<ConcerningDecision> decisions,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
