package se.samverka.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a set of processes holds, in KiB, from `/proc` (Linux).
///
/// RSS counts a page once for each process that maps it, so PostgreSQL's shared buffers many times; PSS divides a
/// shared page among its processes, so that the sum is what the machine really gives.
///
/// @param processes how many there are
/// @param rssKib sum of `VmRSS`
/// @param pssKib sum of `Pss`; a process whose `smaps_rollup` cannot be read counts with its RSS
record Memory(int processes, long rssKib, long pssKib) {
    static Memory of(List<ProcessHandle> processes) {
        long rss = 0;
        long pss = 0;
        for (var process : processes) {
            var folder = Path.of("/proc", String.valueOf(process.pid()));
            long resident = kib(folder.resolve("status"), "VmRSS:", 0);
            rss += resident;
            pss += kib(folder.resolve("smaps_rollup"), "Pss:", resident);
        }
        return new Memory(processes.size(), rss, pss);
    }

    /// The number in a line such as `VmRSS:   123456 kB`.
    private static long kib(Path file, String name, long otherwise) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException | java.io.UncheckedIOException e) {
            return otherwise; // the process has ended, or belongs to somebody else
        }
    }
}
