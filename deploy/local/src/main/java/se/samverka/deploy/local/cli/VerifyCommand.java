package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Orders finance's controls and waits for their result.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Runs the controls of all documents and sums, and shows what they find. Exit code 1: a control has"
                        + " failed.")
final class VerifyCommand implements Callable<Integer> {

    private static final String CONTROLS = "/finance/v1/controls";
    private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Override
    public Integer call() {
        try (var client = target.open()) {
            var run = client.post(CONTROLS, null, null).expect(202).path("run").asText();
            while (true) {
                var controls = client.get(CONTROLS + "?limit=200&run=" + run)
                        .expect(200)
                        .path("controls");
                int open = count(controls, OPEN);
                output.bar("controls", controls.size() - open, controls.size());
                if (open == 0 && !controls.isEmpty()) {
                    output.result(controls, lines(controls));
                    return count(controls, Set.of("PASSED")) == controls.size() ? ExitCodes.DONE : ExitCodes.REFUSED;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static int count(JsonNode controls, Set<String> results) {
        int count = 0;
        for (var control : controls) {
            count += results.contains(control.path("result").asText()) ? 1 : 0;
        }
        return count;
    }

    private static List<String> lines(JsonNode controls) {
        var lines = new ArrayList<String>();
        for (var control : controls) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %-20s %d checked, %d findings",
                    control.path("result").asText(),
                    control.path("code").asText(),
                    control.path("checked").asLong(),
                    control.path("findingCount").asLong()));
            for (var finding : control.path("findings")) {
                lines.add("         " + finding.path("rule").asText() + " "
                        + finding.path("href").asText() + " expected "
                        + finding.path("expected").asText("-") + ", found "
                        + finding.path("found").asText("-"));
            }
        }
        return lines;
    }
}
