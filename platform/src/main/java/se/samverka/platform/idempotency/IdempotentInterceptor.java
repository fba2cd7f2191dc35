package se.samverka.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Runs the resource method and stores its response under the key in one transaction.
///
/// An advisory lock on the key, held by the transaction, detects a repeat while the first request is running.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final BusinessTime time;
    private final Caller caller;
    private final RequestDigest request;

    public IdempotentInterceptor(
            DataSource dataSource, ObjectMapper json, BusinessTime time, Caller caller, RequestDigest request) {
        this.dataSource = dataSource;
        this.json = json;
        this.time = time;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (request.isDryRun()) {
            return invocation.proceed();
        }
        var key = Objects.requireNonNull(request.key(), "The request's filter refuses it without a key");
        return QuarkusTransaction.joiningExisting().call(() -> answerOnce(key, invocation));
    }

    private Response answerOnce(String key, InvocationContext invocation) throws Exception {
        try (var connection = dataSource.getConnection()) {
            lock(connection, key);
            var kept = find(connection, key);
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        var answer = (Response) invocation.proceed();
        var body = answer.getEntity() == null ? "" : json.writeValueAsString(answer.getEntity());
        try (var connection = dataSource.getConnection()) {
            keep(connection, key, answer, body);
        }
        return Response.fromResponse(answer)
                .entity(body.isEmpty() ? null : body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private void lock(Connection connection, String key) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 42))")) {
            lock.setString(1, String.join("\n", caller.issuer(), caller.subject(), client(), organisation(), key));
            try (var result = lock.executeQuery()) {
                if (!result.next() || !result.getBoolean(1)) {
                    throw RuleBroken.conflict(
                            ProblemCode.IDEMPOTENCY_KEY_IN_USE,
                            "The first request with this Idempotency-Key is still running; repeat it in a moment");
                }
            }
        }
    }

    private Optional<Response> find(Connection connection, String key) throws SQLException, JsonProcessingException {
        try (var select =
                connection.prepareStatement("SELECT request_hash, status, headers, body FROM idempotent_answer"
                        + " WHERE issuer = ? AND subject = ? AND client IS NOT DISTINCT FROM ?"
                        + " AND organisation IS NOT DISTINCT FROM ? AND key = ? AND answered_at > ?")) {
            scope(select, key);
            select.setObject(6, at(time.now().minus(KEPT)));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!MessageDigest.isEqual(row.getBytes("request_hash"), request.digest())) {
                    throw new RuleBroken(
                            RuleBroken.Kind.INVALID,
                            ProblemCode.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used for another request; take a new key for a new request");
                }
                var answer = Response.status(row.getInt("status"))
                        .header("Idempotency-Replayed", "true")
                        .type(MediaType.APPLICATION_JSON_TYPE);
                json.readValue(row.getString("headers"), HEADERS).forEach(answer::header);
                var body = row.getString("body");
                return Optional.of(answer.entity(body.isEmpty() ? null : body).build());
            }
        }
    }

    private void keep(Connection connection, String key, Response answer, String body)
            throws SQLException, JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        // A response older than a day is replaced.
        try (var insert = connection.prepareStatement(
                "INSERT INTO idempotent_answer (issuer, subject, client, organisation, key, request_hash, status,"
                        + " headers, body, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)"
                        + " ON CONFLICT (issuer, subject, client, organisation, key) DO UPDATE"
                        + " SET request_hash = excluded.request_hash, status = excluded.status,"
                        + " headers = excluded.headers, body = excluded.body, answered_at = excluded.answered_at")) {
            scope(insert, key);
            insert.setBytes(6, request.digest());
            insert.setInt(7, answer.getStatus());
            insert.setString(8, json.writeValueAsString(headers));
            insert.setString(9, body);
            insert.setObject(10, at(time.now()));
            insert.executeUpdate();
        }
    }

    /// Sets the first five parameters: the caller and the key. A subject is unique within its issuer only; it may
    /// act through several clients and for several organisations.
    private void scope(PreparedStatement statement, String key) throws SQLException {
        statement.setString(1, caller.issuer());
        statement.setString(2, caller.subject());
        statement.setString(3, caller.client().orElse(null));
        statement.setString(
                4, caller.organisation().map(OrganisationNumber::value).orElse(null));
        statement.setString(5, key);
    }

    private String client() {
        return caller.client().orElse("");
    }

    private String organisation() {
        return caller.organisation().map(OrganisationNumber::value).orElse("");
    }

    private static OffsetDateTime at(java.time.Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// Deletes expired responses.
    @ApplicationScoped
    static class Cleanup {

        private final DataSource dataSource;
        private final BusinessTime time;

        Cleanup(DataSource dataSource, BusinessTime time) {
            this.dataSource = dataSource;
            this.time = time;
        }

        @Scheduled(every = "1h", delayed = "10m")
        void clean() throws SQLException {
            try (var connection = dataSource.getConnection();
                    var delete = connection.prepareStatement("DELETE FROM idempotent_answer WHERE answered_at < ?")) {
                delete.setObject(1, at(time.now().minus(KEPT)));
                delete.executeUpdate();
            }
        }
    }
}
