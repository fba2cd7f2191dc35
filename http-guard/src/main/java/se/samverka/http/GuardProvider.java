package se.samverka.http;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;

/// Gives every Vert.x the guarded transport; found by its name in META-INF/services. A native transport is left
/// as it is: [GuardCheck] then fails every request.
public final class GuardProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() == null || builder.findTransport().getClass() == JDKTransport.class) {
            builder.findTransport(new GuardedTransport());
        }
    }
}
