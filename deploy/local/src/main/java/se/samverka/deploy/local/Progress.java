package se.samverka.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells the person at the terminal what happens, with the seconds since the start.
final class Progress {
    private final PrintStream terminal;
    private final long startNanos = System.nanoTime();

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    void say(String line) {
        terminal.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(elapsed()), line);
    }

    /// Text as it is, without the time.
    void print(String text) {
        terminal.println(text);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// For people only: no amount of money ever passes here.
    static java.math.BigDecimal seconds(Duration duration) {
        return java.math.BigDecimal.valueOf(duration.toMillis(), 3);
    }
}
