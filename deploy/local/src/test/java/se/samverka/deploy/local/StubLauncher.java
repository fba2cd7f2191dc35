package se.samverka.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.samverka.deploy.embedded.FreePort;
import se.samverka.deploy.embedded.Infrastructure;

/// The launcher as it is, with the real servers, and children that only answer that they are ready.
final class StubLauncher {
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
        public DemoLoader demo() {
            // Writes one line, so that a test sees when the demo data would be loaded.
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
            server.createContext("/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }
}
