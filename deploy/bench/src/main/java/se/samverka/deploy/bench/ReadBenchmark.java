package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads of agreements with 100 000 of them in the database: how long each takes beside the read of one row by its key,
/// and how PostgreSQL finds what it asks for. System properties as of [AmendmentBenchmark], and
/// `bench.agreements` for another number of them.
public final class ReadBenchmark {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 200;

    private ReadBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var root = Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
        var document = Path.of(System.getProperty("bench.report", "docs/benchmarks.md"))
                .toAbsolutePath();
        var results = measure(root, System.out);
        System.out.println(results);
        Report.write(document, ReadBenchmark.class, results);
    }

    private static String measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("agreements", "postgres");
                var admin = new Gateway(platform.gateway(), "platform-admin");
                var region = new Gateway(platform.gateway(), "region-secretary")) {
            int agreements = Integer.getInteger("bench.agreements", Archive.AGREEMENTS);
            out.println("Loading " + agreements + " agreements");
            var archive = Archive.load(superuser, agreements);
            var floor = Reads.floor(archive, admin);
            var reads = Reads.of(archive, admin, region);
            out.println("Reading; load " + Machine.load());
            rounds(floor, reads);
            var load = loadBefore + " → " + Machine.load();
            out.println("Asking for the plans");
            var plans = plans(platform, new QueryPlans(superuser, platform), reads);
            return Report.measuredOn(machine, LocalDate.now(ZoneId.of("Europe/Stockholm")), load)
                    + table(floor, reads, plans)
                    + listing(plans);
        }
    }

    /// Every read in turn, so that whatever else the machine does falls on all alike.
    private static void rounds(Reads.Read floor, List<Reads.Read> reads) {
        var all = new ArrayList<>(reads);
        all.add(floor);
        for (int n = 0; n < WARM_UP + MEASURED; n++) {
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

    private static Map<String, List<String>> plans(LaunchedPlatform platform, QueryPlans plans, List<Reads.Read> reads)
            throws SQLException, IOException {
        plans.prepare();
        platform.restart("agreements");
        reads.getFirst().caller().awaitAnswer("/agreements/v1/api-info");
        var asked = new LinkedHashMap<String, Runnable>();
        for (var read : reads) {
            asked.put(read.name(), () -> read.caller().skim(read.path().apply(1)));
        }
        return plans.of(asked);
    }

    private static String table(Reads.Read floor, List<Reads.Read> reads, Map<String, List<String>> plans) {
        var text = new StringBuilder(
                "| Read, %d times each | median ms | p99 ms | median by the floor | whole tables read |\n"
                                .formatted(MEASURED)
                        + "|---|---:|---:|---:|---|\n");
        text.append(row("**floor: " + floor.name() + "**", floor, floor, ""));
        for (var read : reads) {
            text.append(
                    row(read.name(), read, floor, QueryPlans.wholeTables(plans.getOrDefault(read.name(), List.of()))));
        }
        return text.append('\n').toString();
    }

    private static String row(String name, Reads.Read read, Reads.Read floor, String wholeTables) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        Timings.millis(read.timings().medianNanos()),
                        Timings.millis(read.timings().p99Nanos()),
                        Timings.ratio(
                                read.timings().medianNanos(), floor.timings().medianNanos()),
                        wholeTables);
    }

    private static String listing(Map<String, List<String>> plans) {
        var text = new StringBuilder();
        plans.forEach((read, ofRead) -> text.append("<details><summary>Plans: ")
                .append(read)
                .append("</summary>\n\n```\n")
                .append(String.join("\n\n", ofRead))
                .append("\n```\n\n</details>\n"));
        return text.toString();
    }
}
