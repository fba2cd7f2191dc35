package se.samverka.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestFramingTest {

    @Test
    void each_framing_is_read_the_same_however_its_bytes_arrive() throws IOException {
        for (var framing : FramingTable.all("/x/v1/api-info")) {
            var bytes = framing.raw().getBytes(StandardCharsets.ISO_8859_1);
            var whole = read(bytes, bytes.length);
            // Then
            assertThat(whole.endsWith("REFUSED")).as(framing.name()).isEqualTo(framing.refused());
            for (int portion : new int[] {1, 2, 3, 7}) {
                assertThat(data(read(bytes, portion)))
                        .as("%s in portions of %d", framing.name(), portion)
                        .isEqualTo(data(whole));
            }
        }
    }

    @Test
    void chunks_are_passed_on_without_extensions_and_trailers() {
        var read = read("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "002;a=b\r\nxy\r\n0;c\r\nContent-Length: 3\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(read)
                .isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nxy\r\n0\r\n\r\nEND"
                        + "GET / HTTP/1.1\r\nHost: a\r\n\r\nEND");
    }

    @Test
    void request_line_and_header_fields_are_limited() {
        assertThat(read("GET /" + "x".repeat(2000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .isEqualTo("414 REFUSED");
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5000) + "\r\n\r\n"))
                .isEqualTo("431 REFUSED");
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(1000) + "\r\n"))
                .isEqualTo("431 REFUSED");
        assertThat(read("GET /" + "x".repeat(900) + " HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(3900) + "\r\n\r\n"))
                .endsWith("END");
    }

    @Test
    void nothing_of_a_refused_head_is_passed_on() {
        assertThat(read("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx"))
                .isEqualTo("400 REFUSED");
    }

    @Test
    void the_buffer_of_a_long_head_is_released_when_the_head_is_complete() {
        // Given
        var framing = new RequestFraming(1024, 48 * 1024);
        var head = "GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(40_000);
        framing.read(buffer(head), new Appended(new StringBuilder()));
        assertThat(framing.room()).isGreaterThan(39_000);
        // When
        framing.read(buffer("\r\n\r\n"), new Appended(new StringBuilder()));
        // Then
        assertThat(framing.isBetweenRequests()).isTrue();
        assertThat(framing.room()).isZero();
    }

    @Test
    void chunks_that_arrive_together_are_passed_on_as_one() {
        assertThat(read("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + "1\r\nx\r\n".repeat(20)
                        + "0\r\n\r\n"))
                .endsWith("\r\n\r\n14\r\n" + "x".repeat(20) + "\r\n0\r\n\r\nEND");
    }

    /// What was passed on, however it was divided into chunks; for a rejected request, the error.
    private static String data(String read) {
        return read.endsWith("REFUSED")
                ? read.substring(read.length() - "400 REFUSED".length())
                : read.replaceAll("(?m)^[0-9a-f]+\r\n", "").replace("\r\n", "");
    }

    private static String read(String request) {
        var bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        return read(bytes, bytes.length);
    }

    /// What is passed on when the bytes arrive in portions, with END after each request and REFUSED where it stops.
    private static String read(byte[] bytes, int portion) {
        var passed = new StringBuilder();
        var framing = new RequestFraming(1024, 4096);
        var reader = new Appended(passed);
        try {
            for (int from = 0; from < bytes.length; from += portion) {
                framing.read(Unpooled.wrappedBuffer(bytes, from, Math.min(portion, bytes.length - from)), reader);
            }
        } catch (Refused stop) {
            passed.append(stop.refusal().status()).append(" REFUSED");
        }
        return passed.toString();
    }

    private static ByteBuf buffer(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Records what is passed on, and END after each request.
    private record Appended(StringBuilder passed) implements RequestFraming.Reader {

        @Override
        public void whole(int bytes, int fields) {}

        @Override
        public void head(ByteBuf head) {
            body(head);
        }

        @Override
        public void body(ByteBuf part) {
            passed.append(part.toString(StandardCharsets.ISO_8859_1));
            part.release();
        }

        @Override
        public void end() {
            passed.append("END");
        }
    }
}
