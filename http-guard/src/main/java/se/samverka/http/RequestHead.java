package se.samverka.http;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The head of a request, parsed strictly.
///
/// @param length the number of bytes of its body, or [#CHUNKED]
record RequestHead(long length) {

    /// The body is chunked, so its length is not declared.
    static final long CHUNKED = -1;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST_LINE = Pattern.compile(TOKEN + " (\\S+) (HTTP/1\\.[01])");
    private static final Pattern TARGET = Pattern.compile("/[\\x21-\\x7E]*");
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):([\\t\\x20-\\x7E\\x80-\\xFF]*)");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /// Pairs as in RFC 7239 § 4, with tokens or quoted addresses as values; a pair may be empty.
    private static final String PAIR = "(?:[A-Za-z]++=(?:[!#$%&'*+.^_`|~0-9A-Za-z-]++|\"[A-Za-z0-9._~:\\[\\]-]*+\"))?+";

    private static final Pattern FORWARDED = Pattern.compile(PAIR + "(?:[\\t ]*+[;,][\\t ]*+" + PAIR + ")*+");

    /// @param lines the lines of the head without their ends: the request line, then the fields
    /// @throws Refused when the head is malformed or ambiguous
    static RequestHead read(String[] lines) {
        var line = REQUEST_LINE.matcher(lines[0]);
        if (!line.matches()) {
            throw malformed("The request line must be a method, a path and HTTP/1.1, with one space between each");
        }
        if (!TARGET.matcher(line.group(1)).matches()) {
            throw malformed("The request target must be a path that begins with / and is %-encoded");
        }
        boolean old = line.group(2).equals("HTTP/1.0");
        String host = null;
        String length = null;
        String coding = null;
        for (int i = 1; i < lines.length; i++) {
            var field = FIELD.matcher(lines[i]);
            if (!field.matches()) {
                throw malformed(
                        "A header field must be a name, a colon at once after it, and a value on the same line");
            }
            var value = withoutSpaceAround(field.group(2));
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "host" -> host = once(host, value, "Host");
                case "content-length" -> length = once(length, value, "Content-Length");
                case "transfer-encoding" -> coding = once(coding, value, "Transfer-Encoding");
                case "forwarded" -> checkForwarded(value);
                default -> {}
            }
        }
        checkHost(host, old);
        return new RequestHead(bodyLength(length, coding, old));
    }

    /// Whether a line is a header field, as in a trailer.
    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    private static void checkHost(@Nullable String host, boolean old) {
        if (host == null && !old) {
            throw malformed("Host must be sent");
        }
        if (host != null && !HOST.matcher(host).matches()) {
            throw malformed("Host must be a name or an address, and perhaps a port");
        }
    }

    /// The value is used in links, so an invalid address would cause errors far from here.
    private static void checkForwarded(String value) {
        if (!value.isEmpty() && !FORWARDED.matcher(value).matches()) {
            throw malformed("Forwarded must be pairs such as for=192.0.2.7;proto=https;host=samverka.example");
        }
    }

    private static long bodyLength(@Nullable String length, @Nullable String coding, boolean old) {
        if (coding != null) {
            if (length != null) {
                throw malformed("Content-Length and Transfer-Encoding must not be sent together");
            }
            if (old) {
                throw malformed("Transfer-Encoding is not part of HTTP/1.0");
            }
            if (!coding.equalsIgnoreCase("chunked")) {
                throw malformed("Transfer-Encoding may only be chunked");
            }
            return CHUNKED;
        }
        if (length == null) {
            return 0;
        }
        if (!LENGTH.matcher(length).matches()) {
            throw malformed("Content-Length must be one number of digits alone");
        }
        return Long.parseLong(length);
    }

    private static String once(@Nullable String known, String value, String name) {
        if (known != null) {
            throw malformed(name + " must be sent once");
        }
        return value;
    }

    private static String withoutSpaceAround(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isSpace(value.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static Refused malformed(String detail) {
        return new Refused(Refusal.malformed(detail));
    }
}
