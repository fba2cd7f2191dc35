package se.samverka.gateway.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import se.samverka.edge.Challenge;
import se.samverka.edge.RouteTable;

/// An error response of the gateway. Where the status is the same, the codes are those of the services, so that
/// clients need not distinguish them.
///
/// @param status the HTTP status
/// @param code stable code to act on
/// @param detail what is wrong, and what would be right
/// @param headers further headers that the status requires
public record Problem(int status, String code, String detail, Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds to wait when a service is down; about the time of a restart.
    private static final String RETRY_DOWN_SECONDS = "5";

    /// Seconds to wait when there are too many requests at once.
    private static final String RETRY_BUSY_SECONDS = "1";

    /// The `Authorization` header is missing (RFC 6750 § 3: no error code in the challenge then).
    public static Problem tokenMissing() {
        return new Problem(
                401,
                "unauthorized",
                "This needs a bearer token in the Authorization header; POST /oauth2/token gives one",
                Map.of("WWW-Authenticate", Challenge.tokenMissing()));
    }

    /// The token is malformed, of another issuer or audience, wrongly signed, or without a subject.
    public static Problem tokenInvalid() {
        return new Problem(
                401,
                "unauthorized",
                "The token in the Authorization header is not a valid bearer token of this platform's issuer",
                Map.of("WWW-Authenticate", Challenge.tokenInvalid("The token is not valid here")));
    }

    /// The token has expired.
    public static Problem tokenExpired() {
        return new Problem(
                401,
                "unauthorized",
                "The token in the Authorization header has expired; POST /oauth2/token gives a new one",
                Map.of("WWW-Authenticate", Challenge.tokenInvalid("The token has expired")));
    }

    /// A body with a content coding; RFC 9110 § 15.5.16 asks for the codings that are accepted.
    public static Problem contentEncoded() {
        return new Problem(
                415,
                "unsupported-media-type",
                "Bodies are taken as they are, without a Content-Encoding",
                Map.of("Accept-Encoding", "identity"));
    }

    /// The issuer's keys cannot be fetched, so tokens cannot be checked.
    public static Problem issuerUnavailable() {
        return unavailable("issuer-unavailable", "Tokens cannot be checked at the moment; try again soon");
    }

    public static Problem notFound() {
        return new Problem(
                404, "not-found", "There is nothing at this path; /openapi.yaml lists the paths there are", Map.of());
    }

    /// @param allow the path's methods, as in the `Allow` header
    public static Problem methodNotAllowed(String allow) {
        return new Problem(
                405,
                "method-not-allowed",
                "This path does not take that method; Allow says which it takes",
                Map.of("Allow", allow));
    }

    /// A path that means something else after normalisation.
    public static Problem pathNotCanonical() {
        return malformed("The path must be free of dot segments, empty segments, backslashes and encoded slashes");
    }

    /// Any other malformed or ambiguous request.
    public static Problem malformed(String detail) {
        return new Problem(400, "malformed-request", detail, Map.of());
    }

    public static Problem uriTooLong(int maxLength) {
        return new Problem(414, "uri-too-long", "The address is longer than " + maxLength + " characters", Map.of());
    }

    /// @param limit the operation's limit, with its error code
    public static Problem tooLarge(RouteTable.BodyLimit limit) {
        return new Problem(
                413,
                limit.code(),
                "The request body is larger than the " + limit.bytes() + " bytes taken here",
                Map.of());
    }

    /// The client stopped sending its body.
    public static Problem bodyTimeout() {
        return new Problem(408, "request-timeout", "The rest of the request body did not arrive in time", Map.of());
    }

    /// The service does not accept connections.
    public static Problem serviceUnavailable() {
        return unavailable(
                "service-unavailable", "The service behind this path is not running at the moment; try again soon");
    }

    /// The client has too many open requests.
    public static Problem tooManyRequests() {
        return new Problem(
                429,
                "too-many-requests",
                "This client has too many requests open at a time; wait for answers before sending more",
                Map.of("Retry-After", RETRY_BUSY_SECONDS));
    }

    /// All connections to the service are in use, and the queue is full.
    public static Problem serviceBusy() {
        return new Problem(
                503,
                "service-busy",
                "The service behind this path has more to do than it can; try again soon",
                Map.of("Retry-After", RETRY_BUSY_SECONDS));
    }

    /// The service closed the connection before it answered. Whether it acted is unknown; a POST can be repeated
    /// with its Idempotency-Key.
    public static Problem badGateway() {
        return new Problem(
                502,
                "bad-gateway",
                "The service behind this path broke off before it answered; repeat with the same Idempotency-Key",
                Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }

    /// The service took too long. Whether it acted is unknown.
    public static Problem gatewayTimeout() {
        return new Problem(
                504,
                "gateway-timeout",
                "The service behind this path did not answer in time; repeat with the same Idempotency-Key",
                Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }

    /// A fault in the gateway itself.
    public static Problem internalError() {
        return new Problem(500, "internal-error", "Something went wrong here; quote the traceId", Map.of());
    }

    /// The problem document.
    JsonObject document(String instance, String traceId) {
        return new JsonObject()
                .put("type", "urn:samverka:problem:" + code)
                .put("title", HttpResponseStatus.valueOf(status).reasonPhrase())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("code", code)
                .put("traceId", traceId)
                .put("errors", new JsonArray());
    }

    private static Problem unavailable(String code, String detail) {
        return new Problem(503, code, detail, Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }
}
