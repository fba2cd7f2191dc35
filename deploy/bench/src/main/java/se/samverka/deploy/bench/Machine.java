package se.samverka.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// On what and of what the numbers were taken (Linux).
///
/// @param cores that the JVM may use
/// @param memory of the machine, GiB
/// @param cpu the model, as the kernel names it
/// @param jdk version and vendor
/// @param commit of the measured project; `with changes` when its tree was not clean
record Machine(int cores, String memory, String cpu, String jdk, String commit) {
    private static final long KIB_OF_A_GIB = 1024L * 1024L;

    static Machine here(Path root) throws IOException {
        long kib = Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                (kib + KIB_OF_A_GIB / 2) / KIB_OF_A_GIB + " GiB",
                line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                commit(root));
    }

    /// The load averages of the last 1, 5 and 15 minutes.
    static String load() throws IOException {
        var words = Files.readString(Path.of("/proc/loadavg")).split(" ", -1);
        return words[0] + " " + words[1] + " " + words[2];
    }

    private static String commit(Path root) throws IOException {
        var changes = git(root, "status", "--porcelain", "--untracked-files=no");
        return git(root, "rev-parse", "--short=12", "HEAD") + (changes.isEmpty() ? "" : " with changes");
    }

    private static String git(Path root, String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(java.util.List.of("git", "-C", root.toString()));
        command.addAll(java.util.List.of(arguments));
        var process = new ProcessBuilder(command).start();
        try (var output = process.inputReader()) {
            var text = String.join(" ", output.readAllLines());
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String line(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
