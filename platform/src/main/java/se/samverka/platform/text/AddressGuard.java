package se.samverka.platform.text;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Characters;
import se.samverka.platform.rule.Characters.Use;
import se.samverka.platform.rule.RuleBroken;

/// Checks the text of a request outside its body: the path, names and values of query parameters, and the headers
/// whose text is stored. All of them are single lines. Path and query are normalised (NFC) before anything reads
/// them.
@Provider
@PreMatching
public class AddressGuard implements ContainerRequestFilter {

    /// Most characters of a query parameter's value, as in the OpenAPI documents.
    public static final int LONGEST = 1_000;

    /// The headers whose text is stored or compared with stored text.
    private static final List<String> HEADERS =
            List.of("Idempotency-Key", "Acting-Organisation", "If-Match", "If-None-Match", "traceparent");

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        var path = asked.getRawPath();
        var query = asked.getRawQuery();
        var composedPath = composed(path, "The path", "/");
        var composedQuery = query == null ? null : composed(query, "A query parameter", "&");
        if (!composedPath.equals(path) || !java.util.Objects.equals(composedQuery, query)) {
            var authority = asked.getScheme() + "://" + asked.getRawAuthority();
            request.setRequestUri(
                    URI.create(authority + composedPath + (composedQuery == null ? "" : "?" + composedQuery)));
        }
        for (var name : HEADERS) {
            var value = request.getHeaderString(name);
            if (value != null) {
                Characters.fault(value, Use.NAME).ifPresent(fault -> {
                    throw refused("Header " + name + ": " + fault, null);
                });
            }
        }
    }

    /// @return the text in NFC
    private static String composed(String encoded, String what, String separator) {
        if (encoded.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '%')) {
            lengths(encoded, what, separator);
            return encoded;
        }
        var parts = encoded.split("(?<=" + separator + ")|(?=" + separator + ")|(?<==)|(?==)", -1);
        var composed = new StringBuilder();
        for (var part : parts) {
            composed.append(part.equals(separator) || part.equals("=") ? part : part(part, what, separator));
        }
        return composed.toString();
    }

    private static String part(String encoded, String what, String separator) {
        var text = decoded(encoded, what, separator);
        Characters.fault(text, Use.NAME).ifPresent(fault -> {
            throw refused(what + " holds a character that is not allowed. " + fault, null);
        });
        length(text, what);
        var composed = Characters.normalised(text);
        return composed.equals(text)
                ? encoded
                : URLEncoder.encode(composed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void lengths(String plain, String what, String separator) {
        for (var part : plain.split(separator, -1)) {
            length(part, what);
        }
    }

    private static void length(String text, String what) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw refused(what + " may have at most " + LONGEST + " characters between two separators", null);
        }
    }

    /// Strict, because bytes that are not UTF-8 would otherwise become replacement characters.
    private static String decoded(String encoded, String what, String separator) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        try {
            for (int at = 0; at < encoded.length(); at++) {
                char character = encoded.charAt(at);
                if (character == '%') {
                    bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
                    at += 2;
                } else {
                    bytes.writeBytes(String.valueOf(character == '+' && separator.equals("&") ? ' ' : character)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw refused(what + " is not percent-encoded UTF-8", malformed);
        }
    }

    private static RuleBroken refused(String detail, @Nullable Throwable cause) {
        var refused = new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.TEXT_NOT_ALLOWED, detail);
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
