package se.samverka.deploy.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/// The real Kafka broker, in KRaft mode, inside this process: broker and controller in one node.
///
/// It can be stopped and started again on the same folder and port, which tests use. Its log is on disk and
/// survives the process. It creates the platform's topics; clients cannot create topics.
public final class KafkaBroker implements AutoCloseable {
    private static final int NODE = 1;
    /// The node id of the second broker ([#beside]).
    public static final int NODE_BESIDE = 2;

    private static final short REPLICAS = 1;
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final int port;
    /// The broker whose cluster this one joins; null for the first.
    private final @Nullable KafkaBroker first;

    private @Nullable KafkaRaftServer server;
    private String controller = "";

    /// @param folder holds the log and the broker's configuration; created and formatted when missing
    /// @param port of the loopback address
    public KafkaBroker(Path folder, int port) {
        this(folder, port, null);
    }

    private KafkaBroker(Path folder, int port, @Nullable KafkaBroker first) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.first = first;
    }

    /// A second broker of the same cluster, without a controller, for tests in which a partition loses its leader
    /// while the cluster answers. It holds the partitions assigned to [#NODE_BESIDE].
    public KafkaBroker beside(Path folder, int port) {
        return new KafkaBroker(folder, port, this);
    }

    /// Starts the broker, formats its folder the first time, and creates missing topics. Returns when clients can
    /// use it.
    public synchronized void start() {
        if (server != null) {
            return;
        }
        QuietLogs.silence();
        try {
            var settings = settings();
            if (!Files.exists(logFolder().resolve("meta.properties"))) {
                format(settings);
            }
            var starting = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            starting.startup();
            server = starting;
            makeTopics();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka could not use " + folder, e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka's topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka started", e);
        }
    }

    /// Stops the broker. Acknowledged messages are in its log.
    public synchronized void stop() {
        var running = server;
        if (running == null) {
            return;
        }
        server = null;
        running.shutdown();
        running.awaitShutdown();
    }

    @Override
    public void close() {
        stop();
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public int port() {
        return port;
    }

    /// The value of `bootstrap.servers`.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path logFolder() {
        return folder.resolve("log");
    }

    /// All replication factors are one. Buffers are small, because the broker shares its process and machine with
    /// everything else. Consumer groups start without waiting for more members.
    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        var leading = first;
        if (leading == null) {
            controller = "127.0.0.1:" + FreePort.pick();
            settings.put("process.roles", "broker,controller");
            settings.put("node.id", Integer.toString(NODE));
            settings.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + controller);
        } else {
            controller = leading.controller;
            settings.put("process.roles", "broker");
            settings.put("node.id", Integer.toString(NODE_BESIDE));
            settings.put("listeners", "PLAINTEXT://" + bootstrapServers());
        }
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", logFolder().toString());
        settings.put("auto.create.topics.enable", "false");
        // Above the services' largest message, 8 MiB, which they check at start.
        settings.put("message.max.bytes", Integer.toString(9 * 1024 * 1024));
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "1048577");
        settings.put("log.cleaner.io.buffer.size", "65536");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        // A killed broker may register again only when its session is over; the default is nine seconds.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.retention.hours", "-1");
        return settings;
    }

    private void format(Map<String, String> settings) throws IOException {
        Folders.delete(logFolder());
        Files.createDirectories(folder);
        var file = folder.resolve("server.properties");
        // Kafka reads the file as Java properties, in which letters such as å are escaped.
        var properties = new Properties();
        properties.putAll(settings);
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        var arguments = new String[] {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            first == null ? Uuid.randomUuid().toString() : first.clusterId()
        };
        int answer = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (answer != 0) {
            throw new IOException("Formatting failed: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private String clusterId() throws IOException {
        var properties = new Properties();
        try (var in = Files.newInputStream(logFolder().resolve("meta.properties"))) {
            properties.load(in);
        }
        return properties.getProperty("cluster.id");
    }

    private void makeTopics() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var missing = new ArrayList<NewTopic>();
            Topics.FACTS.forEach(name -> missing.add(new NewTopic(name, Topics.FACT_PARTITIONS, REPLICAS)));
            Topics.DEAD_LETTERS.forEach(
                    name -> missing.add(new NewTopic(name, Topics.DEAD_LETTER_PARTITIONS, REPLICAS)));
            missing.removeIf(topic -> there.contains(topic.name()));
            if (!missing.isEmpty()) {
                admin.createTopics(List.copyOf(missing)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
