package se.samverka.platform.inbox;

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
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.idempotency.Idempotent;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.PageLinks;
import se.samverka.platform.web.PageMeta;
import se.samverka.platform.web.PageQuery;

/// `/dead-letters`: messages that could not be handled, for administrators.
@Path("/dead-letters")
@Tag(name = "Dead letters", description = "Events that could not be handled / Händelser som inte kunnat hanteras")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Caller.ADMIN)
@RunOnVirtualThread
public class DeadLettersResource {

    private static final String COLUMNS =
            "SELECT id, topic, partition, \"offset\", key, headers ->> 'ce_id' AS event_id, headers ->> 'ce_type' AS type,"
                    + " payload, code, reason, received_at, replayed_at FROM dead_letter ";
    private static final int MAX_TEXT = 4_000;

    private final DataSource dataSource;
    private final ReplayDeadLetter replay;

    public DeadLettersResource(DataSource dataSource, ReplayDeadLetter replay) {
        this.dataSource = dataSource;
        this.replay = replay;
    }

    @GET
    @Operation(
            operationId = "list{Api}DeadLetters",
            extensions = @Extension(name = "x-sort-fields", value = "-receivedAt"),
            summary = "Dead letters / Ohanterade händelser",
            description =
                    "Messages that could not be handled, newest first. / Händelser som inte kunde hanteras, nyast först.")
    @APIResponse(
            responseCode = "200",
            description = "Dead letters / Ohanterade händelser",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterList.class),
                            examples =
                                    @ExampleObject(
                                            name = "none",
                                            value =
                                                    "{\"deadLetters\":[],\"_meta\":{\"totalRecords\":0,\"page\":1,\"limit\":20,\"count\":0},\"_links\":{}}")))
    public DeadLetterList list(@BeanParam PageQuery query, UriInfo uri) throws SQLException {
        var direction = query.sorting(List.of("-receivedAt")).descending() ? "DESC" : "ASC";
        var letters = new ArrayList<DeadLetter>();
        long total;
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement("SELECT count(*) FROM dead_letter");
                var select = connection.prepareStatement(COLUMNS + "ORDER BY id " + direction + " LIMIT ? OFFSET ?")) {
            try (var row = count.executeQuery()) {
                total = row.next() ? row.getLong(1) : 0;
            }
            select.setInt(1, query.limit());
            select.setInt(2, query.offset());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    letters.add(letter(rows));
                }
            }
        }
        return new DeadLetterList(letters, query.meta(total, letters.size()), query.links(uri, total));
    }

    @POST
    @Path("/{id}/replays")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "replay{Api}DeadLetter",
            extensions = @Extension(name = "x-answers-without", value = "ETag"),
            summary = "Replay a dead letter / Försök igen",
            description =
                    "Handles the message again. If it fails again, it remains a dead letter. / Hanterar händelsen på nytt. Misslyckas det igen ligger den kvar.")
    @APIResponse(
            responseCode = "200",
            description = "The message has been handled / Händelsen har hanterats",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetter.class),
                            examples =
                                    @ExampleObject(
                                            name = "replayed",
                                            value =
                                                    "{\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1e\",\"topic\":\"agreements.agreements.v1\",\"partition\":0,\"offset\":17,\"code\":\"event-unreadable\",\"reason\":\"The data cannot be read\",\"data\":\"{}\",\"receivedAt\":\"2026-01-10T08:00:00Z\",\"replayedAt\":\"2026-01-10T09:00:00Z\"}")))
    public Response replay(@PathParam("id") UUID id) throws SQLException {
        replay.run(id);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(COLUMNS + "WHERE id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return Response.ok(letter(row)).build();
            }
        }
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var text = new String(row.getBytes("payload"), StandardCharsets.UTF_8);
        var replayedAt = row.getObject("replayed_at", OffsetDateTime.class);
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("key"),
                row.getString("type"),
                row.getString("code"),
                row.getString("reason"),
                text.substring(0, Math.min(MAX_TEXT, text.length())),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }

    /// A message that could not be handled.
    public record DeadLetter(
            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a1e")
            UUID id,

            @Schema(
                    description = "The Kafka topic that the message came on / Kafka-ämnet som meddelandet kom på",
                    examples = "agreements.agreements.v1")
            String topic,

            @Schema(description = "The topic's partition, from 0 / Ämnets partition, från 0", examples = "0")
            int partition,

            @Schema(
                    description = "The message's place in the partition, from 0 / Meddelandets plats i partitionen,"
                            + " från 0",
                    examples = "17")
            long offset,

            @Schema(description = "Key of the message: the document's id / Meddelandets nyckel: dokumentets id")
            @Nullable
            String key,

            @Schema(
                    description = "The event's type; absent where it cannot be read / Händelsens typ; saknas om den"
                            + " inte kan läsas",
                    examples = "se.samverka.agreements.agreement-amended.v1")
            @Nullable
            String type,

            @Schema(
                    description = "Stable code of the reason / Skälets kod, oföränderlig",
                    examples = "event-unreadable")
            String code,

            @Schema(
                    description = "Why it could not be handled, in English / Varför det inte kunde hanteras, på"
                            + " engelska",
                    examples = "The data cannot be read")
            String reason,

            @Schema(
                    description = "The message as text, at most 4000 characters / Meddelandet som text, högst 4000"
                            + " tecken")
            String data,

            @Schema(description = "When it was received / När det togs emot", examples = "2026-01-10T08:00:00Z")
            Instant receivedAt,

            @Schema(
                    description = "When it was handled after all; absent until then / När det till sist hanterades;"
                            + " saknas dessförinnan",
                    examples = "2026-01-10T09:00:00Z")
            @Nullable
            Instant replayedAt) {}

    /// A page of dead letters.
    public record DeadLetterList(
            List<DeadLetter> deadLetters,
            @JsonProperty("_meta") PageMeta meta,
            @JsonProperty("_links") PageLinks links) {}
}
