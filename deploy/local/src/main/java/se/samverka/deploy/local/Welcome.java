package se.samverka.deploy.local;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samverka.deploy.embedded.DemoClient;

/// The text printed when everything is ready: addresses, demo clients, and three commands to try.
final class Welcome {
    private static final String EXAMPLE_CLIENT = "mdu-finance";

    private Welcome() {}

    static String text(URI gateway, DataFolder data, Duration elapsed) {
        var clients = DemoClient.ALL.stream()
                .map(client -> "    %-17s %-12s %s"
                        .formatted(
                                client.id(),
                                client.organisationNumber() == null ? "" : client.organisationNumber(),
                                client.organisationNumber() == null ? "all scopes" : String.join(" ", client.scopes())))
                .collect(Collectors.joining("\n"));
        return """

                Samverka is ready, %s s after the start.

                  Address         %s
                  Documentation   %s/docs
                  Data and logs   %s

                  Demo clients, each with the secret "%s":
                %s

                  Worth trying:
                    TOKEN=$(curl -s %s/oauth2/token -d grant_type=client_credentials -d client_id=%s -d client_secret=%s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                    curl -s -H "Authorization: Bearer $TOKEN" '%s/finance/v1/allocations?agreementId=%s&year=2026'
                    curl -s -H "Authorization: Bearer $TOKEN" '%s/finance/v1/invoices?year=2026&limit=3'

                  Ctrl-C stops everything; the next start goes on with the same data.
                """.formatted(
                        String.format(Locale.ROOT, "%.1f", Progress.seconds(elapsed)),
                        gateway,
                        gateway,
                        data.path(),
                        DemoClient.SECRET,
                        clients,
                        gateway,
                        EXAMPLE_CLIENT,
                        DemoClient.SECRET,
                        gateway,
                        ExampleAgreement.id(gateway, EXAMPLE_CLIENT),
                        gateway);
    }
}
