package se.samverka.deploy.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, Kafka and the issuer for `@QuarkusTest`, on a temporary folder.
///
/// ```java
/// @QuarkusTest
/// @QuarkusTestResource(
///         value = SamverkaInfrastructure.class,
///         initArgs = @ResourceArg(name = "service", value = "finance"))
/// class RequisitionTest {
///     Infrastructure infrastructure; // filled in by type
/// ```
///
/// Configures that service's database as the datasource, the broker as `kafka.bootstrap.servers`, and this issuer
/// for OpenID Connect; Quarkus's dev services are off. Without `service` there is no datasource, as for the
/// gateway.
///
/// The servers are started once for all test classes of a module. A class with another `@TestProfile` makes Quarkus
/// restart and reload all classes, so the servers restart too (about four seconds). Code without injection can use
/// [#current()].
public final class SamverkaInfrastructure implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Infrastructure current;

    private String service = "";
    private @Nullable Path folder;
    private final Thread interrupted = new Thread(this::end, "samverka-test-infrastructure-end");

    /// The running servers.
    public static Infrastructure current() {
        var running = current;
        if (running == null) {
            throw new IllegalStateException("No test class has asked for SamverkaInfrastructure");
        }
        return running;
    }

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("samverka-test-");
            var servers = new Infrastructure(folder, Infrastructure.Ports.free());
            // When tests are interrupted, Quarkus does not call stop(), and PostgreSQL would keep running.
            Runtime.getRuntime().addShutdownHook(interrupted);
            servers.start();
            current = servers;
            return configuration(servers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            return; // the process is ending, and the shutdown hook is doing this
        }
        end();
    }

    private synchronized void end() {
        var running = current;
        if (running != null) {
            current = null;
            running.close();
        }
        var used = folder;
        if (used != null) {
            folder = null;
            Folders.delete(used);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(current(), new TestInjector.MatchesType(Infrastructure.class));
    }

    private Map<String, String> configuration(Infrastructure servers) {
        var configuration = new LinkedHashMap<String, String>();
        if (!service.isEmpty()) {
            var database = servers.postgres().database(service);
            configuration.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            configuration.put("quarkus.datasource.username", database.username());
            configuration.put("quarkus.datasource.password", database.password());
        }
        configuration.put("kafka.bootstrap.servers", servers.kafka().bootstrapServers());
        configuration.put("samverka.feed.keys", servers.feedKey());
        configuration.put("quarkus.oidc.auth-server-url", servers.issuer().url().toString());
        configuration.put("quarkus.devservices.enabled", "false");
        QuietLogs.CATEGORIES.forEach(
                category -> configuration.put("quarkus.log.category.\"" + category + "\".level", "WARN"));
        return configuration;
    }
}
