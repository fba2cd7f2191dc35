package se.samverka.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// A request body on its way through: its beginning is held until it is worth a connection to the service, all of
/// it is counted, and it is cut off when it grows over the limit or ends before its declared length.
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
    private boolean endTold;
    private boolean tooLarge;
    private boolean detached;
    private boolean gaveUp;
    private @Nullable Handler<Buffer> next;
    private @Nullable Handler<Void> end;
    private @Nullable Handler<Throwable> failed;

    /// @param declared the length that the head says, -1 when it says none
    Upload(ReadStream<Buffer> source, long maxBytes, long declared) {
        this.source = source;
        this.maxBytes = maxBytes;
        this.declared = declared;
    }

    /// Reads the beginning of the body and holds it.
    ///
    /// @param enough most bytes that are held; a body with more is worth a connection before it is whole
    /// @return done when so many bytes are here, or all there are
    Future<Void> hold(int enough) {
        holding = true;
        source.exceptionHandler(this::fail);
        source.endHandler(ended -> sourceEnded());
        source.handler(chunk -> arrived(chunk, enough));
        source.resume();
        return begun.future();
    }

    /// Whether the limit was passed; the service has then been cut off in the middle of the body.
    boolean tooLarge() {
        return tooLarge;
    }

    boolean complete() {
        return complete;
    }

    /// The whole length, once the body is complete.
    long length() {
        return complete ? bytes : declared;
    }

    /// Whether the beginning of the body is still waited for, and no service knows of the request.
    boolean holding() {
        return holding;
    }

    /// Whether the body was given up before any of it could be passed on.
    boolean gaveUp() {
        return gaveUp;
    }

    /// Whether the client is the one being waited for, rather than a service that reads slowly.
    boolean waitsForClient() {
        return !complete && (holding || flowing);
    }

    /// Nanoseconds since the body last moved.
    long idleNanos() {
        return System.nanoTime() - lastProgressNanos;
    }

    /// Lets go of the request, whose remaining body somebody else will read.
    void detach() {
        detached = true;
    }

    /// Gives the body up.
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

    /// Only ever asked for all there is.
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
                fail(new Cut("The body is larger than the limit"));
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

    /// As one buffer as long as it waits for the rest: a client decides how many chunks a body has, and each has a
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
            fail(new Cut("The body is not as long as its head says"));
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
            if (!endTold && last != null) {
                endTold = true;
                last.handle(null);
            }
        } else if (!detached) {
            source.resume();
        }
    }

    /// Tells the pipe to the service to stop. Without a stack trace: it is an outcome, not a fault.
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cut(String message) {
            super(message, null, false, false);
        }
    }
}
