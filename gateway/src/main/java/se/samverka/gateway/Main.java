package se.samverka.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Where the gateway's process begins: what must be set before the first connection of any kind is set here.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The gateway checks addresses itself, and answers with a problem document (see Entrance).
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
