package se.samverka.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.samverka.deploy.embedded.FreePort;
import se.samverka.deploy.embedded.Infrastructure;
import se.samverka.deploy.local.demo.DemoLoader;

/// The launcher with the real servers, and with stubs as children that only report ready.
final class StubLauncher {
    /// While a file of this name is in the data folder, no child but the gateway is ready.
    static final String NOT_READY = "not-ready";

    private StubLauncher() {}

    public static void main(String[] arguments) {
        System.exit(new Launcher(new StubLayout(), Path.of(""), System.out).run(arguments));
    }

    static final class StubLayout implements Layout {
        @Override
        public List<ChildPlan> children(Infrastructure infrastructure, int gatewayPort) {
            return List.of(stub("finance", FreePort.pick()), stub("gateway", gatewayPort));
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public DemoLoader demo() {
            // Prints one line, so that a test sees when the demo data would be loaded.
            return (gateway, progress) -> progress.accept("stub demo data through " + gateway);
        }

        private static ChildPlan stub(String name, int port) {
            return new ChildPlan(
                    name,
                    port,
                    List.of("-cp", System.getProperty("java.class.path"), StubChild.class.getName()),
                    Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)));
        }
    }

    static final class StubChild {
        public static void main(String[] arguments) throws Exception {
            int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
            var server = HttpServer.create(new InetSocketAddress(FreePort.loopback(), port), 0);
            server.createContext("/health", exchange -> {
                boolean unwell =
                        exchange.getRequestURI().getPath().equals("/health/ready") && Files.exists(Path.of(NOT_READY));
                exchange.sendResponseHeaders(unwell ? 503 : 200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
