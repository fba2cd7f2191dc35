package se.samverka.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import se.samverka.contracts.ProblemCode;

/// An error response (problem document, RFC 9457) after which the connection is closed.
///
/// The document's `type` is a relative reference, which RFC 9457 § 3.1.1 allows: nothing of the request has been read,
/// and the guard has no configuration of its own, so that it does not know under which address clients reach the
/// gateway. Resolved against the address that the client called, it leads to the code's page.
///
/// @param status the HTTP status
/// @param reason the reason phrase of the status
/// @param code to act on
/// @param detail what is wrong, and what would be right; never anything that the client has sent
record Refusal(int status, String reason, ProblemCode code, String detail) {

    Refusal {
        assert code.statuses().contains(status) : code + " does not come with " + status;
    }

    /// Seconds to wait when there is no room for a request.
    private static final int RETRY_BUSY_SECONDS = 1;

    private static final int UNAVAILABLE = 503;

    static Refusal malformed(String detail) {
        return new Refusal(400, "Bad Request", ProblemCode.MALFORMED_REQUEST, detail);
    }

    static Refusal uriTooLong(int max) {
        return new Refusal(
                414,
                "Request-URI Too Long",
                ProblemCode.URI_TOO_LONG,
                "The request line is longer than the " + max + " bytes taken here");
    }

    static Refusal fieldsTooLarge(int max) {
        return new Refusal(
                431,
                "Request Header Fields Too Large",
                ProblemCode.HEADER_FIELDS_TOO_LARGE,
                "The header fields are larger than the " + max + " bytes taken here");
    }

    static Refusal tooSlow(String detail) {
        return new Refusal(408, "Request Timeout", ProblemCode.REQUEST_TIMEOUT, detail);
    }

    static Refusal busy() {
        return new Refusal(
                UNAVAILABLE,
                "Service Unavailable",
                ProblemCode.SERVICE_BUSY,
                "There is no room for so large a request at the moment; try again soon");
    }

    /// The complete response, head and document.
    byte[] answer(String traceId) {
        var document = """
            {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s","traceId":"%s","errors":[]}\
            """.formatted(code.type(""), code.title().english(), status, detail, code.code(), traceId)
                .getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + " " + reason
                + "\r\n"
                + "Content-Type: application/problem+json\r\n"
                + "Cache-Control: no-store\r\n"
                + "X-Content-Type-Options: nosniff\r\n"
                + (status == UNAVAILABLE ? "Retry-After: " + RETRY_BUSY_SECONDS + "\r\n" : "")
                + "Connection: close\r\n"
                + "Content-Length:"
                + " " + document.length + "\r\n\r\n";
        var bytes = head.getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[bytes.length + document.length];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        System.arraycopy(document, 0, whole, bytes.length, document.length);
        return whole;
    }

    /// A new trace id, since the request's was not read.
    static String newTraceId() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong() | 1L)
                + HexFormat.of().toHexDigits(random.nextLong());
    }
}
