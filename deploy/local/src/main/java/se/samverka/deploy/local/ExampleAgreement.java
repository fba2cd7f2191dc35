package se.samverka.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.StreamSupport;
import se.samverka.deploy.embedded.DemoClient;

/// Looks up an agreement's id for the examples in the [Welcome], so that they work as printed: ids are created when
/// the demo data is loaded.
final class ExampleAgreement {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String NONE = "{agreementId}";

    private ExampleAgreement() {}

    /// The id of STARK, or of another agreement if STARK is missing, or a placeholder if there is none.
    static String id(URI gateway, String client) {
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var login = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client
                            + "&client_secret=" + DemoClient.SECRET));
            var token = answer(http, login).path("access_token").asText();
            var list = HttpRequest.newBuilder(gateway.resolve("/agreements/v1/agreements"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token);
            var agreements = answer(http, list).path("agreements");
            return StreamSupport.stream(agreements.spliterator(), false)
                    .filter(agreement -> agreement.path("title").asText().startsWith("STARK"))
                    .findFirst()
                    .orElse(agreements.path(0))
                    .path("id")
                    .asText(NONE);
        } catch (IOException e) {
            return NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private static JsonNode answer(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }
}
