package se.samverka.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/// Installs a [ConnectionGuard] on every accepted connection, before the server's own handlers. The framework has
/// no other hook in front of its parser.
final class GuardedTransport extends JDKTransport {

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new GuardInstaller(ConnectionLimits.configured()));
    }

    @Sharable
    private static final class GuardInstaller extends ChannelInboundHandlerAdapter {

        private final ConnectionLimits limits;
        private final OpenConnections connections;

        GuardInstaller(ConnectionLimits limits) {
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
