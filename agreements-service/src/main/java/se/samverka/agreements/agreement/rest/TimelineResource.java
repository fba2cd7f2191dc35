package se.samverka.agreements.agreement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.TimelineLine;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/agreements/{id}/timeline`: who did what, when, by which decision.
@Path("/agreements/{id}/timeline")
@Tag(name = "Timeline", description = "What has happened to an agreement / Tidslinje")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TimelineResource {

    private static final String EXAMPLE =
            "{\"timeline\":[{\"at\":\"2025-12-01T08:00:00Z\",\"fact\":\"approval-recorded\","
                    + "\"actor\":\"eskilstuna-secretary\",\"actingFor\":\"212000-0357\",\"party\":\"212000-0357\",\"decision\":"
                    + "\"Kommunstyrelsen 2025-11-25 § 112\",\"href\":\"https://samverka.example/agreements/v1/agreements/"
                    + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/approvals/212000-0357\"}],\"_meta\":{\"totalRecords\":1,\"page\":1,"
                    + "\"limit\":20,\"count\":1},\"_links\":{\"self\":{\"href\":\"https://samverka.example/agreements/v1/agreements/"
                    + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01/timeline\",\"rel\":\"self\",\"method\":\"GET\"}}}";

    private final Timeline timeline;
    private final AgreementAccess access;

    TimelineResource(Timeline timeline, AgreementAccess access) {
        this.timeline = timeline;
        this.access = access;
    }

    @GET
    @PermissionsAllowed({"agreements:read", "platform:admin"})
    @Operation(
            operationId = "listAgreementTimeline",
            extensions = @Extension(name = "x-sort-fields", value = "at"),
            summary = "What has happened / Vad som hänt",
            description =
                    "Every change of the agreement, oldest first; sort=-at turns it round. / Varje ändring av avtalet.")
    @APIResponse(
            responseCode = "200",
            description = "Lines / Rader",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelineList.class),
                            examples = @ExampleObject(name = "timeline", value = EXAMPLE)))
    public TimelineList list(@PathParam("id") UUID id, @BeanParam PageQuery page, UriInfo uri) {
        access.visible(id);
        var found = timeline.page(id, page).map(line -> Line.of(line, uri));
        return new TimelineList(
                found.items(), page.meta(found.total(), found.items().size()), page.links(uri, found.total()));
    }

    /// One line.
    ///
    /// @param actor the subject of the caller's token; `samverka` where a day came and nobody called
    /// @param actingFor the organisation that the caller acted for
    /// @param party whom the fact is about
    /// @param decision the decision that it rests on
    /// @param decisionId of that decision, where it was published
    /// @param href the document that changed
    @Schema(name = "TimelineLine", description = "One change / En ändring")
    public record Line(
            @Schema(description = "When it happened / När det hände", examples = "2025-12-01T08:00:00Z")
            Instant at,

            @Schema(
                    description = "What happened: a stable code, lower case with hyphens / Vad som hände: en"
                            + " oföränderlig kod med gemener och bindestreck",
                    examples = "approval-recorded")
            String fact,

            @Schema(
                    description = "Who did it: the subject of the caller's token; samverka where the service acted by"
                            + " itself / Vem som gjorde det: subjektet i anroparens token; samverka när tjänsten"
                            + " själv gjorde det",
                    examples = "region-secretary")
            String actor,

            @Schema(
                    description = "The organisation that the caller acted for; absent for an administrator /"
                            + " Organisationen som anroparen företrädde; saknas för en administratör",
                    examples = "232100-0172")
            @Nullable
            String actingFor,

            @Schema(
                    description = "The party that it is about; absent where it is about none / Parten som det gäller;"
                            + " saknas om det inte gäller någon",
                    examples = "232100-0172")
            @Nullable
            String party,

            @Schema(
                    description = "The decision behind it: body, day and reference / Beslutet bakom: organ, dag och"
                            + " beteckning",
                    examples = "Regionstyrelsen 2025-11-25 § 112")
            @Nullable
            String decision,

            @Schema(
                    description = "Id of that decision in the meetings API, where it was published there / Id för"
                            + " beslutet i API:t meetings, om det publicerats där",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
            @Nullable
            UUID decisionId,

            @Schema(description = "Address of the document that changed / Adressen till dokumentet som ändrades")
            URI href,

            @Schema(description = "More about it, in words / Mer om händelsen, i ord", examples = "Nytt belopp")
            @Nullable
            String note) {

        static Line of(TimelineLine line, UriInfo uri) {
            var agreement = uri.getBaseUriBuilder()
                    .path("agreements")
                    .path(line.agreementId().toString());
            return new Line(
                    line.at(),
                    line.fact(),
                    line.actor(),
                    line.actingFor(),
                    line.party(),
                    line.decision(),
                    line.decisionId(),
                    (line.path() == null ? agreement : agreement.path(line.path())).build(),
                    line.note());
        }
    }

    /// A page of the timeline.
    @Schema(name = "TimelineList", description = "Timeline / Tidslinje")
    public record TimelineList(
            List<Line> timeline,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
