package se.samverka.gateway.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// The issuer and the three services around the gateway in tests. Injected into fields of this type.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final long MAX_BODY_BYTES = 2 * 1024 * 1024;

    public final StubIssuer issuer = new StubIssuer();
    private final Vertx vertx = Vertx.vertx();
    public final StubService agreements = new StubService(vertx, "agreements", freePort());
    public final StubService finance = new StubService(vertx, "finance", freePort());
    public final StubService meetings = new StubService(vertx, "meetings", freePort());

    @Override
    public Map<String, String> start() {
        issuer.start();
        agreements.start();
        finance.start();
        meetings.start();
        return Map.ofEntries(
                Map.entry("samverka.gateway.agreements-url", "http://127.0.0.1:" + agreements.port()),
                Map.entry("samverka.gateway.finance-url", "http://127.0.0.1:" + finance.port()),
                Map.entry("samverka.gateway.meetings-url", "http://127.0.0.1:" + meetings.port()),
                Map.entry("samverka.gateway.token-endpoint", issuer.url() + "/token"),
                Map.entry("samverka.gateway.max-body-bytes", Long.toString(MAX_BODY_BYTES)),
                Map.entry("samverka.gateway.openapi-folder", "test-openapi"),
                Map.entry("quarkus.oidc.auth-server-url", issuer.url()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, (Field field) -> field.getType() == Surroundings.class);
    }

    public void behaveNormally() {
        agreements.behaveNormally();
        finance.behaveNormally();
        meetings.behaveNormally();
    }

    @Override
    public void stop() {
        issuer.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
