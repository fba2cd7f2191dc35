package se.samverka.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The framings that all the platform's HTTP servers must reject or serve (`framings.json`), and what a
/// well-behaved client on another connection must get meanwhile.
public final class FramingTable {

    /// @param raw the request, byte for byte (ISO 8859-1)
    public record Framing(String name, String raw, boolean refused) {}

    private static final int HONEST_REQUESTS = 3;

    private final int port;
    private final String path;
    private final boolean echoed;

    /// @param path a public path whose GET returns 200
    /// @param echoed whether the response's body repeats the request's `traceparent`; otherwise its head does
    public FramingTable(int port, String path, boolean echoed) {
        this.port = port;
        this.path = path;
        this.echoed = echoed;
    }

    /// The table, and the shared cases if they are beside the project.
    public static List<Framing> all(String path) throws IOException {
        var framings = new ArrayList<Framing>();
        try (var table = FramingTable.class.getResourceAsStream("/framings.json")) {
            for (var row : new ObjectMapper().readTree(table)) {
                framings.add(framing(row, path));
            }
        }
        var shared = Path.of(System.getProperty("samverka.root", "."), "../shared/cases/http/framings.json");
        if (Files.exists(shared)) {
            for (var row : new ObjectMapper().readTree(Files.readAllBytes(shared))) {
                framings.add(framing(row, path));
            }
        } else {
            System.out.println("The shared table of framings is not here; the project's own is used alone.");
        }
        return framings;
    }

    /// Sends every framing.
    ///
    /// @return descriptions of the failures
    public List<String> deviations() throws IOException {
        var deviations = new ArrayList<String>();
        for (var framing : all(path)) {
            try (var socket = connect()) {
                socket.getOutputStream().write(framing.raw().getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                checkHonest(framing, "while it is sent", deviations);
                check(framing, readAll(socket, framing.refused()), deviations);
            }
            checkHonest(framing, "after it", deviations);
        }
        return deviations;
    }

    private void check(Framing framing, Read read, List<String> deviations) {
        int answers = read.text().split("HTTP/1\\.[01] ", -1).length - 1;
        if (!framing.refused()) {
            if (!read.text().matches("(?s)HTTP/1\\.[01] 200 .*") || answers != 1) {
                deviations.add(framing.name() + ": must be served, got " + begin(read.text()));
            }
        } else if (!read.text().startsWith("HTTP/1.1 400 ")
                || !read.text().contains("application/problem+json")
                || !read.text().contains("\"code\":\"malformed-request\"")
                || answers != 1) {
            deviations.add(framing.name() + ": must be 400 alone, got " + begin(read.text()));
        } else if (!read.closed()) {
            deviations.add(framing.name() + ": the connection must be closed");
        }
    }

    private void checkHonest(Framing framing, String when, List<String> deviations) throws IOException {
        try (var socket = connect()) {
            for (int i = 0; i < HONEST_REQUESTS; i++) {
                var traceId = newTraceId();
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: honest.example\r\ntraceparent: 00-" + traceId
                                        + "-00f067aa0ba902b7-01\r\n"
                                        + (i == HONEST_REQUESTS - 1 ? "Connection: close\r\n" : "")
                                        + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                var answer = readOne(socket);
                int body = answer.indexOf("\r\n\r\n");
                var place = echoed ? answer.substring(Math.max(0, body)) : answer;
                if (!answer.startsWith("HTTP/1.1 200 ") || !place.contains(traceId) || answer.contains("X-Stolen")) {
                    deviations.add(framing.name() + ": an honest client got " + begin(answer) + " " + when);
                }
            }
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5000);
        return socket;
    }

    private record Read(String text, boolean closed) {}

    /// Reads until the server closes. A served request keeps its connection, so one response is enough.
    private static Read readAll(Socket socket, boolean refused) throws IOException {
        if (!refused) {
            return new Read(readOne(socket), false);
        }
        var read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
            return new Read(read.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException open) {
            return new Read(read.toString(StandardCharsets.ISO_8859_1), false);
        } catch (IOException reset) {
            return new Read(read.toString(StandardCharsets.ISO_8859_1), true);
        }
    }

    /// Reads one response, by its length or until its last chunk.
    private static String readOne(Socket socket) throws IOException {
        var read = new StringBuilder();
        var buffer = new byte[8192];
        try {
            while (!isWhole(read)) {
                int n = socket.getInputStream().read(buffer);
                if (n < 0) {
                    break;
                }
                read.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException silent) {
            read.append("(nothing more)");
        }
        return read.toString();
    }

    private static boolean isWhole(StringBuilder read) {
        int body = read.indexOf("\r\n\r\n");
        if (body < 0) {
            return false;
        }
        var head = read.substring(0, body).toLowerCase(java.util.Locale.ROOT);
        var length = java.util.regex.Pattern.compile("content-length: ([0-9]+)").matcher(head);
        if (length.find()) {
            return read.length() >= body + 4 + Integer.parseInt(length.group(1));
        }
        return head.contains("transfer-encoding: chunked") && read.toString().endsWith("0\r\n\r\n");
    }

    private static Framing framing(JsonNode row, String path) {
        return new Framing(
                row.path("name").asText(),
                row.path("raw")
                        .asText()
                        .replace("{path}", path)
                        .replace("/meetings/v1/nonexistent", path)
                        .replace("GET /health ", "GET " + path + " "),
                row.path("expect").asText().equals("refused")
                        || row.path("expect").asText().startsWith("400"));
    }

    private static String newTraceId() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong() | 1L)
                + HexFormat.of().toHexDigits(random.nextLong());
    }

    private static String begin(String text) {
        return text.isEmpty()
                ? "nothing"
                : text.substring(0, Math.min(160, text.length())).replace("\r\n", " | ");
    }
}
