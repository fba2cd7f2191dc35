package se.samverka.platform.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.FeedCursors.Position;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.NeverStored;

/// `GET /changes`: the feed that mirrors and ERP systems read to stay up to date.
@NeverStored
@Path("/changes")
@Tag(name = "Changes", description = "Every change of the documents, in order / Ändringar i ordning")
@RunOnVirtualThread
public class ChangesResource {

    private static final int MAX_LIMIT = 1_000;
    private static final int DEFAULT_LIMIT = 500;
    /// How far one request looks ahead for changes that the caller may see, so that no request scans the whole
    /// feed.
    private static final int LOOK_AHEAD = 10_000;

    /// The end of the look-ahead and the changes up to there that the caller may see; other callers' changes are
    /// not read. If the caller may see none of them, the result is one row without a change.
    private static final String SELECT = """
            SELECT (SELECT id FROM feed_generation ORDER BY number DESC LIMIT 1) AS generation,
                   (SELECT feed_end.position FROM feed_end) AS feed_end, ahead.seen, ahead.last, c.*
              FROM (SELECT count(*) AS seen, max(position) AS last
                      FROM (SELECT position FROM change WHERE position > ? ORDER BY position LIMIT ?) next) ahead
              LEFT JOIN LATERAL (
                   SELECT position, document_type, document_id, operation, changed_at, path, document
                     FROM change
                    WHERE position > ? AND position <= ahead.last
                      AND (?::text IS NULL OR readers IS NULL OR ?::text = ANY (readers))
                    ORDER BY position LIMIT ?) c ON true
             ORDER BY c.position
            """;

    private final DataSource dataSource;
    private final FeedCursors cursors;
    private final Caller caller;
    private final String api;

