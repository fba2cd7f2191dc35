package se.samverka.archive;

/// A file of a package as METS lists it.
///
/// @param path below the package's folder, with `/`
/// @param sha256 in lower-case hexadecimal digits
public record PackagedFile(String path, String mediaType, long size, String sha256) {

    /// The only media type of minutes as pages: all of them are PDF/A-2a.
    public static final String PDF = "application/pdf";

    static PackagedFile of(String path, byte[] content) {
        return new PackagedFile(path, Layout.mediaType(path), content.length, Digests.hex(content));
    }
}
