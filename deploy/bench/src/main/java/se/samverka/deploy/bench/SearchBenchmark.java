package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import se.samverka.deploy.bench.Reads.Read;

/// Searches of decisions with 100 000 of them in the database, beside the read of one body by its id, and the
/// plans of
/// their queries. `bench.decisions` is another number of them.
public final class SearchBenchmark {

    private static final int DECISIONS = 100_000;
    private static final int PLACES = 5_000;
    private static final String PATH = "/meetings/v1/decisions";

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(SearchBenchmark.class, "search", SearchBenchmark::measure);
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("meetings", "postgres");
                var admin = new Gateway(platform.gateway(), "platform-admin")) {
            int decisions = Integer.getInteger("bench.decisions", DECISIONS);
            out.println("Loading " + decisions + " decisions");
            SqlScript.load(superuser, "decisions.sql", String.valueOf(DECISIONS), String.valueOf(decisions));
            Analysed.await(superuser, "paragraph_search");
            var table = new ReadTable(floor(superuser, admin), searches(admin));
            out.println("Searching; load " + Machine.load());
            table.measure();
            var measured = Report.measuredOn(machine, loadBefore);
            out.println("Asking for the plans");
            table.findPlans(platform, "meetings", new QueryPlans(superuser, platform, "paragraph|agreement_link"));
            return new Report.Findings(
                    measured + table.summary(), measured + table.markdown(), table.plansAsMarkdown());
        }
    }

    private static Read floor(Connection superuser, Gateway admin) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT id FROM body WHERE name LIKE 'Bench %' LIMIT 1")) {
            if (!rows.next()) {
                throw new IllegalStateException("The archive has no bodies");
            }
            var path = "/meetings/v1/bodies/" + rows.getString(1);
            return new Read("one body by its id", admin, _ -> path, new Timings());
        }
    }

    private static List<Read> searches(Gateway admin) {
        var reads = new ArrayList<Read>();
        add(reads, "decisions, newest first", admin, _ -> "");
        add(reads, "20 found", admin, n -> "?q=trakt" + n * 7919 % PLACES);
        add(reads, "a part of a compound, 5 000 found", admin, _ -> "?q=sjukv%C3%A5rden");
        add(reads, "the same by day", admin, _ -> "?q=sjukv%C3%A5rden&sort=-date");
        add(reads, "a word of every decision", admin, _ -> "?q=kostnader");
        add(reads, "two words", admin, n -> "?q=biblioteket%20trakt" + n * 7919 % PLACES);
        add(reads, "a phrase", admin, _ -> "?q=%22delar%20kostnaden%22%20-avfall");
        add(reads, "a case number", admin, n -> "?q=rv%20" + (100_000 + n % DECISIONS));
        add(
                reads,
                "with and without a decision, of a year",
                admin,
                n -> "?q=museer&decision=ANY&from=" + (2000 + n % 20) + "-01-01&to=" + (2000 + n % 20) + "-12-31");
        return List.copyOf(reads);
    }

    private static void add(List<Read> reads, String name, Gateway caller, IntFunction<String> query) {
        reads.add(new Read(name, caller, n -> PATH + query.apply(n), new Timings()));
    }
}
