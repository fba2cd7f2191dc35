package se.samverka.platform.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/// A request body that is read twice: for its digest and by its resource. A small one is held in memory and a
/// larger one in a temporary file, so that no upload is ever in memory as a whole.
final class BufferedBody implements AutoCloseable {

    private static final int IN_MEMORY_BYTES = 64 * 1024;

    private final InputStream stream;

    private BufferedBody(InputStream stream) {
        this.stream = stream;
    }

    /// Reads the body to its end.
    ///
    /// @param digest takes every byte of it
    static BufferedBody keep(InputStream body, MessageDigest digest) throws IOException {
        var digested = new DigestInputStream(body, digest);
        var begin = digested.readNBytes(IN_MEMORY_BYTES);
        if (begin.length < IN_MEMORY_BYTES) {
            return new BufferedBody(new ByteArrayInputStream(begin));
        }
        var file = Files.createTempFile("samverka-body-", ".part");
        boolean kept = false;
        try {
            try (var out = Files.newOutputStream(file)) {
                out.write(begin);
                digested.transferTo(out);
            }
            var stream = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            kept = true;
            return new BufferedBody(stream);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    InputStream stream() {
        return stream;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file could not be closed", e);
        }
    }
}
