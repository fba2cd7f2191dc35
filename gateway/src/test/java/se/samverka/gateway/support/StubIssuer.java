package se.samverka.gateway.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// An OpenID Connect issuer: discovery, keys, and a token endpoint that echoes the request.
public final class StubIssuer {

    private final KeyPair keys = newKeys();
    private final KeyPair otherKeys = newKeys();
    private HttpServer server;

    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var discovery =
                object().put("issuer", url()).put("jwks_uri", url() + "/jwks").put("token_endpoint", url() + "/token");
        answer("/samverka/.well-known/openid-configuration", discovery);
        answer("/samverka/jwks", (ObjectNode)
                object().set("keys", JsonNodeFactory.instance.arrayNode().add(publicKey())));
        server.createContext("/samverka/token", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var echo = object().put("method", exchange.getRequestMethod())
                    .put("authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .put("body", body);
            var bytes = echo.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    public void stop() {
        server.stop(0);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/samverka";
    }

    public String token() {
        return token("vasteras-erp");
    }

    public String token(String client) {
        return token(url(), "samverka", Duration.ofMinutes(5), keys, client, "finance:read");
    }

    public String expiredToken() {
        return token(url(), "samverka", Duration.ofMinutes(-5), keys);
    }

    public String tokenForAnotherAudience() {
        return token(url(), "another", Duration.ofMinutes(5), keys);
    }

    public String tokenOfAnotherIssuer() {
        return token("http://issuer.example", "samverka", Duration.ofMinutes(5), keys);
    }

    public String tokenSignedByAnother() {
        return token(url(), "samverka", Duration.ofMinutes(5), otherKeys);
    }

    public String adminToken() {
        return token(url(), "samverka", Duration.ofMinutes(5), keys, "platform-admin", "finance:read platform:admin");
    }

    public String tokenWithoutSubject() {
        return token(url(), "samverka", Duration.ofMinutes(5), keys, null, "finance:read");
    }

    private static String token(String issuer, String audience, Duration life, KeyPair keys) {
        return token(issuer, audience, life, keys, "vasteras-erp", "finance:read");
    }

    private static String token(
            String issuer, String audience, Duration life, KeyPair keys, String subject, String scope) {
        var now = Instant.now();
        var claims = Jwt.issuer(issuer);
        return (subject == null ? claims : claims.subject(subject))
                .audience(audience)
                .claim("scope", scope)
                .issuedAt(now.minus(Duration.ofMinutes(10)))
                .expiresAt(now.plus(life))
                .jws()
                .keyId("1")
                .sign(keys.getPrivate());
    }

    private void answer(String path, ObjectNode document) {
        server.createContext(path, exchange -> {
            var bytes = document.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private ObjectNode publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        return object().put("kty", "RSA")
                .put("kid", "1")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("n", base64.encodeToString(unsigned(key.getModulus().toByteArray())))
                .put("e", base64.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
