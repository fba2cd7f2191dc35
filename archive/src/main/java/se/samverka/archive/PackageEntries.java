package se.samverka.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;

/// The files of a package, in a zip file or unpacked.
interface PackageEntries extends AutoCloseable {

    /// A bound: a year of a body has some hundreds.
    int MOST_ENTRIES = 100_000;
    /// The most bytes of a package.
    long MOST_BYTES = 16L * 1024 * 1024 * 1024;
    /// The most that is read into memory of one file.
    int MOST_BYTES_IN_MEMORY = 64 * 1024 * 1024;

    /// The name of the package's folder.
    String folder();

    /// Below the folder, each once, all of them safe.
    List<String> paths();

    /// Reads each file from its beginning, in the order of the package.
    void forEach(Reader reader) throws IOException, Unreadable;

    /// One file.
    ///
    /// @throws Unreadable when it is too large
    byte[] read(String path) throws IOException, Unreadable;

    /// Reads a file.
    interface Reader {
        /// @param content is closed by the caller
        void read(String path, InputStream content) throws IOException, Unreadable;
    }

    @Override
    void close() throws IOException;

    /// @throws Unreadable when there is more than fits into memory
    static byte[] bounded(String path, InputStream in) throws IOException, Unreadable {
        var bytes = in.readNBytes(MOST_BYTES_IN_MEMORY + 1);
        if (bytes.length > MOST_BYTES_IN_MEMORY) {
            throw new Unreadable(path + " is larger than " + MOST_BYTES_IN_MEMORY + " bytes");
        }
        return bytes;
    }

    /// Finds names that are unsafe, or that are one name on some file systems.
    static void requireSafe(List<String> paths) throws Unreadable {
        var seen = new HashSet<String>();
        for (var path : paths) {
            if (!Layout.isSafe(path)) {
                throw new Unreadable("A name is not safe to unpack: " + printable(path));
            }
            if (!seen.add(Layout.folded(path))) {
                throw new Unreadable("There are two files of one name: " + path);
            }
        }
    }

    /// Names of damaged files may hold anything.
    static String printable(String text) {
        var shown = text.length() > Layout.LONGEST_PATH ? text.substring(0, Layout.LONGEST_PATH) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }
}
