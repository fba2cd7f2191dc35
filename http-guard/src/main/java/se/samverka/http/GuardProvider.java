package se.samverka.http;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;

/// Gives every Vert.x instance the guarded transport; registered in META-INF/services. A native transport is not
/// changed; [GuardCheck] then fails every request.
public final class GuardProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() == null || builder.findTransport().getClass() == JDKTransport.class) {
            builder.findTransport(new GuardedTransport());
        }
    }
}
