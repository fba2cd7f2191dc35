package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/// Reads of agreements with 100 000 of them in the database: how long each takes beside the read of one row by
/// its key, and how PostgreSQL finds what it asks for. `bench.agreements` is another number of them.
public final class ReadBenchmark {

    private ReadBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(ReadBenchmark.class, "reads", ReadBenchmark::measure);
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("agreements", "postgres");
                var admin = new Gateway(platform.gateway(), "platform-admin");
                var region = new Gateway(platform.gateway(), "region-secretary")) {
            int agreements = Integer.getInteger("bench.agreements", Archive.AGREEMENTS);
            out.println("Loading " + agreements + " agreements");
            var archive = Archive.load(superuser, agreements);
            var table = new ReadTable(Reads.floor(archive, admin), Reads.of(archive, admin, region));
            out.println("Reading; load " + Machine.load());
            table.measure();
            var measured = Report.measuredOn(machine, loadBefore);
            out.println("Asking for the plans");
            table.findPlans(platform, "agreements", new QueryPlans(superuser, platform, "agreement|approval|timeline"));
            return new Report.Findings(
                    measured + table.summary(), measured + table.markdown(), table.plansAsMarkdown());
        }
    }
}
