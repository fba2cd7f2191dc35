package se.samverka.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The three servers, started and stopped in parallel: each mostly waits for its disk or its threads, so together
/// they take as long as the slowest.
public final class Infrastructure implements AutoCloseable {
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private static final int FEED_KEY_BYTES = 32;

    private final Path folder;
    private final Issuer issuer;

    /// The ports of the loopback address.
    public record Ports(int postgres, int kafka, int issuer) {
        /// Three free ports.
        public static Ports free() {
            return new Ports(FreePort.pick(), FreePort.pick(), FreePort.pick());
        }

        /// Free ports. The issuer keeps the port of the last start on the same folder if it is free: its address is
        /// the issuer in every token, and data stored per caller refers to it.
        public static Ports keptIn(Path folder) {
            return new Ports(FreePort.pick(), FreePort.pick(), FreePort.kept(folder.resolve("issuer-port")));
        }
    }

    /// @param folder holds the data of PostgreSQL (`postgres/`) and Kafka (`kafka/`)
    public Infrastructure(Path folder, Ports ports) {
        this.folder = folder;
        this.postgres = new PostgresServer(folder.resolve("postgres"), ports.postgres());
        this.kafka = new KafkaBroker(folder.resolve("kafka"), ports.kafka());
        this.issuer = new Issuer(ports.issuer());
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public Issuer issuer() {
        return issuer;
    }

    /// The key of the feeds' cursors (`samverka.feed.keys`), created once and stored in the folder.
    public String feedKey() {
        try {
            Files.createDirectories(folder);
            return new Credentials(folder.resolve("keys.properties")).secret("feed", FEED_KEY_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed's key could not be kept in " + folder, e);
        }
    }

    /// Starts all three. If one fails, the others are stopped again.
    public void start() {
        try {
            together(List.of(postgres::start, kafka::start, issuer::start));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        together(List.of(postgres::stop, kafka::stop, issuer::stop));
    }

    private static void together(List<Runnable> steps) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("infrastructure-", 0).factory())) {
            List<Future<?>> running =
                    steps.stream().<Future<?>>map(threads::submit).toList();
            for (var step : running) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
