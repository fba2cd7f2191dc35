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

/// The results as Markdown, and their place in the document: between two markers, so that what people write
/// around them stays.
final class Report {
    private static final String END = "<!-- /results -->";
    private static final int PART = 50;
    private static final BigDecimal KIB_OF_A_GIB = BigDecimal.valueOf(1024L * 1024L);

    private Report() {}

    /// What a benchmark does.
    @FunctionalInterface
    interface Benchmark {

        /// @param root the packaged project
        /// @param out for people who wait
        /// @return the results as Markdown
        String measure(Path root, PrintStream out) throws IOException, SQLException;
    }

    /// Runs it, prints the results and writes them into the document. System properties: `samverka.root`, the
    /// packaged project (the working directory when missing), and `bench.report`, the document
    /// (`docs/benchmarks.md` in the working directory when missing).
    static void run(Class<?> benchmark, Benchmark measured) throws IOException, SQLException {
        var root = Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
        var document = Path.of(System.getProperty("bench.report", "docs/benchmarks.md"))
                .toAbsolutePath();
        var out = System.out;
        var results = measured.measure(root, out);
        out.println(results);
        write(document, benchmark, results);
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

    static String markdown(Results results) throws IOException {
        return measuredOn(results.machine(), results.loadBefore())
                + recalculation(results.recalculation(), results.floor())
                + start(results);
    }

    /// @param loadBefore the machine's load averages when it began
    static String measuredOn(Machine machine, String loadBefore) throws IOException {
        return """
                | Measured on | |
                |---|---|
                | date | %s |
                | commit | %s |
                | machine | %d cores, %s, %s |
                | JDK | %s |
                | load averages before → after | %s → %s |

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

    /// Puts it between the document's markers.
    private static void write(Path document, Class<?> benchmark, String results) throws IOException {
        var marker = "<!-- results: written by " + benchmark.getSimpleName() + " -->";
        var text = Files.readString(document);
        int begin = text.indexOf(marker);
        int end = text.indexOf(END, begin);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(document + " lacks the markers " + marker + " and " + END);
        }
        Files.writeString(
                document, text.substring(0, begin + marker.length()) + "\n\n" + results + "\n" + text.substring(end));
    }

    private static String recalculation(Recalculation measured, Floor floor) {
        return "| Recalculation, %d amendments | median ms | p99 ms | longest ms |\n|---|---:|---:|---:|\n"
                        .formatted(measured.whole.count())
                + row("**last approval's answer → drafts readable (committed)**", measured.readable)
                + row("of it: answer → event at a waiting consumer", measured.untilEvent)
                + row("of it: event → drafts committed", measured.untilCommitted)
                + row("last approval's answer → a waiting connection is notified of that commit", measured.notified)
                + row("a read of them through the gateway", measured.read)
                + row("**last approval's answer → answer of that read**", measured.whole)
                + row("the first " + PART + " of them", measured.whole.slice(0, PART))
                + row(
                        "the last " + PART + " of them",
                        measured.whole.slice(measured.whole.count() - PART, measured.whole.count()))
                + row("with half a second before the last approval (" + measured.rested.count() + ")", measured.rested)
                + passes("**floor**, one pass after each amendment", floor.inTurn)
                + passes("**floor**, fifty passes in a row", floor.inARow)
                + ratio(
                        "**drafts readable, by the floor after each amendment** (first target: median at most 5)",
                        measured.readable,
                        floor.inTurn)
                + ratio("drafts readable, by the floor in a row", measured.readable, floor.inARow)
                + ratio("the whole with its read, by the floor after each amendment", measured.whole, floor.inTurn)
                + ratio("the whole with its read, by the floor in a row", measured.whole, floor.inARow)
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
