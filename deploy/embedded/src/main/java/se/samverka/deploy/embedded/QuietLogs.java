package se.samverka.deploy.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reduces the embedded servers' logs, which contain every setting and every request, to warnings and errors.
final class QuietLogs {
    /// The loggers' names; also the categories to configure where Quarkus configures logging.
    static final List<String> CATEGORIES = List.of(
            "org.apache.kafka",
            "kafka",
            "state.change.logger",
            "io.zonky.test",
            "no.nav.security.mock",
            "okhttp3.mockwebserver",
            "mockwebserver3");

    /// Keeps references to the loggers: the configuration of an unreferenced logger is lost.
    private static final List<Logger> HELD =
            CATEGORIES.stream().map(Logger::getLogger).toList();

    private QuietLogs() {}

    static void silence() {
        // The broker warns that Log4j is missing, although it works without.
        System.setProperty("log4j2.statusLoggerLevel", "OFF");
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        HELD.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
