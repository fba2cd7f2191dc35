package se.samverka.deploy.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The platform refused a request. The message is what its problem document (or the issuer's error) says.
public final class PlatformRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformRefusal(int status, JsonNode body) {
        super("The platform answered " + status + words(body));
    }

    private static String words(JsonNode body) {
        var text = new StringBuilder();
        for (var field : new String[] {"code", "error", "detail", "error_description"}) {
            if (body.hasNonNull(field)) {
                text.append(text.isEmpty() ? " " : ": ").append(body.path(field).asText());
            }
        }
        return text
                + StreamSupport.stream(body.path("errors").spliterator(), false)
                        .map(error -> "\n  " + error.path("pointer").asText() + " "
                                + error.path("detail").asText())
                        .collect(Collectors.joining());
    }
}
