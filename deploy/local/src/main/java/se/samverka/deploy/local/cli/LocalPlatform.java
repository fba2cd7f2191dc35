package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The platform that was started from a data folder on this machine, as its `platform.json` describes it.
final class LocalPlatform {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of its data and logs (.data)")
    private @Nullable Path data;

    /// The folder with the source of the project and the scripts.
    static Path root() {
        return Path.of(System.getProperty("samverka.root", "")).toAbsolutePath();
    }

    Path folder() {
        return data == null ? root().resolve(".data") : data.toAbsolutePath();
    }

    Path log() {
        return folder().resolve("logs").resolve("launcher.log");
    }

    /// What runs, while the launcher does.
    Optional<JsonNode> description() {
        try {
            return isLocked() ? Optional.of(JSON.readTree(read("platform.json"))) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that runs the platform.
    Optional<ProcessHandle> launcher() {
        try {
            return isLocked() ? ProcessHandle.of(Long.parseLong(read("lock").strip())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A launcher holds the lock of its folder as long as it lives. A process id that was written down proves
    /// nothing:
    /// after a crash the system may have given it to another process.
    private boolean isLocked() throws IOException {
        try (var file = FileChannel.open(folder().resolve("lock"), StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(folder().resolve(name));
    }
}
