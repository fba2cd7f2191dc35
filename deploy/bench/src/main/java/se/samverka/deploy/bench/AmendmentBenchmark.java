package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;

/// Starts the whole platform twice, each time on an empty folder that is deleted afterwards: once without demo
/// data for the cold start alone, once with them for everything else. Before the amendments the second is started
/// again on its data, so that PostgreSQL keeps the time stamps of commits.
public final class AmendmentBenchmark {

    private AmendmentBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(AmendmentBenchmark.class, "recalculation", AmendmentBenchmark::measure);
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
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
            platform.restartWith("track_commit_timestamp = on");
            try (var floor = new Floor(platform)) {
                out.println("Amendments: " + Recalculation.WARM_UP + " to warm up, " + Recalculation.MEASURED
                        + " measured; load " + Machine.load());
                var recalculation = Recalculation.run(platform, floor);
                return Report.findings(new Report.Results(
                        machine,
                        loadBefore,
                        bareStartSeconds,
                        bareMemory,
                        platform.startSeconds(),
                        demoMemory,
                        recalculation,
                        floor,
                        platform.memory()));
            }
        }
    }
}
