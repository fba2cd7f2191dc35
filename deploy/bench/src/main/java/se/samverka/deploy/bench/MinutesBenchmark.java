package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import se.samverka.deploy.bench.Reads.Read;

/// Minutes of 30 pages as PDF, a sealed extract from them and their JSON, beside the same minutes as HTML.
public final class MinutesBenchmark {

    /// The meeting that `minutes.sql` makes: MD5 of its name.
    private static final String MEETING = "/meetings/v1/meetings/d4878816-8076-b999-d36c-4f3ccb75ba2f";

    /// A file of 30 pages takes a second or two.
    private static final int TIMES = 50;

    private MinutesBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(MinutesBenchmark.class, "minutes", MinutesBenchmark::measure);
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("meetings", "postgres");
                var admin = new Gateway(platform.gateway(), "platform-admin")) {
            SqlScript.load(superuser, "minutes.sql", "", "");
            var table = new ReadTable(
                    read("the minutes as HTML", admin, "/minutes?format=HTML"),
                    List.of(
                            read("the minutes as JSON", admin, "/minutes?format=JSON"),
                            read("the minutes as PDF, 30 pages", admin, "/minutes?format=PDF"),
                            read("a sealed extract of one §", admin, "/paragraphs/20/extracts")),
                    TIMES);
            out.println("Reading; load " + Machine.load());
            table.measure();
            return new Report.Findings(Report.measuredOn(machine, loadBefore) + table.summary(), "", "");
        }
    }

    private static Read read(String name, Gateway caller, String path) {
        return new Read(name, caller, _ -> MEETING + path, new Timings());
    }
}
