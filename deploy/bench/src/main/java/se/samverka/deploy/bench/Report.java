package se.samverka.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/// The results as Markdown, and their places in the documents. The summary and the tables each stand between two
/// markers, so that the text that people write around them stays. Plans of queries have a file of their own, which
/// is written anew.
final class Report {
    private static final String END = "<!-- /results -->";
    private static final String SUFFIX = ".md";
    private static final int PART = 50;
    private static final String READABLE = "**last approval's answer → drafts readable (committed)**";
    private static final String READ = "**last approval's answer → answer of a read through the gateway**";
    private static final String FLOOR_AFTER_EACH = "**floor**, one pass after each amendment";
    private static final String FLOOR_IN_A_ROW = "**floor**, fifty passes in a row";
    private static final String READABLE_BY_FLOOR =
            "**drafts readable ÷ floor after each amendment** (target: median at most 5)";
    private static final BigDecimal KIB_OF_A_GIB = BigDecimal.valueOf(1024L * 1024L);

    private Report() {}

    /// What a benchmark does.
    @FunctionalInterface
    interface Benchmark {

        /// @param root the packaged project
        /// @param out for people who wait
        Findings measure(Path root, PrintStream out) throws IOException, SQLException;
    }

    /// What a benchmark found, as Markdown.
    ///
    /// @param summary for the document
    /// @param tables everything that was measured, for the subject's file; empty when the summary has all of it
    /// @param plans of the queries, for a file of their own; empty when none were asked for
    record Findings(String summary, String tables, String plans) {}

    /// Runs it, prints the results and writes them into the documents. System properties: `samverka.root`, the
    /// packaged project (the working directory when missing), and `bench.report`, the Markdown file for the summary
    /// (`docs/benchmarks.md` in the working directory when missing). Tables and plans go into the folder of the
    /// same name beside it: `benchmarks/<subject>.md` and `benchmarks/plans-<subject>.md`.
    static void run(Class<?> benchmark, String subject, Benchmark measured) throws IOException, SQLException {
        var root = Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
        var document = Path.of(System.getProperty("bench.report", "docs/benchmarks.md"))
                .toAbsolutePath();
        if (!document.toString().endsWith(SUFFIX)) {
            throw new IllegalArgumentException("bench.report must end with " + SUFFIX + ": " + document);
        }
        var out = System.out;
        var findings = measured.measure(root, out);
        out.println(findings.summary());
        out.println(findings.tables());
        write(document, benchmark, findings.summary());
        var name = document.toString();
        var folder = Path.of(name.substring(0, name.length() - SUFFIX.length()));
        Files.createDirectories(folder);
        if (!findings.tables().isEmpty()) {
            write(folder.resolve(subject + SUFFIX), benchmark, findings.tables());
        }
        if (!findings.plans().isEmpty()) {
            Files.writeString(folder.resolve("plans-" + subject + SUFFIX), """
                    # Plans of queries: %s

                    Written by `%s`: the service's own queries, as PostgreSQL's `auto_explain` logged them. The tables are in
                    [%s.md](%s.md).

                    %s""".formatted(
                            subject, benchmark.getSimpleName(), subject, subject, findings.plans()));
        }
    }

    /// @param loadBefore the machine's load averages when it began
    record Results(
            Machine machine,
            String loadBefore,
            BigDecimal bareStartSeconds,
            Memory bareMemory,
            BigDecimal demoStartSeconds,
            Memory demoMemory,
            Recalculation recalculation,
            Floor floor,
            Memory memoryAfterwards) {}

    static Findings findings(Results results) throws IOException {
        var measuredOn = measuredOn(results.machine(), results.loadBefore());
        return new Findings(
                measuredOn + summary(results.recalculation(), results.floor()) + start(results),
                measuredOn + recalculation(results.recalculation(), results.floor()) + start(results),
                "");
    }

    /// @param loadBefore the machine's load averages when it began
    static String measuredOn(Machine machine, String loadBefore) throws IOException {
        return """
                Measured on %s at commit %s; %d cores, %s, %s; JDK %s; load averages %s before, %s after.

                """.formatted(
                        LocalDate.now(ZoneId.of("Europe/Stockholm")),
                        machine.commit(),
                        machine.cores(),
                        machine.memory(),
                        machine.cpu(),
                        machine.jdk(),
                        loadBefore,
                        Machine.load());
    }

