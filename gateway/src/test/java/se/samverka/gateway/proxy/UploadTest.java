package se.samverka.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadTest {

    private final Source source = new Source();
    private final List<String> passed = new ArrayList<>();

    @Test
    void a_body_is_buffered_until_complete_and_then_passed_on_with_its_length() {
        var upload = new Upload(source, 100, -1);
        var begun = upload.hold(50);
        source.send("ab");
        assertThat(begun.isComplete()).isFalse();
        assertThat(upload.waitsForClient()).isTrue();
        source.send("c");
        source.end();
        assertThat(begun.succeeded()).isTrue();
        assertThat(upload.length()).isEqualTo(3);
        pipe(upload);
        assertThat(passed).containsExactly("abc", "END");
    }

    @Test
    void a_large_body_is_passed_on_once_enough_has_arrived_and_pauses_while_the_service_does_not_read() {
        var upload = new Upload(source, 100, 12);
        var begun = upload.hold(3);
        source.send("abcd");
        assertThat(begun.succeeded()).isTrue();
        assertThat(source.paused).isTrue();
        pipe(upload);
        assertThat(source.paused).isFalse();
        upload.pause();
        assertThat(source.paused).isTrue();
        source.send("efgh");
        assertThat(passed).containsExactly("abcd");
        upload.resume();
        source.send("ijkl");
        source.end();
        assertThat(passed).containsExactly("abcd", "efgh", "ijkl", "END");
    }

    @Test
    void a_body_shorter_or_longer_than_declared_fails_and_never_ends() {
        for (var body : List.of("ab", "abcd")) {
            passed.clear();
            var upload = new Upload(source, 100, 3);
            upload.hold(1);
            pipe(upload);
            source.send(body);
            source.end();
            assertThat(passed).last().isEqualTo("FAILED The body is not as long as its head says");
            assertThat(passed).doesNotContain("END");
        }
    }

    @Test
    void a_body_over_the_limit_fails() {
        var upload = new Upload(source, 5, -1);
        var begun = upload.hold(50);
        source.send("abcdef");
        assertThat(begun.failed()).isTrue();
        assertThat(upload.tooLarge()).isTrue();
    }

    private void pipe(Upload upload) {
        upload.pause();
        upload.handler(chunk -> passed.add(chunk.toString()));
        upload.exceptionHandler(cause -> passed.add("FAILED " + cause.getMessage()));
        upload.endHandler(end -> passed.add("END"));
        upload.resume();
    }

    /// A body whose arrival the test controls.
    private static final class Source implements ReadStream<Buffer> {

        private Handler<Buffer> chunk;
        private Handler<Void> end;
        private boolean paused = true;

        void send(String text) {
            chunk.handle(Buffer.buffer(text));
        }

        void end() {
            end.handle(null);
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            chunk = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            paused = true;
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            paused = false;
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return resume();
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            end = handler;
            return this;
        }
    }
}
