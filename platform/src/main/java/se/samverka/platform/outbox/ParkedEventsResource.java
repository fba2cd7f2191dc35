package se.samverka.platform.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/parked-events`: events that could not be sent, for administrators.
@Path("/parked-events")
@Tag(name = "Parked events", description = "Events that could not be sent / Händelser som inte kunnat skickas")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Caller.ADMIN)
@RunOnVirtualThread
public class ParkedEventsResource {

    private static final String EXAMPLE =
            "{\"id\":4711,\"topic\":\"agreements.agreements.v1\",\"key\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\","
                    + "\"type\":\"se.samverka.agreements.agreement-amended.v1\",\"reason\":\"RecordTooLargeException: The"
                    + " message is larger than the broker takes\",\"sizeBytes\":9000000,\"waiting\":2,\"data\":\"{}\","
                    + "\"createdAt\":\"2026-01-10T08:00:00Z\",\"parkedAt\":\"2026-01-10T08:00:01Z\"}";

    private final ParkedEvents parked;

    public ParkedEventsResource(ParkedEvents parked) {
        this.parked = parked;
    }

    @GET
    @Operation(
            operationId = "list{Api}ParkedEvents",
            extensions = @Extension(name = "x-sort-fields", value = "createdAt"),
            summary = "Parked events / Parkerade händelser",
            description = "Events that could not be sent, oldest first. Later events of the same document wait behind"
                    + " them; events of other documents go on. / Händelser som inte kunde skickas, äldst först. Senare"
                    + " händelser om samma dokument väntar; andra går vidare.")
    @APIResponse(
            responseCode = "200",
            description = "Parked events / Parkerade händelser",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedEventList.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"parkedEvents\":[" + EXAMPLE
                                                            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}")))
    public ParkedEventList list(@BeanParam PageQuery query, UriInfo uri) throws SQLException {
        boolean descending = query.sorting(List.of("createdAt")).descending();
        long total = parked.count();
        var found = parked.page(descending, query.offset(), query.limit()).stream()
                .map(ParkedEvent::of)
                .toList();
        return new ParkedEventList(found, query.meta(total, found.size()), query.links(uri, total));
    }

    @POST
    @Path("/{id}/repeats")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "repeat{Api}ParkedEvent",
            extensions = @Extension(name = "x-answers-without", value = "ETag,Location"),
            summary = "Send a parked event again / Skicka igen",
            description = "After the cause is removed, a larger limit of the topic for example. Should it fail again it"
                    + " is parked again. / När orsaken är undanröjd. Misslyckas det igen parkeras händelsen igen.")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent shortly / Skickas strax",
            content =
                    @Content(
                            schema = @Schema(implementation = ParkedEvent.class),
                            examples = @ExampleObject(name = "repeated", value = EXAMPLE)))
    public Response repeat(@PathParam("id") long id) throws SQLException {
        var event = parked.repeat(id).orElseThrow(() -> RuleBroken.notFound("parked event"));
        return Response.accepted(ParkedEvent.of(event)).build();
    }

    /// An event that could not be sent.
    public record ParkedEvent(
            @Schema(
                    description = "The event's number in this service / Händelsens nummer i tjänsten",
                    examples = "4711")
            long id,

            @Schema(
                    description = "The Kafka topic that it is for / Kafka-ämnet som den är avsedd för",
                    examples = "agreements.agreements.v1")
            String topic,

            @Schema(description = "Key of the event: the document's id / Händelsens nyckel: dokumentets id") @Nullable
            String key,

            @Schema(
                    description = "The event's type; absent where it cannot be read / Händelsens typ; saknas om den"
                            + " inte kan läsas",
                    examples = "se.samverka.agreements.agreement-amended.v1")
            @Nullable
            String type,

            @Schema(
                    description = "Why it could not be sent, in English / Varför den inte kunde sändas, på engelska",
                    examples = "RecordTooLargeException: The message is larger than the broker takes")
            String reason,

            @Schema(description = "Size of the data in bytes / Storlek i byte", examples = "9000000")
            long sizeBytes,

            @Schema(
                    description = "How many later events of the document wait behind it / Antal senare händelser för"
                            + " dokumentet som väntar på den",
                    examples = "2")
            long waiting,

            @Schema(description = "The data's first 4000 bytes as text / De första 4000 byten som text")
            String data,

            @Schema(
                    description = "When the event came about / När händelsen uppstod",
                    examples = "2026-01-10T08:00:00Z")
            Instant createdAt,

            @Schema(description = "When it was put aside / När den lades åt sidan", examples = "2026-01-10T08:00:01Z")
            Instant parkedAt) {

        static ParkedEvent of(ParkedEvents.Parked event) {
            return new ParkedEvent(
                    event.id(),
                    event.topic(),
                    event.key(),
                    event.type(),
                    event.reason(),
                    event.sizeBytes(),
                    event.waiting(),
                    event.data(),
                    event.createdAt(),
                    event.parkedAt());
        }
    }

    /// A page of parked events.
    public record ParkedEventList(
            List<ParkedEvent> parkedEvents,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
