package se.samverka.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import se.samverka.deploy.embedded.Folders;

/// The folder with all the platform's data, locked by one launcher at a time.
final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final long LARGEST_LOG_BYTES = 20L << 20;
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Locks the folder for this launcher; creates it when it is missing.
    static DataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.resolve("logs"));
            var lock = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new Refusal("Another launcher (process "
                        + Files.readString(path.resolve(LOCK)).strip() + ") already runs on " + path
                        + ": stop it, or choose another folder with --data.");
            }
            lock.truncate(0);
            lock.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, lock);
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Fails early when there is too little disk space for the servers.
    void requireSpace() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new Refusal("Too little disk: " + (free >> 20) + " MiB are free at " + path
                        + ", at least 1024 MiB are needed; free some, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes the data of earlier runs.
    void empty() {
        try (var inside = Files.list(path)) {
            inside.filter(entry -> !entry.endsWith(LOCK)).toList().forEach(Folders::delete);
            Files.createDirectories(path.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /// The log file of a process. A large log is renamed first, so that at most two of that size exist.
    Path log(String name) {
        var log = path.resolve("logs").resolve(name + ".log");
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
                Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean demoIsLoaded() {
        return Files.exists(demoMarker());
    }

    void rememberDemoIsLoaded() {
        write(demoMarker(), Instant.now() + "\n");
    }

    private Path demoMarker() {
        return path.resolve("demo-loaded");
    }

    /// Writes `platform.json`. The file is replaced atomically, so that a reader never sees half of it.
    void describe(String json) {
        write(path.resolve("platform.json"), json);
    }

    void forgetDescription() {
        Folders.delete(path.resolve("platform.json"));
    }

    private static void write(Path file, String text) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
