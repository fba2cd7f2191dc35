package se.samverka.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A program on top of each client calls a server of a later version, which answers values, documents and codes that
/// the client does not know.
class ProgramTest {

    private static final List<String> SAID = List.of(
            "invoice " + Contract.UNKNOWN + " 590000.00",
            "agreement " + Contract.UNKNOWN + " Avtal",
            "c1: invoice of 590000.00",
            "c2: invoice 01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01 is gone",
            "c3: loan is not known here",
            "refused 409 " + Contract.UNKNOWN);

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/finance/v1/invoices/", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                record(exchange);
                answer(
                        exchange,
                        409,
                        "application/problem+json",
                        unknown("Problem").put("status", 409));
            } else {
                answer(exchange, 200, "application/json", invoice());
            }
        });
        server.createContext(
                "/agreements/v1/agreements/",
                exchange -> answer(
                        exchange, 200, "application/json", unknown("Agreement").put("title", "Avtal")));
        server.createContext("/finance/v1/changes", exchange -> answer(exchange, 200, "application/json", changes()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_java_program_reads_what_it_knows_and_goes_on_with_the_rest() throws Exception {
        assertThat(JavaClient.get().run(address())).isEqualTo(SAID);
        paymentWasSent();
    }

    @Test
    void a_typescript_program_reads_what_it_knows_and_goes_on_with_the_rest() throws Exception {
        if (!TypeScriptClient.runs()) {
            return;
        }
        assertThat(TypeScriptClient.get().run(address())).isEqualTo(SAID);
        paymentWasSent();
    }

    private void paymentWasSent() throws IOException {
        assertThat(sent).hasSize(3);
        assertThat(sent.subList(0, 2)).containsExactly("\"1\"", "key-1");
        assertThat(Contract.JSON.readTree(sent.get(2))).isEqualTo(Contract.JSON.readTree("""
                        {"kind": "PAYMENT", "paidOn": "2026-01-31", "amount": "100.00", "bankReference": "B1"}
                        """));
    }

    private void record(HttpExchange exchange) throws IOException {
        sent.add(exchange.getRequestHeaders().getFirst("If-Match"));
        sent.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static ObjectNode invoice() {
        return unknown("Invoice").put("total", "590000.00");
    }

    /// An invoice, the tombstone of one, and a document of a kind that the document does not know.
    private static ObjectNode changes() {
        var changes = unknown("FinanceChanges");
        var list = changes.putArray("changes");
        var known = unknown("FinanceChange").put("cursor", "c1").put("documentType", "invoice");
        known.set("document", invoice());
        list.add(known);
        var tombstone = unknown("FinanceChange").put("cursor", "c2").put("documentType", "invoice");
        tombstone.put("id", "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01").remove("document");
        list.add(tombstone);
        list.add(unknown("FinanceChange").put("cursor", "c3").put("documentType", "loan"));
        return changes;
    }

    private static ObjectNode unknown(String schema) {
        return Contract.sample(schema, Optional.of(Contract.UNKNOWN)).put(Contract.UNKNOWN_FIELD, "new");
    }

    private static void answer(HttpExchange exchange, int status, String type, ObjectNode body) throws IOException {
        try (exchange) {
            var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
