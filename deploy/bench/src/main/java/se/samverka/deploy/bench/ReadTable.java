package se.samverka.deploy.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads through the gateway, each many times in turn with the others, beside the floor; and the plans by which the
/// database finds what they ask for.
final class ReadTable {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 200;
    private static final int SLOWEST = 5;

    private final Reads.Read floor;
    private final List<Reads.Read> reads;
    private final int measured;
    private Map<String, List<String>> plans = Map.of();

    ReadTable(Reads.Read floor, List<Reads.Read> reads) {
        this(floor, reads, MEASURED);
    }

    /// @param measured how many times each read is measured
    ReadTable(Reads.Read floor, List<Reads.Read> reads, int measured) {
        this.floor = floor;
        this.reads = reads;
        this.measured = measured;
    }

    /// Every read in turn, so that whatever else the machine does falls on all alike.
    void measure() {
        var all = new ArrayList<>(reads);
        all.add(floor);
        for (int n = 0; n < WARM_UP + measured; n++) {
            for (var read : all) {
                var path = read.path().apply(n);
                long asked = System.nanoTime();
                read.caller().skim(path);
                long answered = System.nanoTime();
                if (n >= WARM_UP) {
                    read.timings().add(answered - asked);
                }
            }
        }
    }

    /// Restarts the service, so that its sessions log their plans.
    void findPlans(LaunchedPlatform platform, String service, QueryPlans log) throws SQLException, IOException {
        log.prepare();
        platform.restart(service);
        reads.getFirst().caller().awaitAnswer("/" + service + "/v1/api-info");
        var asked = new LinkedHashMap<String, Runnable>();
        for (var read : reads) {
            asked.put(read.name(), () -> read.caller().skim(read.path().apply(1)));
        }
        plans = log.of(asked);
    }

    /// All reads.
    String markdown() {
        return table("Read, %d times each".formatted(measured), reads);
    }

    /// Those with the longest medians.
    String summary() {
        var slowest = reads.stream()
                .sorted(Comparator.comparingLong(
                                (Reads.Read read) -> read.timings().medianNanos())
                        .reversed())
                .limit(SLOWEST)
                .toList();
        return table(
                "Read, %d times each: the %d slowest of %d".formatted(measured, slowest.size(), reads.size()), slowest);
    }

    private String table(String title, List<Reads.Read> shown) {
        var text =
                new StringBuilder("| %s | median ms | p99 ms | median ÷ floor | whole tables read |\n".formatted(title)
                        + "|---|---:|---:|---:|---|\n");
        text.append(row("**floor: " + floor.name() + "**", floor, ""));
        for (var read : shown) {
            text.append(row(read.name(), read, QueryPlans.wholeTables(plans.getOrDefault(read.name(), List.of()))));
        }
        return text.append('\n').toString();
    }

    private String row(String name, Reads.Read read, String wholeTables) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        Timings.millis(read.timings().medianNanos()),
                        Timings.millis(read.timings().p99Nanos()),
                        Timings.ratio(
                                read.timings().medianNanos(), floor.timings().medianNanos()),
                        wholeTables);
    }

    String plansAsMarkdown() {
        var text = new StringBuilder();
        plans.forEach((read, ofRead) -> text.append("<details><summary>Plans: ")
                .append(read)
                .append("</summary>\n\n```\n")
                .append(String.join("\n\n", ofRead))
                .append("\n```\n\n</details>\n"));
        return text.toString();
    }
}
