package se.samverka.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.FileType;

/// A file that has been received in full, in a temporary file that [#close] deletes.
///
/// A client may take long to send a file. It is therefore received on disk, so that no transaction, connection or
/// lock is held meanwhile. The type can be told only from the whole file.
///
/// @param sha512 of the content, hexadecimal
/// @param sha256 of the content, hexadecimal
public record ReceivedFile(Path path, long sizeBytes, String sha512, String sha256, FileType type)
        implements AutoCloseable {

    /// 20 MiB.
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final String ANYTHING = "application/octet-stream";

    /// What the client says about the file; null where it says nothing.
    ///
    /// @param sizeBytes its Content-Length
    public record Claims(
            @Nullable String contentType, @Nullable Long sizeBytes, String filename, GivenDigests digests) {}

    /// Receives the file.
    ///
    /// @throws RuleBroken 400 when it is truncated or its digest differs, 413 when it is larger than
    ///     [#MAX_BYTES], 415 when it has no type of [FileType], 422 when it is empty or not what the client says
    ///     it is
    ///
    /// @param accepted the types that the service takes
    public static ReceivedFile receive(InputStream body, Claims claims, Set<FileType> accepted) throws IOException {
        var claimed = claimedType(claims.contentType(), accepted);
        if (claims.sizeBytes() != null && claims.sizeBytes() > MAX_BYTES) {
            throw tooLarge();
        }
        var path = Files.createTempFile("samverka-document-", ".part");
        boolean kept = false;
        try {
            var received = check(path, claimed, take(body, path, claims), claims, accepted);
            kept = true;
            return received;
        } finally {
            if (!kept) {
                Files.deleteIfExists(path);
            }
        }
    }

    /// The number of bytes received, and their digests by algorithm.
    private record Taken(long sizeBytes, Map<String, String> digests) {}

    private static Taken take(InputStream body, Path path, Claims claims) throws IOException {
        var digests = claims.digests().toMake();
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            var buffer = new byte[BUFFER_BYTES];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                size += read;
                if (size > MAX_BYTES) {
                    throw tooLarge();
                }
                for (var digest : digests.values()) {
                    digest.update(buffer, 0, read);
                }
                out.write(buffer, 0, read);
            }
        }
        var made = new HashMap<String, String>();
        digests.forEach(
                (algorithm, digest) -> made.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return new Taken(size, made);
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            var broken = cutOff();
            broken.initCause(e);
            throw broken;
        }
    }

    private static ReceivedFile check(
            Path path, @Nullable FileType claimed, Taken taken, Claims claims, Set<FileType> accepted)
            throws IOException {
        if (claims.sizeBytes() != null && claims.sizeBytes() != taken.sizeBytes()) {
            throw cutOff();
        }
        claims.digests().compare(taken.digests());
        if (taken.sizeBytes() == 0) {
            throw new RuleBroken(RuleBroken.Kind.INVALID, ProblemCode.DOCUMENT_EMPTY, "The file has no content");
        }
        var type = FileContent.typeOf(path).filter(accepted::contains).orElse(null);
        if (type == null && claimed == null) {
            throw unsupported("The file has none of the types " + FileType.named(accepted));
        }
        if (type == null || (claimed != null && type != claimed)) {
            throw mismatch(
                    "The Content-Type says " + Objects.requireNonNull(claimed).mediaType()
                            + ", but the content is "
                            + (type == null ? "no complete file of that type" : type.mediaType()));
        }
        if (!type.mayBeNamed(claims.filename())) {
            throw mismatch("The content is " + type.mediaType() + ", which does not match the ending of the file name");
        }
        return new ReceivedFile(
                path,
                taken.sizeBytes(),
                Objects.requireNonNull(taken.digests().get(GivenDigests.SHA_512)),
                Objects.requireNonNull(taken.digests().get(GivenDigests.SHA_256)),
                type);
    }

    private static @Nullable FileType claimedType(@Nullable String contentType, Set<FileType> accepted) {
        if (contentType == null) {
            return null;
        }
        var mediaType = contentType.split(";", -1)[0].strip();
        if (mediaType.isEmpty() || mediaType.equalsIgnoreCase(ANYTHING)) {
            return null;
        }
        return FileType.ofMediaType(mediaType)
                .filter(accepted::contains)
                .orElseThrow(() -> unsupported("Files are " + FileType.named(accepted)));
    }

    private static RuleBroken cutOff() {
        return new RuleBroken(
                RuleBroken.Kind.MALFORMED,
                ProblemCode.UPLOAD_CUT_OFF,
                "Fewer bytes were received than Content-Length says; send the file again");
    }

    private static RuleBroken tooLarge() {
        return new RuleBroken(
                RuleBroken.Kind.TOO_LARGE,
                ProblemCode.DOCUMENT_TOO_LARGE,
                "A document has at most " + MAX_BYTES + " bytes (20 MiB)");
    }

    private static RuleBroken unsupported(String detail) {
        return new RuleBroken(RuleBroken.Kind.UNSUPPORTED_TYPE, ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    private static RuleBroken mismatch(String detail) {
        return new RuleBroken(RuleBroken.Kind.INVALID, ProblemCode.DOCUMENT_TYPE_MISMATCH, detail);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
