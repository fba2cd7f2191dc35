package se.samverka.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// An error response (problem document, RFC 9457) after which the connection is closed.
///
/// @param status the HTTP status
/// @param title the reason phrase of the status
/// @param code stable code to act on
/// @param detail what is wrong, and what would be right; never quotes the request
record Refusal(int status, String title, String code, String detail) {

    /// Seconds to wait when there is no room for a request.
    private static final int RETRY_BUSY_SECONDS = 1;

    private static final int UNAVAILABLE = 503;

    static Refusal malformed(String detail) {
        return new Refusal(400, "Bad Request", "malformed-request", detail);
    }

    static Refusal uriTooLong(int max) {
        return new Refusal(
                414,
                "Request-URI Too Long",
                "uri-too-long",
                "The request line is longer than the " + max + " bytes taken here");
    }

    static Refusal fieldsTooLarge(int max) {
        return new Refusal(
                431,
                "Request Header Fields Too Large",
                "header-fields-too-large",
                "The header fields are larger than the " + max + " bytes taken here");
    }

    static Refusal tooSlow(String detail) {
        return new Refusal(408, "Request Timeout", "request-timeout", detail);
    }

    static Refusal busy() {
        return new Refusal(
                UNAVAILABLE,
                "Service Unavailable",
                "service-busy",
                "There is no room for so large a request at the moment; try again soon");
    }

    /// The complete response, head and document.
    byte[] answer(String traceId) {
        var document = """
            {"type":"urn:samverka:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s","traceId":"%s","errors":[]}\
            """.formatted(code, title, status, detail, code, traceId).getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + " " + title
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
