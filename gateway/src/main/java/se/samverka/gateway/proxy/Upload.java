package se.samverka.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A request body on its way through, counted, and cut off when it grows over the limit. A chunked body tells its size
/// only this way.
final class Upload implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long maxBytes;
    private long bytes;
    private long lastProgressNanos = System.nanoTime();
    private boolean complete;
    private boolean paused;
    private boolean tooLarge;
    private boolean detached;
    private @Nullable Handler<Throwable> failed;

    Upload(HttpServerRequest request, long maxBytes) {
        this.request = request;
        this.maxBytes = maxBytes;
    }

    /// Whether the limit was passed; the service has then been cut off in the middle of the body.
    boolean tooLarge() {
        return tooLarge;
    }

    boolean complete() {
        return complete;
    }

    /// Whether the client is the one being waited for, rather than a service that reads slowly.
    boolean waitsForClient() {
        return !complete && !paused;
    }

    /// Nanoseconds since the body last moved.
    long idleNanos() {
        return System.nanoTime() - lastProgressNanos;
    }

    /// Lets go of the request, whose remaining body somebody else will read.
    void detach() {
        detached = true;
    }

    @Override
    public Upload exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        if (!detached) {
            request.exceptionHandler(handler);
        }
        return this;
    }

    @Override
    public Upload handler(@Nullable Handler<Buffer> handler) {
        if (!detached) {
            request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        }
        return this;
    }

    @Override
    public Upload endHandler(@Nullable Handler<Void> handler) {
        if (!detached) {
            request.endHandler(
                    handler == null
                            ? null
                            : end -> {
                                complete = true;
                                lastProgressNanos = System.nanoTime();
                                handler.handle(null);
                            });
        }
        return this;
    }

    @Override
    public Upload pause() {
        paused = true;
        if (!detached) {
            request.pause();
        }
        return this;
    }

    @Override
    public Upload resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public Upload fetch(long amount) {
        paused = false;
        lastProgressNanos = System.nanoTime();
        if (!detached) {
            request.fetch(amount);
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        lastProgressNanos = System.nanoTime();
        if (bytes <= maxBytes) {
            handler.handle(chunk);
        } else if (!tooLarge) {
            tooLarge = true;
            var stop = failed;
            if (stop != null) {
                stop.handle(new BodyTooLarge());
            }
        }
    }

    /// Tells the pipe to the service to stop. Without a stack trace: it is an outcome, not a fault.
    static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge() {
            super("The body is larger than the limit", null, false, false);
        }
    }
}
