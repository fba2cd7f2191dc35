package se.samverka.edge;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Answers a request that the HTTP decoder cannot read with a problem document: a line that is too long, header fields
/// that are too large, or a message that is no HTTP. The server itself answers these with a bare status, and leaves no
/// other place to say more.
///
/// Netty loads extensions only when the system property of [#enable()] is set before its first connection.
public final class UnreadableRequests extends ChannelInitializerExtension {

    private static final String DECODER = "httpDecoder";

    /// How long the rest of such a request is read and thrown away, so that its sender sees the answer.
    private static final long LINGER_SECONDS = 5;

    /// To be called before the first connection of any kind, of a client or a server.
    public static void enable() {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addLast(new Arrival());
    }

    /// Waits until the server has built the connection's pipeline, and takes its place behind the decoder.
    private static final class Arrival extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            place(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            place(context);
            context.fireChannelRead(message);
        }

        private void place(ChannelHandlerContext context) {
            var pipeline = context.pipeline();
            if (pipeline.get(DECODER) instanceof HttpRequestDecoder && pipeline.get(Refusal.class) == null) {
                pipeline.addAfter(DECODER, Refusal.class.getName(), new Refusal());
                pipeline.remove(this);
            }
        }
    }

    /// Sees requests as the decoder gives them, and answers as the server gives them.
    private static final class Refusal extends ChannelDuplexHandler {
        private int unanswered;
        private boolean refused;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (refused) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest request) {
                // An answer must not overtake those that earlier requests on the connection still wait for: the server
                // keeps their order, and then refuses with a bare status.
                if (request.decoderResult().isFailure() && unanswered == 0) {
                    refused = true;
                    var cause = request.decoderResult().cause();
                    ReferenceCountUtil.release(message);
                    refuse(context, cause);
                    return;
                }
                unanswered++;
            }
            super.channelRead(context, message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            if (message instanceof LastHttpContent && !isInterim(message)) {
                unanswered--;
            }
            super.write(context, message, promise);
        }

        private static boolean isInterim(Object message) {
            return message instanceof HttpResponse response && response.status().code() < 200;
        }

        private static void refuse(ChannelHandlerContext context, Throwable cause) {
            var answer = Unpooled.copiedBuffer(document(cause), StandardCharsets.UTF_8);
            // Past the server's own handlers: they know of no request.
            var _ = context.pipeline().firstContext().writeAndFlush(answer).addListener(done -> {
                if (context.channel() instanceof DuplexChannel socket
                        && context.pipeline().get("ssl") == null) {
                    var _ = socket.shutdownOutput();
                }
                var _ = context.executor().schedule(() -> hangUp(context), LINGER_SECONDS, TimeUnit.SECONDS);
            });
            context.channel().config().setAutoRead(true);
        }
    }

    private static void hangUp(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private static String document(Throwable cause) {
        var problem = Problem.of(cause);
        var trace = randomHex() + randomHex();
        var body =
                "{\"type\":\"urn:samverka:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\","
                                .formatted(problem.code, problem.title, problem.status, problem.detail, problem.code)
                        + "\"traceId\":\"" + trace + "\",\"errors\":[]}";
        return "HTTP/1.1 " + problem.status + " " + problem.title + "\r\n"
                + "content-type: application/problem+json\r\n"
                + "cache-control: no-store\r\n"
                + "x-content-type-options: nosniff\r\n"
                + "traceparent: 00-" + trace + "-" + randomHex() + "-00\r\n"
                + "connection: close\r\n"
                + "content-length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1L);
    }

    /// ASCII alone, so that characters are bytes.
    private enum Problem {
        LINE(414, "URI Too Long", "uri-too-long", "The address is longer than this server reads"),
        HEADERS(
                431,
                "Request Header Fields Too Large",
                "header-fields-too-large",
                "The header fields are larger than this server reads"),
        OTHER(400, "Bad Request", "malformed-request", "The request is not HTTP/1.1 as this server reads it");

        private final int status;
        private final String title;
        private final String code;
        private final String detail;

        Problem(int status, String title, String code, String detail) {
            this.status = status;
            this.title = title;
            this.code = code;
            this.detail = detail;
        }

        static Problem of(Throwable cause) {
            return cause instanceof TooLongHttpLineException
                    ? LINE
                    : cause instanceof TooLongHttpHeaderException ? HEADERS : OTHER;
        }
    }
}
