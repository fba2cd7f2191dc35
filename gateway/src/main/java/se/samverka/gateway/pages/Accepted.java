package se.samverka.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a client would rather have of what there is (RFC 9110 § 12.5).
final class Accepted {

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([01](?:\\.\\d{1,3})?)\\s*(?:;|$)");
    private static final int FULL_WEIGHT = 1000;

    private Accepted() {}

    /// The media type of the greatest weight, of equal ones the first; empty when none is accepted.
    ///
    /// @param offered in our own order
    static Optional<String> mediaType(HttpServerRequest request, List<String> offered) {
        var accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (accept.isBlank()) {
            return offered.stream().findFirst();
        }
        var ranges = Arrays.asList(accept.split(",", -1));
        var best = offered.stream().mapToInt(type -> weight(ranges, type)).max().orElse(0);
        return offered.stream()
                .filter(type -> best > 0 && weight(ranges, type) == best)
                .findFirst();
    }

    /// Of the most specific range that the type lies in.
    private static int weight(List<String> ranges, String type) {
        for (var wanted : List.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")) {
            for (var range : ranges) {
                if (range.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return weight(range);
                }
            }
        }
        return 0;
    }

    /// In thousandths, which is as exact as a weight can be.
    private static int weight(String range) {
        var stated = WEIGHT.matcher(range);
        if (!stated.find()) {
            return FULL_WEIGHT;
        }
        var digits = (stated.group(1).replace(".", "") + "000").substring(0, 4);
        return Math.min(FULL_WEIGHT, Integer.parseInt(digits));
    }

    /// English for those who ask for it or for neither language; Swedish for those who ask for it or for none.
    static boolean isSwedish(HttpServerRequest request) {
        var wanted = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE));
        if (wanted.isBlank()) {
            return true;
        }
        try {
            return "sv".equals(Locale.lookupTag(Locale.LanguageRange.parse(wanted), List.of("sv", "en")));
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
