package se.samverka.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A streaming request body. Its beginning is buffered before a connection to the service is taken, its bytes are
/// counted, and it fails when it exceeds the limit or ends before its declared length.
final class Upload implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long maxBytes;
    private final long declared;
    private final ArrayDeque<Buffer> held = new ArrayDeque<>();
    private final Promise<Void> begun = Promise.promise();
    private long bytes;
    private long heldBytes;
    private long lastProgressNanos = System.nanoTime();
    private boolean holding;
    private boolean flowing;
    private boolean complete;
    private boolean endSignalled;
    private boolean tooLarge;
    private boolean detached;
    private boolean gaveUp;
    private @Nullable Handler<Buffer> next;
    private @Nullable Handler<Void> end;
    private @Nullable Handler<Throwable> failed;

    /// @param declared the length declared by the head; -1 when there is none
    Upload(ReadStream<Buffer> source, long maxBytes, long declared) {
        this.source = source;
        this.maxBytes = maxBytes;
        this.declared = declared;
    }

    /// Reads and buffers the beginning of the body.
    ///
    /// @param enough most bytes to buffer; a larger body gets a connection before it is complete
    /// @return completes when that many bytes, or the whole body, have arrived
    Future<Void> hold(int enough) {
        holding = true;
        source.exceptionHandler(this::fail);
        source.endHandler(ended -> sourceEnded());
        source.handler(chunk -> arrived(chunk, enough));
        source.resume();
        return begun.future();
    }

    /// Whether the limit was exceeded; the service has then received an incomplete body.
    boolean tooLarge() {
        return tooLarge;
    }

    boolean complete() {
        return complete;
    }

    /// The actual length, once the body is complete; before that the declared one.
    long length() {
        return complete ? bytes : declared;
    }

    /// Whether the beginning of the body is still being buffered, so that no service knows of the request.
    boolean holding() {
        return holding;
    }

    /// Whether the body failed before any of it was passed on.
    boolean gaveUp() {
        return gaveUp;
    }

    /// Whether the client is the one that is slow, and not the service.
    boolean waitsForClient() {
        return !complete && (holding || flowing);
    }

    /// Nanoseconds since the body last moved.
    long idleNanos() {
        return System.nanoTime() - lastProgressNanos;
    }

    /// Stops reading the request; another reader takes over its remaining body.
    void detach() {
        detached = true;
    }

    /// Fails the body.
    void fail(Throwable cause) {
        holding = false;
        gaveUp |= begun.tryFail(cause);
        var stop = failed;
        if (stop != null) {
            stop.handle(cause);
        }
    }

    @Override
    public Upload exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        return this;
    }

    @Override
    public Upload handler(@Nullable Handler<Buffer> handler) {
        next = handler;
        return this;
    }

    @Override
    public Upload endHandler(@Nullable Handler<Void> handler) {
        end = handler;
        return this;
    }

    @Override
    public Upload pause() {
        flowing = false;
        if (!detached && !holding) {
            source.pause();
        }
        return this;
    }

    @Override
    public Upload resume() {
        return fetch(Long.MAX_VALUE);
    }

    /// The amount is ignored: callers always ask for everything.
    @Override
    public Upload fetch(long amount) {
        flowing = true;
        lastProgressNanos = System.nanoTime();
        drain();
        return this;
    }

    private void arrived(Buffer chunk, int enough) {
        if (detached) {
            return;
        }
        bytes += chunk.length();
        lastProgressNanos = System.nanoTime();
        if (bytes > maxBytes) {
            if (!tooLarge) {
                tooLarge = true;
                fail(new Rejected("The body is larger than the limit"));
            }
            return;
        }
        keep(chunk);
        if (holding && heldBytes > enough) {
            holding = false;
            source.pause();
            begun.tryComplete();
        } else if (!holding) {
            drain();
        }
    }

    /// Kept as one buffer while the beginning is collected: the client decides the number of chunks, and each has a
    /// cost.
    private void keep(Buffer chunk) {
        if (!holding) {
            held.add(chunk);
        } else if (held.isEmpty()) {
            held.add(Buffer.buffer().appendBuffer(chunk));
        } else {
            held.getLast().appendBuffer(chunk);
        }
        heldBytes += chunk.length();
    }

    private void sourceEnded() {
        lastProgressNanos = System.nanoTime();
        if (tooLarge || detached) {
            return;
        }
        if (declared >= 0 && bytes != declared) {
            fail(new Rejected("The body is not as long as its head says"));
            return;
        }
        complete = true;
        holding = false;
        begun.tryComplete();
        drain();
    }

    private void drain() {
        while (flowing && !held.isEmpty() && next != null) {
            var chunk = held.remove();
            heldBytes -= chunk.length();
            next.handle(chunk);
        }
        if (!flowing || !held.isEmpty()) {
            return;
        }
        if (complete) {
            var last = end;
            if (!endSignalled && last != null) {
                endSignalled = true;
                last.handle(null);
            }
        } else if (!detached) {
            source.resume();
        }
    }

    /// Stops the transfer to the service. Without a stack trace, since this is an expected outcome.
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected(String message) {
            super(message, null, false, false);
        }
    }
}
