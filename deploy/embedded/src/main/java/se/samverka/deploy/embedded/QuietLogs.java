package se.samverka.deploy.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The embedded servers tell of each of their hundred settings and of each request. Only what goes wrong is kept.
final class QuietLogs {
    /// The loggers' names, and the categories to silence where Quarkus configures the logging.
    static final List<String> CATEGORIES = List.of(
            "org.apache.kafka",
            "kafka",
            "state.change.logger",
            "io.zonky.test",
            "no.nav.security.mock",
            "okhttp3.mockwebserver",
            "mockwebserver3");

    /// The configuration is forgotten with a logger that nobody holds.
    private static final List<Logger> HELD =
            CATEGORIES.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    static void silence() {
        // The broker looks for Log4j, which is not there and which it does without; the complaint says nothing.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
