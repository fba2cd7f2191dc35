package se.samverka.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.samverka.deploy.embedded.PostgresServer;

/// The content of `platform.json`: the running processes, for tests and for people with a debugger. Passwords are
/// only in `postgres/credentials.properties`.
final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Description() {}

    static String of(Platform platform) {
        var root = JSON.createObjectNode();
        root.put("launcherPid", ProcessHandle.current().pid());
        root.put("gateway", platform.children().getLast().plan().url());
        var processes = root.putObject("children");
        for (var child : platform.children()) {
            var one = processes.putObject(child.plan().name());
            child.pid().ifPresent(pid -> one.put("pid", pid));
            one.put("port", child.plan().port());
            one.put("url", child.plan().url());
        }
        infrastructure(platform, root.putObject("infrastructure"));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void infrastructure(Platform platform, ObjectNode node) {
        var servers = platform.infrastructure();
        var postgres = node.putObject("postgres");
        postgres.put("port", servers.postgres().port());
        var databases = postgres.putObject("databases");
        for (var name : PostgresServer.DATABASES) {
            databases.put(name, servers.postgres().database(name).jdbcUrl());
        }
        node.putObject("kafka").put("bootstrapServers", servers.kafka().bootstrapServers());
        node.putObject("issuer")
                .put("url", servers.issuer().url().toString())
                .put("tokenEndpoint", servers.issuer().tokenEndpoint().toString());
    }
}
