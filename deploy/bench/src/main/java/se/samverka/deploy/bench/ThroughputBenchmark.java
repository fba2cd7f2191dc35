package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How many agreements like STARK (11 payers, three years) finance computes in a second when their events wait,
/// with one replica and with two, beside `pgbench`, which writes as many rows in as many transactions on the
/// same server. `bench.agreements` is another number of agreements for each measurement.
public final class ThroughputBenchmark {

    private static final int AGREEMENTS = Integer.getInteger("bench.agreements", 3_000);
    /// Of each measurement, those that go before uncounted, while the new processes get warm.
    private static final int WARM_UP = AGREEMENTS / 3;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long STATISTICS_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private ThroughputBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Report.run(ThroughputBenchmark.class, "throughput", ThroughputBenchmark::measure);
    }

    /// @param rowsEach what finance wrote for one agreement
    private record Measured(int replicas, Rate agreements, int rowsEach, Rate pgbenchRows) {

        BigDecimal rowsPerSecond() {
            return new Rate(agreements.count() * rowsEach, agreements.nanos()).perSecond(0);
        }
    }

    private static Report.Findings measure(Path root, PrintStream out) throws IOException, SQLException {
        var machine = Machine.here(root);
        var loadBefore = Machine.load();
        try (var platform = LaunchedPlatform.start(root, true);
                var superuser = platform.connect("finance", "postgres");
                var copies = new EventCopies(platform.bootstrapServers())) {
            var pgbench = new PgBench(platform);
            var measured = new ArrayList<Measured>();
            for (int replicas = 1; replicas <= 2; replicas++) {
                out.println("Replicas of finance: " + replicas + "; load " + Machine.load());
                measured.add(measure(platform, superuser, copies, pgbench, replicas));
            }
            return new Report.Findings(Report.measuredOn(machine, loadBefore) + table(measured), "", "");
        }
    }

    private static Measured measure(
            LaunchedPlatform platform, Connection superuser, EventCopies copies, PgBench pgbench, int replicas)
            throws IOException, SQLException {
        long before = number(superuser, "SELECT count(*) FROM agreement");
        long rowsBefore = written(superuser);
        platform.stop("finance");
        copies.publish(AGREEMENTS);
        platform.start("finance");
        var second = replicas == 1 ? null : platform.replica("finance");
        try {
            long begun = await(superuser, before + WARM_UP);
            long counted = number(superuser, "SELECT count(*) FROM agreement");
            long ended = await(superuser, before + AGREEMENTS);
            LockSupport.parkNanos(STATISTICS_NANOS);
            int rowsEach = (int) ((written(superuser) - rowsBefore) / AGREEMENTS);
            var agreements = new Rate(before + AGREEMENTS - counted, ended - begun);
            platform.stop("finance");
            var rows = pgbench.write(replicas, (int) agreements.count(), rowsEach);
            platform.start("finance");
            return new Measured(replicas, agreements, rowsEach, rows);
        } finally {
            if (second != null) {
                second.destroy();
            }
        }
    }

    /// @return the instant, by [System#nanoTime()]
    private static long await(Connection superuser, long agreements) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (number(superuser, "SELECT count(*) FROM agreement") < agreements) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Finance did not compute " + agreements + " agreements");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return System.nanoTime();
    }

    /// Rows added, changed and removed so far in finance's database.
    private static long written(Connection superuser) throws SQLException {
        return number(superuser, "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables");
    }

    private static long number(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String table(List<Measured> measured) {
        var text = new StringBuilder("| Replicas of finance | agreements | agreements/s | rows for each | rows/s"
                + " | **peer: pgbench**, as many clients, rows/s | ratio (target: at least 0.5) |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|\n");
        for (var one : measured) {
            var peer = one.pgbenchRows().perSecond(0);
            text.append("| %d | %d | %s | %d | %s | %s | %s |\n"
                    .formatted(
                            one.replicas(),
                            one.agreements().count(),
                            one.agreements().perSecond(1),
                            one.rowsEach(),
                            one.rowsPerSecond(),
                            peer,
                            one.rowsPerSecond().divide(peer, 2, RoundingMode.HALF_UP)));
        }
        return text.append('\n').toString();
    }
}
