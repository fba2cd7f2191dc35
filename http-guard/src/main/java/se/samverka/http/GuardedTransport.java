package se.samverka.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/// Places a [ConnectionGuard] on every connection that a server accepts, before the server's own handlers. The
/// framework
/// has no other way to stand in front of its parser.
final class GuardedTransport extends JDKTransport {

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new Accepted(ConnectionLimits.configured()));
    }

    @Sharable
    private static final class Accepted extends ChannelInboundHandlerAdapter {

        private final ConnectionLimits limits;
        private final OpenConnections connections;

        Accepted(ConnectionLimits limits) {
            this.limits = limits;
            this.connections = new OpenConnections(limits);
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection
                        .pipeline()
                        .addFirst(ConnectionGuard.class.getName(), new ConnectionGuard(limits, connections));
            }
            ctx.fireChannelRead(accepted);
        }
    }
}
