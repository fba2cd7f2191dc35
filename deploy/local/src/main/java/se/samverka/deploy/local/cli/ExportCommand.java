package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samverka.deploy.local.client.PlatformClient;

/// Orders an export of documents, waits for it, and keeps its file once its checksum is right.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Exports the documents of a payee or payer as a file for another system.")
final class ExportCommand implements Callable<Integer> {

    private static final Set<String> OPEN = Set.of("WAITING", "RUNNING");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Output output;

    @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Organisation organisation;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day of issue, 2026-01-01")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "DAY", description = "Last day of issue, 2026-12-31")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where to write it")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    /// The formats that finance exports.
    enum Format {
        SIE4,
        CSV,
        PEPPOL
    }

    static final class Organisation {
        @Option(names = "--payee", paramLabel = "NUMBER", description = "Documents that this organisation has issued")
        private @Nullable String payee;

        @Option(names = "--payer", paramLabel = "NUMBER", description = "Documents that this organisation pays")
        private @Nullable String payer;
    }

    @Override
    public Integer call() throws IOException {
        try (var client = target.open()) {
            var export = finished(client, ordered(client));
            if (export.path("status").asText().equals("FAILED")) {
                output.progress("samverka: export " + export.path("id").asText() + " has failed; order it again");
                return ExitCodes.REFUSED;
            }
            var part = file.resolveSibling(file.getFileName() + ".part");
            client.download(path(export) + "/content", "*/*", part);
            var digest = sha256(part);
            if (!digest.equals(export.path("sha256").asText())) {
                output.progress("samverka: the file's checksum is " + digest + " and should be "
                        + export.path("sha256").asText() + "; it is left in " + part);
                return ExitCodes.REFUSED;
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            output.result(
                    export,
                    List.of(file + ": " + export.path("progress").path("done").asInt() + " documents, SHA-256 "
                            + digest));
            return ExitCodes.DONE;
        }
    }

    private JsonNode ordered(PlatformClient client) {
        var order = new HashMap<>(Map.of("format", format.name(), "from", from, "to", to));
        if (organisation.payee != null) {
            order.put("payee", organisation.payee);
        }
        if (organisation.payer != null) {
            order.put("payer", organisation.payer);
        }
        return client.post("/finance/v1/exports", order, null).expect(202);
    }

    private JsonNode finished(PlatformClient client, JsonNode export) {
        var seen = export;
        while (OPEN.contains(seen.path("status").asText())) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = client.get(path(export)).expect(200);
            var progress = seen.path("progress");
            output.bar(
                    "documents",
                    progress.path("done").asLong(),
                    progress.path("total").asLong());
        }
        return seen;
    }

    private static String path(JsonNode export) {
        return "/finance/v1/exports/" + export.path("id").asText();
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
