package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samverka.deploy.local.client.PlatformClient;
import se.samverka.deploy.local.client.PlatformRefusal;

/// Events that a service could not handle.
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Events that a service could not handle.")
final class DeadLettersCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them, in all APIs.")
    int list(@Mixin Target target, @Mixin Output output) {
        try (var client = target.open()) {
            var letters = all(client, Apis.ALL);
            output.result(letters, lines(letters));
        }
        return ExitCodes.DONE;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Handles them again. Exit code 1: at least one failed again.")
    int replay(
            @Mixin Target target,
            @Mixin Output output,
            @Parameters(paramLabel = "ID", arity = "0..*", description = "Their ids") @Nullable List<String> ids,
            @Option(names = "--all", description = "All of them") boolean everything,
            @Option(
                            names = "--api",
                            paramLabel = "API",
                            description = "Only of this API: agreements, finance or meetings")
                    @Nullable
                    String api) {
        var wanted = ids == null ? List.<String>of() : ids;
        if (wanted.isEmpty() != everything) {
            throw new ParameterException(spec.commandLine(), "Name either ids or --all");
        }
        if (api != null && !Apis.ALL.contains(api)) {
            throw new ParameterException(spec.commandLine(), "--api is one of " + String.join(", ", Apis.ALL));
        }
        try (var client = target.open()) {
            var letters = all(client, api == null ? Apis.ALL : List.of(api));
            var chosen = new ArrayList<JsonNode>();
            letters.forEach(letter -> {
                if (everything || wanted.contains(letter.path("id").asText())) {
                    chosen.add(letter);
                }
            });
            return replay(client, chosen, output);
        }
    }

    private static int replay(PlatformClient client, List<JsonNode> chosen, Output output) {
        var done = JsonNodeFactory.instance.arrayNode();
        int failed = 0;
        for (var letter : chosen) {
            var path = "/" + letter.path("api").asText() + "/v1/dead-letters/"
                    + letter.path("id").asText() + "/replays";
            try {
                done.add(client.post(path, null, null).expect(200));
            } catch (PlatformRefusal refusal) {
                failed++;
                output.progress(letter.path("id").asText() + ": " + refusal.getMessage());
            }
            output.bar("replayed", done.size() + failed, chosen.size());
        }
        output.result(done, List.of("replayed " + done.size() + ", failed again " + failed));
        return failed == 0 ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private static ArrayNode all(PlatformClient client, List<String> apis) {
        var letters = JsonNodeFactory.instance.arrayNode();
        for (var api : apis) {
            Apis.each(
                    client,
                    "/" + api + "/v1/dead-letters",
                    "deadLetters",
                    letter -> letters.add(((ObjectNode) letter).put("api", api)));
        }
        return letters;
    }

    private static List<String> lines(ArrayNode letters) {
        var lines = new ArrayList<String>();
        for (var letter : letters) {
            lines.add(letter.path("api").asText() + " " + letter.path("id").asText() + " "
                    + letter.path("topic").asText() + " "
                    + letter.path("reason").asText());
        }
        if (lines.isEmpty()) {
            lines.add("none");
        }
        return lines;
    }
}
