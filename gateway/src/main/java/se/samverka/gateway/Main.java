package se.samverka.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Starts the gateway, after setting what must be set before the first connection.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The gateway validates URIs itself and answers with a problem document (see RequestRules).
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
