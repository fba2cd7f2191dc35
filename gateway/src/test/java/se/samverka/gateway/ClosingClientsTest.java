package se.samverka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Clients that close their connection as soon as they have the response, as ordinary ones do. Ten thousand times
/// by default; `-Dsamverka.closings=100000` for more.
@QuarkusTest
class ClosingClientsTest extends GatewayTest {

    private static final int CLOSINGS = Integer.getInteger("samverka.closings", 10_000);
    private static final int CLIENTS = 6;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    @Test
    void nobody_gets_a_502_because_others_close_their_connections() throws Exception {
        // Given
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        var left = new AtomicInteger(CLOSINGS);
        var token = around.issuer.token();
        // When
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                var request = i % 2 == 0
                        ? "GET /agreements/v1/agreements?limit=20 HTTP/1.1\r\n%s\r\n"
                        : "POST /agreements/v1/agreements HTTP/1.1\r\n%sContent-Length: 13\r\n\r\n{\"title\":\"x\"}";
                var fields = "Host: x\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token + "\r\n"
                        + (i < CLIENTS / 2 ? "Connection: close\r\n" : "");
                clients.execute(() -> {
                    while (left.getAndDecrement() > 0) {
                        answers.computeIfAbsent(ask(request.formatted(fields)), status -> new AtomicInteger())
                                .incrementAndGet();
                    }
                });
            }
        }
        // Then
        var counted = new TreeMap<String, Integer>();
        answers.forEach((status, count) -> counted.put(status, count.get()));
        System.out.println("Closing clients: " + counted);
        assertThat(counted).isEqualTo(Map.of("200", CLOSINGS));
    }

    /// Sends a request, reads the response to the last byte and closes.
    private String ask(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var read = new StringBuilder();
            var buffer = new byte[8192];
            while (!isWhole(read)) {
                int n = socket.getInputStream().read(buffer);
                if (n < 0) {
                    return "cut off";
                }
                read.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
            return read.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean isWhole(StringBuilder read) {
        int body = read.indexOf("\r\n\r\n");
        if (body < 0) {
            return false;
        }
        var length = LENGTH.matcher(read);
        return length.find() && read.length() >= body + 4 + Integer.parseInt(length.group(1));
    }
}
