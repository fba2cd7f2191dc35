package se.samverka.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Prints progress to the terminal, with the seconds since the start.
final class Progress {
    private final PrintStream terminal;
    private final long startNanos = System.nanoTime();

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    void say(String line) {
        terminal.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(elapsed()), line);
    }

    /// Prints text without the time.
    void print(String text) {
        terminal.println(text);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// For display. Durations are not money, so the rounding does not matter.
    static java.math.BigDecimal seconds(Duration duration) {
        return java.math.BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
