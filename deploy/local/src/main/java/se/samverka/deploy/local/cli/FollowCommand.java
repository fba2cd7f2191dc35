package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samverka.deploy.local.client.PlatformClient;
import se.samverka.deploy.local.client.PlatformRefusal;

/// Follows a changes feed into files, as an ERP system would: one file for each document, as it is now.
///
/// The files of a page are written before its cursor. After an interruption that page is read again, and its
/// files are
/// written once more with the same content.
@Command(
        name = "follow",
        mixinStandardHelpOptions = true,
        description =
                "Follows the changes of an API into files, and goes on where it stopped: DIR/invoice/ID.json and so"
                        + " on. A document that is removed loses its file.")
final class FollowCommand implements Callable<Integer> {

    private static final int PAGE = 500;
    private static final int GONE = 410;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Parameters(paramLabel = "API", description = "agreements, finance or meetings")
    @SuppressWarnings("NullAway.Init")
    private String api;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "Folder of the files and the cursor")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--ubl", description = "Write issued invoices as Peppol BIS Billing 3 too (ID.xml)")
    private boolean ubl;

    @Option(names = "--once", description = "End when everything has been read")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Time between reads (${DEFAULT-VALUE})")
    private int seconds;

    private long written;
    private long removed;

    @Override
    public Integer call() throws IOException {
        if (!Apis.ALL.contains(api)) {
            throw new ParameterException(spec.commandLine(), "API is one of " + String.join(", ", Apis.ALL));
        }
        Files.createDirectories(folder);
        try (var client = target.open()) {
            while (true) {
                var page = client.get("/" + api + "/v1/changes?limit=" + PAGE + after());
                if (page.status() == GONE) {
                    output.progress("samverka: the feed was restored from a backup. Delete " + cursor()
                            + " and the files, and start again.");
                    return ExitCodes.REFUSED;
                }
                boolean more = take(client, page.expect(200));
                if (!more && once) {
                    return ended();
                }
                if (!more) {
                    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
                }
            }
        }
    }

    private int ended() {
        var result =
                JsonNodeFactory.instance.objectNode().put("written", written).put("removed", removed);
        output.result(result, List.of("written " + written + ", removed " + removed));
        return ExitCodes.DONE;
    }

    private boolean take(PlatformClient client, JsonNode page) throws IOException {
        for (var change : page.path("changes")) {
            var file = file(change);
            if (change.path("operation").asText().equals("DELETE")) {
                Files.deleteIfExists(file);
                removed++;
            } else {
                Files.createDirectories(file.getParent());
                write(file, change.path("document").toPrettyString());
                written++;
                invoice(client, change, file);
            }
        }
        var meta = page.path("_meta");
        write(cursor(), meta.path("nextCursor").asText());
        if (!page.path("changes").isEmpty()) {
            output.progress("written " + written + ", removed " + removed);
        }
        return meta.path("more").asBoolean();
    }

    private void invoice(PlatformClient client, JsonNode change, Path file) throws IOException {
        var document = change.path("document");
        if (ubl && change.path("documentType").asText().equals("invoice") && document.hasNonNull("number")) {
            var xml = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", ".xml"));
            var draft = xml.resolveSibling(xml.getFileName() + ".draft");
            try {
                client.download("/finance/v1/invoices/" + document.path("id").asText(), "application/xml", draft);
                replace(draft, xml);
            } catch (PlatformRefusal refusal) {
                // It cannot be an e-invoice yet, for want of an address for example. The others go on.
                Files.deleteIfExists(draft);
                output.progress(document.path("number").asText() + " has no e-invoice: " + refusal.getMessage());
            }
        }
    }

    /// Types and ids come from the platform, so they are encoded before they name a file.
    private Path file(JsonNode change) {
        return folder.resolve(encoded(change.path("documentType").asText()))
                .resolve(encoded(change.path("id").asText()) + ".json");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E");
    }

    private Path cursor() {
        return folder.resolve("cursor");
    }

    private String after() throws IOException {
        return Files.exists(cursor()) ? "&after=" + Files.readString(cursor()).strip() : "";
    }

    /// Whole or not at all, also when the machine stops.
    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, text);
        replace(draft, file);
    }

    private static void replace(Path draft, Path file) throws IOException {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
