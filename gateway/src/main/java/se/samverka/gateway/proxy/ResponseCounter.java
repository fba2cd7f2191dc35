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

/// Counts the complete responses received over one connection to a service, before the HTTP client's own handler
/// sees their ends. Read on the connection's event loop, the count tells whether an exchange still has the
/// connection.
final class ResponseCounter extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<ResponseCounter> KEY = AttributeKey.valueOf(ResponseCounter.class.getName());

    /// The name of the HTTP client's last handler.
    private static final String CLIENT = "handler";

    private volatile long ended;
    private boolean interim;

    /// Starts counting on a new connection, on its event loop.
    static void countOn(HttpConnection connection) {
        var channel = channel(connection);
        var counter = new ResponseCounter();
        channel.pipeline().addBefore(CLIENT, ResponseCounter.class.getName(), counter);
        channel.attr(KEY).set(counter);
    }

    static ResponseCounter of(HttpConnection connection) {
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
