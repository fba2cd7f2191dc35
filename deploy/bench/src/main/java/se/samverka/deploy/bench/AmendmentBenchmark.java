package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;

/// Starts the whole platform twice, each time on an empty folder that is deleted afterwards: once without demo data for
/// the cold start alone, once with them for everything else. Prints the results as Markdown and writes them into the
/// document.
///
/// System properties: `samverka.root`, the packaged project (the working directory when missing), and `bench.report`,
/// the document (`docs/benchmarks.md` in the working directory when missing).
public final class AmendmentBenchmark {

    private AmendmentBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var root = Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
        var document = Path.of(System.getProperty("bench.report", "docs/benchmarks.md"))
                .toAbsolutePath();
        var results = Report.markdown(measure(root, System.out));
        System.out.println(results);
        Report.write(document, AmendmentBenchmark.class, results);
    }

    private static Report.Results measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        BigDecimal bareStartSeconds;
        Memory bareMemory;
        out.println("Cold start without demo data");
        try (var platform = LaunchedPlatform.start(root, false)) {
            bareStartSeconds = platform.startSeconds();
            bareMemory = platform.memory();
        }
        out.println("Cold start with demo data");
        try (var platform = LaunchedPlatform.start(root, true)) {
            var demoMemory = platform.memory();
            try (var floor = new Floor(platform)) {
                out.println("Amendments: " + Recalculation.WARM_UP + " to warm up, " + Recalculation.MEASURED
                        + " measured; load " + Machine.load());
                var recalculation = Recalculation.run(platform, floor);
                return new Report.Results(
                        machine,
                        LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")),
                        loadBefore + " → " + Machine.load(),
                        bareStartSeconds,
                        bareMemory,
                        platform.startSeconds(),
                        demoMemory,
                        recalculation,
                        floor,
                        platform.memory());
            }
        }
    }
}
