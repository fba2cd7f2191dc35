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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.NeverStored;

/// `GET /changes`: what a mirror or an ERP system reads to follow along.
@NeverStored
@Path("/changes")
@Tag(name = "Changes")
@RunOnVirtualThread
public class ChangesResource {

    private static final int MAX_LIMIT = 1_000;
    private static final int DEFAULT_LIMIT = 500;
    /// How far one request looks ahead for changes that the caller may see, so that no request scans the whole feed.
    private static final int LOOK_AHEAD = 10_000;

    /// Where the look ahead ends, and the changes up to there that the caller may see: those of others stay in the
    /// database. A stretch of which nothing is to be seen is one row without a change.
    private static final String SELECT = """
            SELECT ahead.seen, ahead.last, c.*
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
    private final Caller caller;
    private final String api;

    public ChangesResource(DataSource dataSource, Caller caller, @ConfigProperty(name = "samverka.api") String api) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.api = api;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes in order of commit / Ändringar i ordning",
            description =
                    "Every change of this API's documents that the caller may see, with tombstones. Pass nextCursor"
                            + " as after in the next request. / Alla ändringar av API:ets dokument som anroparen får se.")
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
                                                    "{\"changes\":[{\"cursor\":\"djE6MQ\",\"documentType\":\"agreement\","
                                                            + "\"id\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\",\"operation\":"
                                                            + "\"DELETE\",\"changedAt\":\"2026-01-10T08:00:00Z\",\"href\":"
                                                            + "\"https://samverka.example/agreements/v1/agreements/"
                                                            + "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"}],"
                                                            + "\"_meta\":{\"nextCursor\":\"djE6MQ\",\"more\":false}}")))
    public Changes changes(
            @QueryParam("after")
                    @Parameter(description = "Cursor of the last change read; leave out to begin at the beginning")
                    @Nullable
                    String after,
            @QueryParam("limit")
                    @Parameter(
                            description = "Most changes in the answer, at most 1000 / Antal",
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
        return read(after == null ? 0 : Cursor.read(after), limitOf(limit), uri);
    }

    private Changes read(long start, int most, UriInfo uri) throws SQLException {
        var reader = caller.isAdmin()
                ? null
                : caller.organisation().map(OrganisationNumber::value).orElse("");
        int lookAhead = reader == null ? most : LOOK_AHEAD;
        var found = new ArrayList<Change>();
        long lastFound = start;
        long lastSeen = start;
        long seen = 0;
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
                    seen = rows.getLong("seen");
                    lastSeen = seen == 0 ? start : rows.getLong("last");
                    if (rows.getString("document_type") != null) {
                        found.add(change(rows, uri));
                        lastFound = rows.getLong("position");
                    }
                }
            }
        }
        boolean full = found.size() == most;
        return new Changes(found, new Meta(Cursor.write(full ? lastFound : lastSeen), full || seen == lookAhead));
    }

    private static Change change(java.sql.ResultSet row, UriInfo uri) throws SQLException {
        return new Change(
                Cursor.write(row.getLong("position")),
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
                "query-parameter-invalid",
                "Query parameter limit must be a whole number from 1 to " + MAX_LIMIT);
    }

    /// A place in the feed, opaque to callers so that its meaning may change.
    private static final class Cursor {

        private static final String VERSION = "v1:";

        static String write(long position) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((VERSION + position).getBytes(StandardCharsets.US_ASCII));
        }

        static long read(String cursor) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
                if (text.startsWith(VERSION)) {
                    return Long.parseLong(text.substring(VERSION.length()));
                }
            } catch (IllegalArgumentException e) {
                throw refused(e);
            }
            throw refused(null);
        }

        private static RuleBroken refused(@Nullable Throwable cause) {
            var broken = new RuleBroken(
                    RuleBroken.Kind.MALFORMED, "cursor-invalid", "after must be a cursor that this feed has given");
            if (cause != null) {
                broken.initCause(cause);
            }
            return broken;
        }
    }

    /// What happened to the document.
    @Schema(name = "ChangeOperation")
    public enum ChangeOperation {
        UPSERT,
        DELETE
    }

    /// One change.
    public record Change(
            @Schema(description = "Place in the feed, opaque", examples = "djE6MQ")
            String cursor,

            @Schema(examples = "agreement") String documentType,

            @Schema(examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            String id,

            ChangeOperation operation,
            @Schema(examples = "2026-01-10T08:00:00Z") Instant changedAt,

            @Schema(examples = "https://samverka.example/agreements/v1/agreements/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01")
            URI href,

            @Schema(type = SchemaType.OBJECT, description = "The document; left out of a tombstone")
            @JsonRawValue
            @Nullable
            String document) {}

    /// A stretch of the feed.
    public record Changes(
            List<Change> changes, @JsonProperty("_meta") Meta meta) {}

    /// Where to go on.
    @Schema(name = "ChangesMeta")
    public record Meta(
            @Schema(description = "Pass as after in the next request", examples = "djE6MQ")
            String nextCursor,

            @Schema(description = "Whether there is more to read at once", examples = "false")
            boolean more) {}
}