    /// Puts it between the document's markers. A document that does not exist begins with them.
    private static void write(Path document, Class<?> benchmark, String results) throws IOException {
        var marker = "<!-- results: written by " + benchmark.getSimpleName() + " -->";
        var text = Files.exists(document) ? Files.readString(document) : marker + "\n" + END + "\n";
        int begin = text.indexOf(marker);
        int end = text.indexOf(END, begin);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(document + " lacks the markers " + marker + " and " + END);
        }
        Files.writeString(
                document,
                text.substring(0, begin + marker.length()) + "\n\n" + results.stripTrailing() + "\n\n"
                        + text.substring(end));
    }

    private static String summary(Recalculation measured, Floor floor) {
        return header(measured)
                + row(READABLE, measured.readable)
                + row(READ, measured.whole)
                + row(FLOOR_AFTER_EACH + " (" + floor.inTurn.whole.count() + ")", floor.inTurn.whole)
                + row(FLOOR_IN_A_ROW + " (" + floor.inARow.whole.count() + ")", floor.inARow.whole)
                + ratio(READABLE_BY_FLOOR, measured.readable, floor.inTurn)
                + ratio("drafts readable ÷ floor in a row", measured.readable, floor.inARow)
                + "\n";
    }

    private static String header(Recalculation measured) {
        return "| Recalculation, %d amendments | median ms | p99 ms | longest ms |\n|---|---:|---:|---:|\n"
                .formatted(measured.whole.count());
    }

    private static String recalculation(Recalculation measured, Floor floor) {
        return header(measured)
                + row(READABLE, measured.readable)
                + row("of it: answer → event at a waiting consumer", measured.untilEvent)
                + row("of it: event → drafts committed", measured.untilCommitted)
                + row("last approval's answer → a waiting connection is notified of that commit", measured.notified)
                + row("a read of them through the gateway", measured.read)
                + row(READ, measured.whole)
                + row("the first " + PART + " of them", measured.whole.slice(0, PART))
                + row(
                        "the last " + PART + " of them",
                        measured.whole.slice(measured.whole.count() - PART, measured.whole.count()))
                + row("with half a second before the last approval (" + measured.rested.count() + ")", measured.rested)
                + passes(FLOOR_AFTER_EACH, floor.inTurn)
                + passes(FLOOR_IN_A_ROW, floor.inARow)
                + ratio(READABLE_BY_FLOOR, measured.readable, floor.inTurn)
                + ratio("drafts readable ÷ floor in a row", measured.readable, floor.inARow)
                + ratio("the whole with its read ÷ floor after each amendment", measured.whole, floor.inTurn)
                + ratio("the whole with its read ÷ floor in a row", measured.whole, floor.inARow)
                + "\n";
    }

    private static String passes(String name, Floor.Passes passes) {
        return row(name + " (" + passes.whole.count() + ")", passes.whole)
                + row("of it: commit in agreements", passes.commitAgreements)
                + row("of it: acknowledged produce and consume", passes.kafka)
                + row("of it: commit in finance", passes.commitFinance);
    }

    private static String ratio(String name, Timings timings, Floor.Passes floor) {
        return "| %s | %s | %s | |\n"
                .formatted(
                        name,
                        Timings.ratio(timings.medianNanos(), floor.whole.medianNanos()),
                        Timings.ratio(timings.p99Nanos(), floor.whole.p99Nanos()));
    }

    private static String row(String name, Timings timings) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        Timings.millis(timings.medianNanos()),
                        Timings.millis(timings.p99Nanos()),
                        Timings.millis(timings.maxNanos()));
    }

    private static String start(Results results) {
        return "| Cold start on an empty folder | seconds |\n|---|---:|\n"
                + "| without demo data (target: at most 20) | %s |\n".formatted(results.bareStartSeconds())
                + "| with demo data loaded | %s |\n\n".formatted(results.demoStartSeconds())
                + "| Memory of all processes together (target: at most 1.6 GiB) | processes | RSS GiB | PSS GiB |\n"
                + "|---|---:|---:|---:|\n"
                + memory("after the start without demo data", results.bareMemory())
                + memory("after the start with demo data", results.demoMemory())
                + memory("after the amendments", results.memoryAfterwards());
    }

    private static String memory(String when, Memory memory) {
        return "| %s | %d | %s | %s |\n"
                .formatted(when, memory.processes(), gib(memory.rssKib()), gib(memory.pssKib()));
    }

    private static BigDecimal gib(long kib) {
        return BigDecimal.valueOf(kib).divide(KIB_OF_A_GIB, 2, RoundingMode.HALF_UP);
    }
}
