package se.samverka.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/// Counts the answers that have come whole over one connection to a service, before the client's own handler sees
/// their ends. Whoever reads the count on the connection's event loop knows whether an exchange still has the
/// connection.
final class AnswersEnded extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<AnswersEnded> KEY = AttributeKey.valueOf(AnswersEnded.class.getName());

    /// As the HTTP client names its last handler.
    private static final String CLIENT = "handler";

    private volatile long ended;
    private boolean interim;

    /// Begins to count on a new connection, on its event loop.
    static void countOn(HttpConnection connection) {
        var channel = channel(connection);
        var counter = new AnswersEnded();
        channel.pipeline().addBefore(CLIENT, AnswersEnded.class.getName(), counter);
        channel.attr(KEY).set(counter);
    }

    static AnswersEnded of(HttpConnection connection) {
        return channel(connection).attr(KEY).get();
    }

    static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    long count() {
        return ended;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Written on the event loop alone.
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof HttpResponse head) {
            interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !interim) {
            ended++;
        }
        ctx.fireChannelRead(message);
    }
}
