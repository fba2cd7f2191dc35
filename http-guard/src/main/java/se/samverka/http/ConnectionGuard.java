package se.samverka.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Stands between the socket of one connection and the server's HTTP parser, and passes on only unambiguous
/// requests. Runs on the connection's event loop.
///
/// A rejected request gets a problem document once earlier responses are written. The connection is then closed,
/// and nothing that follows is read.
@SuppressWarnings("FutureReturnValueIgnored") // If writing or closing fails, the connection is already closed.
final class ConnectionGuard extends ChannelDuplexHandler implements RequestFraming.Reader {

    private static final Logger LOG = Logger.getLogger(ConnectionGuard.class);
    private static final AttributeKey<ConnectionGuard> KEY = AttributeKey.valueOf(ConnectionGuard.class.getName());

    /// The names of the HTTP server's handlers.
    private static final String SERVER = "handler";

    private static final String PARSER = "httpDecoder";
    private static final String TLS = "ssl";

    /// Time for a rejected client to read the response. Closing at once, with bytes of the client unread, would
    /// make the operating system send a reset, which can destroy the response.
    private static final long LINGER_MILLIS = 1000;

    private final ConnectionLimits limits;
    private final OpenConnections connections;
    private final RequestFraming framing;
    private final HeldBytes held;
    private final List<Part> read = new ArrayList<>();
    private boolean headDropped;
    private boolean bodyCut;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> scheduledCheck;
    private volatile long waitingSince = System.nanoTime();
    private int requests;
    private int answers;
    private boolean answerBegun;
    private @Nullable Refusal refusal;
    private boolean refused;
    private long lastLook;
    private long headNanos;
    private long bodyNanos;
    private long bodyBytes;
    private long stalledNanos;
    private long outboundProgress;

    private enum Kind {
        HEAD,
        BODY,
        END
    }

    /// A part of the received bytes, to be passed on once everything that arrived with it has been checked.
    private record Part(Kind kind, ByteBuf bytes) {}

    ConnectionGuard(ConnectionLimits limits, OpenConnections connections) {
        this.limits = limits;
        this.connections = connections;
        this.framing = new RequestFraming(limits.requestLine(), limits.fields());
        this.held = connections.heldBytes();
    }

    /// The guard of a connection; null when it has none.
    static @Nullable ConnectionGuard on(Channel channel) {
        return channel.attr(KEY).get();
    }

    /// The memory that the connection holds.
    HeldBytes held() {
        return held;
    }

    /// When it began to wait for a request or for the rest of a head; 0 while a request is being processed.
    long waitingSince() {
        return waitingSince;
    }

    /// The client's address; behind a proxy, the address of the last proxy.
    @Nullable
    InetAddress address() {
        var known = context;
        return known != null && known.channel().remoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : null;
    }

