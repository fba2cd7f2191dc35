package se.samverka.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import se.samverka.contracts.ProblemCode;
import se.samverka.edge.Challenge;
import se.samverka.edge.RouteTable;

/// An error response of the gateway. Where the status is the same, the codes are those of the services, so that
/// clients need not distinguish them.
///
/// @param status the HTTP status
/// @param code stable code to act on
/// @param detail what is wrong, and what would be right
/// @param headers further headers the status asks for
public record Problem(int status, ProblemCode code, String detail, Map<String, String> headers) {

    public Problem {
        assert code.statuses().contains(status) : code + " does not come with " + status;
    }

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds to wait when a service is down; about the time of a restart.
    private static final String RETRY_DOWN_SECONDS = "5";

    /// Seconds to wait when there are too many requests at once.
    private static final String RETRY_BUSY_SECONDS = "1";

    /// The `Authorization` header is missing (RFC 6750 § 3: no error code in the challenge then).
    public static Problem tokenMissing() {
        return new Problem(
                401,
                ProblemCode.UNAUTHORIZED,
                "This needs a bearer token in the Authorization header; POST /oauth2/token gives one",
                Map.of("WWW-Authenticate", Challenge.tokenMissing()));
    }

    /// The token is malformed, of another issuer or audience, wrongly signed, or without a subject.
    public static Problem tokenInvalid() {
        return new Problem(
                401,
                ProblemCode.UNAUTHORIZED,
                "The token in the Authorization header is not a valid bearer token of this platform's issuer",
                Map.of("WWW-Authenticate", Challenge.tokenInvalid("The token is not valid here")));
    }

    /// The token has expired.
    public static Problem tokenExpired() {
        return new Problem(
                401,
                ProblemCode.UNAUTHORIZED,
                "The token in the Authorization header has expired; POST /oauth2/token gives a new one",
                Map.of("WWW-Authenticate", Challenge.tokenInvalid("The token has expired")));
    }

    /// A body with a content coding; RFC 9110 § 15.5.16 asks for the codings that are accepted.
    public static Problem contentEncoded() {
        return new Problem(
                415,
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "Bodies are taken as they are, without a Content-Encoding",
                Map.of("Accept-Encoding", "identity"));
    }

    /// The issuer's keys cannot be fetched, so tokens cannot be checked.
    public static Problem issuerUnavailable() {
        return unavailable(ProblemCode.ISSUER_UNAVAILABLE, "Tokens cannot be checked at the moment; try again soon");
    }

    public static Problem notAcceptable() {
        return new Problem(
                406, ProblemCode.NOT_ACCEPTABLE, "This page is there as text/html and application/json", Map.of());
    }

    /// No page of a problem code: its `type` is of no answer of this platform.
    public static Problem noSuchCode() {
        return new Problem(404, ProblemCode.NOT_FOUND, "There is no such problem code; /problems lists them", Map.of());
    }

    public static Problem notFound() {
        return new Problem(
                404,
                ProblemCode.NOT_FOUND,
                "There is nothing at this path; /openapi.yaml lists the paths there are",
                Map.of());
    }

    /// @param allow the path's methods, as in the `Allow` header
    public static Problem methodNotAllowed(String allow) {
        return new Problem(
                405,
                ProblemCode.METHOD_NOT_ALLOWED,
                "This path does not take that method; Allow says which it takes",
                Map.of("Allow", allow));
    }

    /// A path that means something else after normalisation.
    public static Problem pathNotCanonical() {
        return malformed("The path must be free of dot segments, empty segments, backslashes and encoded slashes");
    }

    /// Any other malformed or ambiguous request.
    public static Problem malformed(String detail) {
        return new Problem(400, ProblemCode.MALFORMED_REQUEST, detail, Map.of());
    }

    public static Problem uriTooLong(int maxLength) {
        return new Problem(
                414, ProblemCode.URI_TOO_LONG, "The address is longer than " + maxLength + " characters", Map.of());
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
        return new Problem(
                408, ProblemCode.REQUEST_TIMEOUT, "The rest of the request body did not arrive in time", Map.of());
    }

    /// The service does not accept connections.
    public static Problem serviceUnavailable() {
        return unavailable(
                ProblemCode.SERVICE_UNAVAILABLE,
                "The service behind this path is not running at the moment; try again soon");
    }

    /// The client has too many open requests.
    public static Problem tooManyRequests() {
        return new Problem(
                429,
                ProblemCode.TOO_MANY_REQUESTS,
                "This client has too many requests open at a time; wait for answers before sending more",
                Map.of("Retry-After", RETRY_BUSY_SECONDS));
    }

    /// All connections to the service are in use, and the queue is full.
    public static Problem serviceBusy() {
        return new Problem(
                503,
                ProblemCode.SERVICE_BUSY,
                "The service behind this path has more to do than it can; try again soon",
                Map.of("Retry-After", RETRY_BUSY_SECONDS));
    }

    /// The service closed the connection before it answered. Whether it acted is unknown; a POST can be repeated
    /// with its Idempotency-Key.
    public static Problem badGateway() {
        return new Problem(
                502,
                ProblemCode.BAD_GATEWAY,
                "The service behind this path broke off before it answered; repeat with the same Idempotency-Key",
                Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }

    /// The service took too long. Whether it acted is unknown.
    public static Problem gatewayTimeout() {
        return new Problem(
                504,
                ProblemCode.GATEWAY_TIMEOUT,
                "The service behind this path did not answer in time; repeat with the same Idempotency-Key",
                Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }

    /// A fault in the gateway itself.
    public static Problem internalError() {
        return new Problem(500, ProblemCode.INTERNAL_ERROR, "Something went wrong here; quote the traceId", Map.of());
    }

    /// The document.
    ///
    /// @param address scheme and authority of the gateway as clients reach it
    JsonObject document(String address, String instance, String traceId) {
        return new JsonObject()
                .put("type", code.type(address))
                .put("title", code.title().english())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance)
                .put("code", code.code())
                .put("traceId", traceId)
                .put("errors", new JsonArray());
    }

    private static Problem unavailable(ProblemCode code, String detail) {
        return new Problem(503, code, detail, Map.of("Retry-After", RETRY_DOWN_SECONDS));
    }
}
