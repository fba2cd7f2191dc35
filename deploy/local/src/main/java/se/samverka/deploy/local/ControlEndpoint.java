package se.samverka.deploy.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import se.samverka.deploy.embedded.FreePort;

/// Lets acceptance tests stop and start the broker or a service: `POST /broker/stop`, `/broker/start`,
/// `/children/{name}/stop`, `/children/{name}/start`; `GET /platform` returns the content of `platform.json`. Only
/// with `--control`, on the loopback address only; each returns 204 when it is done.
///
/// It cannot kill processes: tests have the process ids, and a real `kill -9` is the better test.
final class ControlEndpoint implements AutoCloseable {
    private static final Pattern CHILD = Pattern.compile("/children/([a-z]+)/(start|stop)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Platform platform;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ControlEndpoint(Platform platform, int port) {
        this.platform = platform;
        try {
            server = HttpServer.create(new InetSocketAddress(FreePort.loopback(), port), 0);
        } catch (IOException e) {
            throw new Refusal("Port " + port + " is busy: choose another with --control.", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("GET") && path.equals("/platform")) {
                answer(exchange, 200, Description.of(platform));
            } else if (exchange.getRequestMethod().equals("POST") && act(path)) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                answer(exchange, 404, "{\"detail\":\"No such control\"}\n");
            }
        } catch (RuntimeException e) {
            answer(exchange, 500, "{\"detail\":\"It failed; see the logs\"}\n");
        }
    }

    private boolean act(String path) {
        switch (path) {
            case "/broker/stop" -> platform.infrastructure().kafka().stop();
            case "/broker/start" -> platform.infrastructure().kafka().start();
            default -> {
                return actOnChild(path);
            }
        }
        return true;
    }

    private boolean actOnChild(String path) {
        var matcher = CHILD.matcher(path);
        if (!matcher.matches()) {
            return false;
        }
        var child = platform.child(matcher.group(1));
        child.ifPresent(found -> {
            if (matcher.group(2).equals("stop")) {
                found.stop(PATIENCE);
            } else {
                found.start();
            }
        });
        return child.isPresent();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