    /// Closes a waiting connection. May be called from any thread.
    void giveUp() {
        var known = context;
        if (known != null) {
            known.channel().close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        ctx.channel().attr(KEY).set(this);
        if (ctx.channel().isActive()) {
            begin(ctx);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        begin(ctx);
        ctx.fireChannelActive();
    }

    private void begin(ChannelHandlerContext ctx) {
        if (scheduledCheck != null) {
            return;
        }
        connections.opened(this);
        lastLook = System.nanoTime();
        long every = limits.lookEvery().toMillis();
        scheduledCheck = ctx.executor().scheduleAtFixedRate(() -> check(ctx), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        forget();
        ctx.fireChannelInactive();
    }

    private void forget() {
        connections.closed(this);
        held.close();
        var looking = scheduledCheck;
        if (looking != null) {
            looking.cancel(false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(message);
            return;
        }
        if (isBeforeTls(ctx) || !isHttp1(ctx)) {
            ctx.fireChannelRead(bytes);
            return;
        }
        try {
            if (refusal == null) {
                framing.read(bytes, this);
                requireRoom(held.unfinished(framing.room()));
                requireRoom(passOn(read.size()));
            }
        } catch (Refused stop) {
            refuse(ctx, passOn(wholeParts()) ? stop.refusal() : Refusal.busy());
        } finally {
            bytes.release();
        }
        waitingSince = isInBody() || requests > answers ? 0 : waitingSince == 0 ? System.nanoTime() : waitingSince;
    }

    /// A request whose fault arrives together with its head must not reach the server, which might answer it before
    /// the fault is found.
    ///
    /// @return number of parts before the head of an incomplete request
    private int wholeParts() {
        for (int at = read.size() - 1; at >= 0; at--) {
            if (read.get(at).kind() == Kind.END) {
                break;
            }
            if (read.get(at).kind() == Kind.HEAD) {
                headDropped = true;
                return at;
            }
        }
        return read.size();
    }

    /// @return whether there was room; otherwise the body is cut off
    private boolean passOn(int parts) {
        var found = List.copyOf(read);
        read.clear();
        for (int at = 0; at < found.size(); at++) {
            var part = found.get(at);
            if (at >= parts || bodyCut) {
                part.bytes().release();
                continue;
            }
            switch (part.kind()) {
                case HEAD -> passHead(part.bytes());
                case BODY -> passBody(part.bytes());
                case END -> passEnd();
            }
        }
        return !bodyCut;
    }

    /// Whether the server has the head of an incomplete request.
    private boolean isInBody() {
        return bodyCut || (framing.isInBody() && !headDropped);
    }

    @Override
    public void whole(int bytes, int fields) {
        requireRoom(held.request(bytes, fields));
    }

    @Override
    public void head(ByteBuf bytes) {
        read.add(new Part(Kind.HEAD, bytes));
    }

    @Override
    public void body(ByteBuf bytes) {
        read.add(new Part(Kind.BODY, bytes));
    }

    @Override
    public void end() {
        read.add(new Part(Kind.END, Unpooled.EMPTY_BUFFER));
    }

    private void passHead(ByteBuf bytes) {
        var ctx = here();
        if (requests == 0) {
            ctx.pipeline().addBefore(SERVER, ResponseWatcher.class.getName(), new ResponseWatcher());
        }
        requests++;
        headNanos = 0;
        bodyNanos = 0;
        bodyBytes = 0;
        ctx.fireChannelRead(bytes);
    }

    /// When the server has the head, it may have assigned the connection's memory to a client's share.
    private void passBody(ByteBuf bytes) {
        if (!held.body(bytes.readableBytes())) {
            bodyCut = true;
            bytes.release();
            return;
        }
        bodyBytes += bytes.readableBytes();
        here().fireChannelRead(bytes);
    }

    private void passEnd() {
        bodyNanos = 0;
        bodyBytes = 0;
    }

    private static void requireRoom(boolean there) {
        if (!there) {
            throw new Refused(Refusal.busy());
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        } else {
            ctx.write(message, promise);
            checkUnread(ctx);
        }
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        ctx.flush();
        checkUnread(ctx);
    }

    /// Closes a connection whose responses exceed the budget: they have begun, so an error response is impossible.
    private void checkUnread(ChannelHandlerContext ctx) {
        var waiting = ctx.channel().unsafe().outboundBuffer();
        if (!held.answers(waiting == null ? 0 : waiting.totalPendingWriteBytes())
                && ctx.channel().isActive()) {
            LOG.info("Memory for unread responses is used up: the connection is closed");
            ctx.close();
        }
    }

    private void refuse(ChannelHandlerContext ctx, Refusal why) {
        refusal = why;
        framing.forget();
        held.unfinished(framing.room());
        boolean ofThisRequest = isInBody();
        if (requests - answers > (ofThisRequest ? 1 : 0)) {
            if (ofThisRequest) {
                ctx.close();
            }
            // Otherwise pending responses come first: see ResponseWatcher.
        } else {
            sendRefusal(ctx, why);
        }
    }

    private void sendRefusal(ChannelHandlerContext ctx, Refusal why) {
        var traceId = Refusal.newTraceId();
        LOG.infof("Refused %d %s: %s, trace %s", why.status(), why.code(), why.detail(), traceId);
        refused = true;
        if (answerBegun) {
            // A response has begun; anything more would become part of it.
            ctx.close();
            return;
        }
        // A request that was answered before its fault was found gets no second response.
        boolean answered = isInBody() && answers == requests;
        var last = answered ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(why.answer(traceId));
        ctx.writeAndFlush(last).addListener(sent -> {
            if (ctx.channel() instanceof DuplexChannel channel) {
                channel.shutdownOutput();
                ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
                ctx.channel().config().setAutoRead(true);
            } else {
                ctx.close();
            }
        });
    }

    private void check(ChannelHandlerContext ctx) {
        long now = System.nanoTime();
        long passed = now - lastLook;
        lastLook = now;
        checkUnread(ctx);
        if (refused || !ctx.channel().isActive()) {
            return;
        }
        if (checkResponse(ctx, passed) && refusal == null) {
            checkRequest(ctx, passed);
        }
    }

    private void checkRequest(ChannelHandlerContext ctx, long passed) {
        if (framing.isInHead()) {
            headNanos += passed;
            if (headNanos > limits.headTimeout().toNanos()) {
                refuse(ctx, Refusal.tooSlow("The head of the request did not arrive in time"));
            }
        } else if (isInBody() && ctx.channel().config().isAutoRead()) {
            bodyNanos += passed;
            if (bodyNanos > limits.bodyWindow().toNanos()) {
                if (limits.isFastEnough(bodyBytes, bodyNanos)) {
                    bodyNanos = 0;
                    bodyBytes = 0;
                } else {
                    refuse(ctx, Refusal.tooSlow("The rest of the request body did not arrive in time"));
                }
            }
        }
    }

    /// @return whether the connection stays open
    private boolean checkResponse(ChannelHandlerContext ctx, long passed) {
        var waiting = ctx.channel().unsafe().outboundBuffer();
        if (waiting == null || waiting.totalPendingWriteBytes() == 0) {
            stalledNanos = 0;
            return true;
        }
        long progress = waiting.currentProgress()
                + 31L * System.identityHashCode(waiting.current())
                + 31L * 31L * waiting.totalPendingWriteBytes();
        stalledNanos = progress == outboundProgress ? stalledNanos + passed : 0;
        outboundProgress = progress;
        if (stalledNanos > limits.stalledAnswer().toNanos()) {
            LOG.infof("A client read nothing of its answer for %s and is cut off", limits.stalledAnswer());
            ctx.close();
            return false;
        }
        return true;
    }

    private ChannelHandlerContext here() {
        return java.util.Objects.requireNonNull(context);
    }

    /// Servers of other protocols, such as HTTP/2, are not guarded. The platform's servers use HTTP/1.1 only
    /// (`quarkus.http.http2=false`), and [GuardCheck] fails every request that arrives without a guard.
    private boolean isHttp1(ChannelHandlerContext ctx) {
        if (requests > 0 || ctx.pipeline().get(PARSER) != null) {
            return true;
        }
        ctx.channel().attr(KEY).set(null);
        forget();
        ctx.pipeline().remove(this);
        return false;
    }

    /// Under TLS the guard must come after decryption: it is replaced by a new one there.
    private boolean isBeforeTls(ChannelHandlerContext ctx) {
        if (requests > 0 || ctx.pipeline().get(TLS) == null) {
            return false;
        }
        var names = ctx.pipeline().names();
        if (names.indexOf(ctx.name()) > names.indexOf(TLS)) {
            return false;
        }
        forget();
        ctx.pipeline().addAfter(TLS, ctx.name() + " " + TLS, new ConnectionGuard(limits, connections));
        ctx.pipeline().remove(this);
        return true;
    }

    /// Watches responses on their way from the server to the encoder, to know how many requests are unanswered.
    private final class ResponseWatcher extends ChannelOutboundHandlerAdapter {

        private boolean interim;

        @Override
        public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse head) {
                interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
                answerBegun = !interim;
            }
            ctx.write(message, promise);
            if (message instanceof LastHttpContent && !interim) {
                answers++;
                held.answered();
                answerBegun = false;
                if (!isInBody() && requests == answers) {
                    waitingSince = System.nanoTime();
                }
                var waiting = refusal;
                if (waiting != null && !refused && requests == answers) {
                    promise.addListener((ChannelFutureListener) written -> sendRefusal(here(), waiting));
                }
            }
        }
    }
}
