package se.samverka.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverka.deploy.embedded.FreePort;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.deploy.embedded.Issuer;
import se.samverka.deploy.embedded.PostgresServer;
import se.samverka.deploy.local.demo.DemoData;
import se.samverka.deploy.local.demo.DemoLoader;

/// The three services and the gateway, as packaged by Maven.
final class SamverkaLayout implements Layout {
    private final Path root;

    /// @param root the project's folder
    SamverkaLayout(Path root) {
        this.root = root;
    }

    @Override
    public DemoLoader demo() {
        return new DemoData();
    }

    @Override
    public List<ChildPlan> children(Infrastructure infrastructure, int gatewayPort) {
        var children = new ArrayList<ChildPlan>();
        var gateway = new LinkedHashMap<String, String>();
        // Agreements and finance ask each other, and meetings asks both.
        int financePort = FreePort.pick();
        int agreementsPort = FreePort.pick();
        for (var name : PostgresServer.DATABASES) {
            int port = switch (name) {
                case "finance" -> financePort;
                case "agreements" -> agreementsPort;
                default -> FreePort.pick();
            };
            var database = infrastructure.postgres().database(name);
            var environment = http(port, infrastructure);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers());
            environment.put("SAMVERKA_FEED_KEYS", infrastructure.feedKey());
            environment.put("SAMVERKA_FINANCE_URL", "http://127.0.0.1:" + financePort);
            environment.put("SAMVERKA_AGREEMENTS_URL", "http://127.0.0.1:" + agreementsPort);
            if (name.equals("finance")) {
                environment.put(
                        "SAMVERKA_AGREEMENTS_TOKEN_ENDPOINT",
                        infrastructure.issuer().tokenEndpoint().toString());
                environment.put("SAMVERKA_AGREEMENTS_CLIENT_ID", Issuer.FINANCE_CLIENT);
                environment.put(
                        "SAMVERKA_AGREEMENTS_CLIENT_SECRET",
                        infrastructure.issuer().serviceSecret());
            }
            var child = new ChildPlan(name, port, program(name + "-service"), environment);
            children.add(child);
            gateway.put("SAMVERKA_GATEWAY_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL", child.url());
        }
        gateway.putAll(http(gatewayPort, infrastructure));
        gateway.put(
                "SAMVERKA_GATEWAY_TOKEN_ENDPOINT",
                infrastructure.issuer().tokenEndpoint().toString());
        gateway.put("SAMVERKA_GATEWAY_PUBLIC_URL", "http://127.0.0.1:" + gatewayPort);
        children.add(new ChildPlan(ChildPlan.GATEWAY, gatewayPort, program("gateway"), gateway));
        return children;
    }

    private static Map<String, String> http(int port, Infrastructure infrastructure) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL", infrastructure.issuer().url().toString());
        return environment;
    }

    private List<String> program(String module) {
        var jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal(module + " is not built (" + jar + " is missing): start with ./run, which builds it.");
        }
        return List.of("-jar", jar.toString());
    }
}
