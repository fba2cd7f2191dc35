package se.samverka.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import se.samverka.edge.UnreadableRequests;

/// Where a service's process begins: what must be set before the first connection of any kind is set here.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        UnreadableRequests.enable();
        Quarkus.run(arguments);
    }
}
