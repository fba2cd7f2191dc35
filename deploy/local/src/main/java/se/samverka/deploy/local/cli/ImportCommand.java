package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Files that are imported.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Imports files. With --dry-run it says what an import would do, and stores nothing.")
final class ImportCommand {

    @Command(
            name = "population",
            mixinStandardHelpOptions = true,
            description = "Imports population figures: CSV (area,date,population,source), or JSON-stat as Statistics"
                    + " Sweden answers.")
    int population(
            @Mixin Target target,
            @Mixin Output output,
            @Parameters(paramLabel = "FILE", description = ".csv or .json") Path file,
            @Option(names = "--published-on", paramLabel = "DAY", description = "Day of publication, 2026-02-21")
                    @Nullable
                    String publishedOn,
            @Option(names = "--dry-run", description = "Stores nothing") boolean dryRun) {
        var type = file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? "application/json" : "text/csv";
        return figures("/finance/v1/population-figures", target, output, file, type, publishedOn, dryRun);
    }

    @Command(
            name = "index",
            mixinStandardHelpOptions = true,
            description = "Imports index figures: CSV (series,period,value,publishedOn,source).")
    int index(
            @Mixin Target target,
            @Mixin Output output,
            @Parameters(paramLabel = "FILE", description = ".csv") Path file,
            @Option(names = "--dry-run", description = "Stores nothing") boolean dryRun) {
        return figures("/finance/v1/index-figures", target, output, file, "text/csv", null, dryRun);
    }

    @Command(
            name = "minutes",
            mixinStandardHelpOptions = true,
            description = "Imports minutes; they are stored as a meeting that is held, for a person to review.")
    int minutes(
            @Mixin Target target,
            @Mixin Output output,
            @Parameters(paramLabel = "FILE", description = ".txt (UTF-8) or .pdf") Path file,
            @Option(names = "--body", paramLabel = "ID", description = "The body; read from the text otherwise")
                    @Nullable
                    String body,
            @Option(names = "--date", paramLabel = "DAY", description = "The day of the meeting, if the text has none")
                    @Nullable
                    String date,
            @Option(names = "--dry-run", description = "Stores nothing") boolean dryRun) {
        var type = file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")
                ? "application/pdf"
                : "text/plain; charset=UTF-8";
        var path = "/meetings/v1/minutes-imports?dryRun=" + dryRun + query("body", body) + query("date", date);
        try (var client = target.open()) {
            var read = client.postFile(path, file, type).expect(200, 201);
            output.result(read, summary(read));
        }
        return ExitCodes.DONE;
    }

    private static int figures(
            String path, Target target, Output output, Path file, String type, @Nullable String day, boolean dryRun) {
        try (var client = target.open()) {
            var answer = client.postFile(path + "?dryRun=" + dryRun + query("publishedOn", day), file, type);
            var done = answer.expect(200, 201);
            output.result(
                    done,
                    List.of((dryRun ? "would record " : "recorded ")
                            + done.path("recorded").asInt() + ", unchanged "
                            + done.path("unchanged").asInt()));
        }
        return ExitCodes.DONE;
    }

    private static List<String> summary(JsonNode read) {
        var lines = new ArrayList<String>();
        lines.add(read.path("paragraphs").size() + " paragraphs, "
                + read.path("assignments").size() + " assignments, "
                + read.path("diagnostics").size() + " remarks");
        for (var remark : read.path("diagnostics")) {
            lines.add("line " + remark.path("line").asInt() + ": "
                    + remark.path("severity").asText() + " "
                    + remark.path("code").asText() + " "
                    + remark.path("message").asText());
        }
        return lines;
    }

    private static String query(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
