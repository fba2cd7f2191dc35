package se.samverka.deploy.local.cli;

import java.net.URI;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.samverka.deploy.embedded.DemoClient;
import se.samverka.deploy.local.client.PlatformClient;

/// Which platform a command works with, and as which client. The secret comes from the environment alone, since
/// other
/// users of a machine can read command lines.
final class Target {

    private static final String SECRET = "SAMVERKA_CLIENT_SECRET";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:SAMVERKA_URL:-http://127.0.0.1:8080}",
            description = "Address of the platform's gateway (${DEFAULT-VALUE})")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "${env:SAMVERKA_CLIENT:-platform-admin}",
            description = "Id of the OAuth 2 client (${DEFAULT-VALUE}). Its secret is read from " + SECRET
                    + "; on this machine it is \"demo\" otherwise")
    @SuppressWarnings("NullAway.Init")
    private String client;

    URI url() {
        return url;
    }

    PlatformClient open() {
        return new PlatformClient(url, client, secret());
    }

    private String secret() {
        var secret = System.getenv(SECRET);
        if (secret != null) {
            return secret;
        }
        if (url.getHost() != null && LOOPBACK.contains(url.getHost())) {
            return DemoClient.SECRET;
        }
        throw new ParameterException(command.commandLine(), "Set " + SECRET + " to the secret of client " + client);
    }
}