    ChangesResource(
            DataSource dataSource,
            FeedCursors cursors,
            Caller caller,
            @ConfigProperty(name = "samverka.api") String api) {
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.caller = caller;
        this.api = api;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(
            name = "bearer",
            scopes = {"{api}:read"})
    @SecurityRequirement(
            name = "bearer",
            scopes = {"platform:admin"})
    @Operation(
            operationId = "list{Api}Changes",
            summary = "Changes in order of commit / Ändringar i ordning",
            description =
                    "Every change of this API's documents that the caller may see, with tombstones. Pass nextCursor"
                            + " as after in the next request. A cursor is good until the feed's generation ends: then, and for"
                            + " one beyond the end, the answer is 410 cursor-expired, and the reader begins at the beginning."
                            + " Entries of a document that lie before the erasure of personal data in it are taken out. /"
                            + " Alla ändringar av API:ets dokument som anroparen får se. Är en markör inte längre giltig blir"
                            + " svaret 410 cursor-expired, och läsaren börjar om från början.")
    @APIResponse(responseCode = "410", description = "The feed has started again / Flödet har börjat om")
    @APIResponse(
            responseCode = "200",
            description = "Changes / Ändringar",
            content =
                    @Content(
                            schema = @Schema(implementation = Changes.class),
                            examples =
                                    @ExampleObject(
                                            name = "changes",
                                            value =
                                                    "{\"changes\":[{\"cursor\":\"AnJ0Xv3tq0nqk0W5m0cWJxkq1m1Q2b4M3o7o5s9m4uUu8n0hZk2y3dYp6vRrT1wzCw3kL0bNQm9a\",\"documentType\":\"agreement\","
                                                            + "\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"operation\":"
                                                            + "\"DELETE\",\"changedAt\":\"2026-01-10T08:00:00Z\",\"href\":"
                                                            + "\"https://samverka.example/agreements/v1/agreements/"
                                                            + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"}],"
                                                            + "\"_meta\":{\"nextCursor\":\"AnJ0Xv3tq0nqk0W5m0cWJxkq1m1Q2b4M3o7o5s9m4uUu8n0hZk2y3dYp6vRrT1wzCw3kL0bNQm9a\",\"more\":false}}")))
    public Changes changes(
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "Cursor of the last change read; omit it to start at the beginning / Markören för den senast lästa ändringen; utelämnas för att börja från början")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @Parameter(
                            description =
                                    "Most changes in the response, at most 1000 / Antal ändringar i svaret, högst 1000",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            defaultValue = "500",
                                            minimum = "1",
                                            maximum = "1000"))
                    @Nullable
                    String limit,
            UriInfo uri)
            throws SQLException {
        caller.require(api + ":read");
        return read(after == null ? null : cursors.read(after), limitOf(limit), uri);
    }

    private Changes read(@Nullable Position after, int most, UriInfo uri) throws SQLException {
        long start = after == null ? 0 : after.position();
        var reader = caller.isAdmin()
                ? null
                : caller.organisation().map(OrganisationNumber::value).orElse("");
        int lookAhead = reader == null ? most : LOOK_AHEAD;
        var found = new ArrayList<Change>();
        long lastFound = start;
        long lastSeen = start;
        long seen = 0;
        UUID generation = null;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setLong(1, start);
            select.setInt(2, lookAhead);
            select.setLong(3, start);
            select.setString(4, reader);
            select.setString(5, reader);
            select.setInt(6, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    generation = rows.getObject("generation", UUID.class);
                    if (after != null && (!after.generation().equals(generation) || start > rows.getLong("feed_end"))) {
                        throw expired();
                    }
                    seen = rows.getLong("seen");
                    lastSeen = seen == 0 ? start : rows.getLong("last");
                    if (rows.getString("document_type") != null) {
                        found.add(change(rows, generation, uri));
                        lastFound = rows.getLong("position");
                    }
                }
            }
        }
        if (generation == null) {
            throw new IllegalStateException("The feed has no generation");
        }
        boolean full = found.size() == most;
        var next = new Position(generation, full ? lastFound : lastSeen);
        return new Changes(found, new Meta(cursors.write(next), full || seen == lookAhead));
    }

    private static RuleBroken expired() {
        return new RuleBroken(
                RuleBroken.Kind.GONE,
                ProblemCode.CURSOR_EXPIRED,
                "This cursor is from before the feed's database was restored: read from the beginning, without after, and"
                        + " replace the data that you have stored");
    }

    private Change change(java.sql.ResultSet row, UUID generation, UriInfo uri) throws SQLException {
        return new Change(
                cursors.write(new Position(generation, row.getLong("position"))),
                row.getString("document_type"),
                row.getString("document_id"),
                ChangeOperation.valueOf(row.getString("operation")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                URI.create(uri.getBaseUri().toString().replaceAll("/$", "") + row.getString("path")),
                row.getString("document"));
    }

    private static int limitOf(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("[0-9]{1,4}")) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= MAX_LIMIT) {
                return value;
            }
        }
        throw new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.QUERY_PARAMETER_INVALID,
                "Query parameter limit must be a whole number from 1 to " + MAX_LIMIT);
    }

    /// What happened to the document.
    @Schema(name = "ChangeOperation")
    public enum ChangeOperation {
        UPSERT,
        DELETE
    }

    /// One change.
    public record Change(
            @Schema(
                    description = "Position in the feed, opaque / Plats i flödet, utan innebörd för klienten",
                    examples = "AnJ0Xv3tq0nqk0W5m0cWJxkq1m1Q2b4M3o7o5s9m4uUu8n0hZk2y3dYp6vRrT1wzCw3kL0bNQm9a")
            String cursor,

            @Schema(examples = "agreement") String documentType,

            @Schema(
                    description = "The changed document's id / Det ändrade dokumentets id",
                    examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            String id,

            @Schema(
                    description = "UPSERT: the document is new or changed. DELETE: it is erased / UPSERT: dokumentet är"
                            + " nytt eller ändrat. DELETE: det är raderat")
            ChangeOperation operation,

            @Schema(description = "When it changed / När det ändrades", examples = "2026-01-10T08:00:00Z")
            Instant changedAt,

            @Schema(
                    description = "Address of the document / Dokumentets adress",
                    examples = "https://samverka.example/agreements/v1/agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            URI href,

            @Schema(
                    type = SchemaType.OBJECT,
                    description =
                            "The document, of the schema that dependentSchemas gives its documentType; absent from"
                                    + " a tombstone / Handlingen; saknas när den är borttagen")
            @JsonRawValue
            @Nullable
            String document) {}

    /// A stretch of the feed.
    public record Changes(
            @Schema(description = "The changes, oldest first / Ändringarna, äldst först")
            List<Change> changes,

            @Schema(description = "Where to go on / Var nästa anrop fortsätter") @JsonProperty("_meta")
            Meta meta) {}

    /// Where to go on.
    @Schema(name = "ChangesMeta")
    public record Meta(
            @Schema(
                    description = "Pass as after in the next request / Anges som after i nästa anrop",
                    examples = "AnJ0Xv3tq0nqk0W5m0cWJxkq1m1Q2b4M3o7o5s9m4uUu8n0hZk2y3dYp6vRrT1wzCw3kL0bNQm9a")
            String nextCursor,

            @Schema(
                    description = "Whether more changes can be read at once / Om fler ändringar kan hämtas direkt",
                    examples = "false")
            boolean more) {}
}
