package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Shows which processes of the platform run on this machine, and whether they are ready.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows the processes of the platform on this machine. Exit code 0: all are ready; 1: some are not;"
                        + " 3: nothing runs.")
final class StatusCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LocalPlatform platform;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Override
    public Integer call() throws InterruptedException {
        var description = platform.description();
        if (description.isEmpty()) {
            output.progress("samverka: nothing runs on " + platform.folder());
            return ExitCodes.UNREACHABLE;
        }
        var processes = JsonNodeFactory.instance.arrayNode();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var child : description.get().path("children").properties()) {
                var url = child.getValue().path("url").asText();
                processes
                        .addObject()
                        .put("name", child.getKey())
                        .put("pid", child.getValue().path("pid").asLong())
                        .put("url", url)
                        .put("ready", isReady(http, url));
            }
        }
        output.result(processes, table(processes));
        for (var process : processes) {
            if (!process.path("ready").asBoolean()) {
                return ExitCodes.REFUSED;
            }
        }
        return ExitCodes.DONE;
    }

    private static boolean isReady(HttpClient http, String url) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/health/ready"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // It does not answer, which is what is asked.
        }
    }

    private static Iterable<String> table(ArrayNode processes) {
        var lines = new ArrayList<String>();
        for (var process : processes) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %-9s %-24s process %d",
                    process.path("name").asText(),
                    process.path("ready").asBoolean() ? "ready" : "not ready",
                    process.path("url").asText(),
                    process.path("pid").asLong()));
        }
        return lines;
    }
}
