package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/// Finance with 1 000 000 issued invoices: lists and sums beside the read of one document by its id, with the
/// plans of their queries; the changes feed beside the same rows read from the database; and one amendment's
/// recalculation before and after the load, to see whether a change costs more the more agreements there are.
/// `bench.agreements` is another number of agreements, with a hundred invoices each.
public final class LedgerBenchmark {

    private static final int FEED_DOCUMENTS = 200_000;
    private static final int COPIES = 20;
    private static final int AMENDMENTS = 100;

    private LedgerBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(LedgerBenchmark.class, "ledger", LedgerBenchmark::measure);
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("finance", "postgres");
                var watch = new DraftWatch(platform);
                var admin = new Gateway(platform.gateway(), "platform-admin");
                var payee = new Gateway(platform.gateway(), "mdu-finance");
                var payer = new Gateway(platform.gateway(), "vasteras-erp")) {
            out.println("Amendments of one agreement among few; load " + Machine.load());
            var amendments = new RepeatedAmendments(new StarkCopies(admin, payee), watch, COPIES);
            var _ = amend(amendments, COPIES * 2);
            var amongFew = amend(amendments, AMENDMENTS);
            int agreements = Integer.getInteger("bench.agreements", Ledger.AGREEMENTS);
            out.println("Loading " + agreements * Ledger.INVOICES_OF_AN_AGREEMENT + " invoices");
            var ledger = Ledger.load(superuser, agreements);
            out.println("Amendments of one agreement among many; load " + Machine.load());
            var amongMany = amend(amendments, AMENDMENTS);
            out.println("Reading the feed");
            var _ = Feed.read(admin, FEED_DOCUMENTS / 10);
            var feed = Feed.read(admin, FEED_DOCUMENTS);
            var feedOfOne = Feed.read(payer, FEED_DOCUMENTS / 10);
            var feedFromDatabase = Feed.readFromDatabase(superuser, FEED_DOCUMENTS);
            out.println("Reading; load " + Machine.load());
            var table = new ReadTable(ledger.floor(admin), ledger.reads(admin, payee, payer));
            table.measure();
            var measured = Report.measuredOn(machine, loadBefore);
            out.println("Asking for the plans");
            table.findPlans(
                    platform,
                    "finance",
                    new QueryPlans(superuser, platform, "invoice|commitment|journal|payment|receivable"));
            var beside = feed(feed, feedOfOne, feedFromDatabase) + amendments(agreements, amongFew, amongMany);
            return new Report.Findings(
                    measured + table.summary() + beside, measured + table.markdown() + beside, table.plansAsMarkdown());
        }
    }

    private static Timings amend(RepeatedAmendments amendments, int times) throws SQLException {
        var timings = new Timings();
        for (int i = 0; i < times; i++) {
            timings.add(amendments.next(0).nanos());
        }
        return timings;
    }

    private static String feed(Rate feed, Rate ofOne, Rate fromDatabase) {
        return "| Changes feed, pages of %d | documents | documents/s |\n|---|---:|---:|\n".formatted(Feed.PAGE)
                + row("through the gateway (target: at least 20 000/s)", feed)
                + row("through the gateway, what one payer may see", ofOne)
                + row("**peer: the same rows from the database, one connection**", fromDatabase)
                + "\n";
    }

    private static String row(String name, Rate rate) {
        return "| %s | %d | %s |\n".formatted(name, rate.count(), rate.perSecond(0));
    }

    private static String amendments(int agreements, Timings amongFew, Timings amongMany) {
        return "| One agreement amended, last approval → drafts read through the gateway, %d times | median ms | p99 ms |\n|---|---:|---:|\n"
                        .formatted(AMENDMENTS)
                + row("**floor: among the demo's few agreements**", amongFew)
                + row("among %d more".formatted(agreements), amongMany)
                + "| ratio | %s | %s |\n\n"
                        .formatted(
                                Timings.ratio(amongMany.medianNanos(), amongFew.medianNanos()),
                                Timings.ratio(amongMany.p99Nanos(), amongFew.p99Nanos()));
    }

    private static String row(String name, Timings timings) {
        return "| %s | %s | %s |\n"
                .formatted(name, Timings.millis(timings.medianNanos()), Timings.millis(timings.p99Nanos()));
    }
}
