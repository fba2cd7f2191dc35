package se.samverka.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares the document that a service serves with the one committed in `contracts/`. With
/// `-Dcontracts.update=true` the committed file is written anew, so that the change shows in the diff.
public final class OpenApiContract {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private OpenApiContract() {}

    public static void verify(String api, int port) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/" + api + "/v1/openapi.yaml"))
                    .build();
            var served = http.send(request, BodyHandlers.ofString());
            assertThat(served.statusCode()).isEqualTo(200);
            var committed = committed(api);
            if (Boolean.getBoolean("contracts.update")
                    && !(Files.exists(committed)
                            && YAML.readTree(Files.readString(committed)).equals(YAML.readTree(served.body())))) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, YAML.writeValueAsString(YAML.readTree(served.body())));
            }
            // Compared as trees: the order of a schema's keys differs from start to start.
            assertThat(YAML.readTree(served.body()))
                    .as("what runs is what contracts/ says; -Dcontracts.update=true writes it anew")
                    .isEqualTo(YAML.readTree(Files.readString(committed)));
        }
    }

    private static Path committed(String api) {
        return Path.of(System.getProperty("samverka.root", ".."))
                .resolve("contracts/src/main/resources/openapi/" + api + ".yaml");
    }
}
