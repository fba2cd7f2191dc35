package se.samverka.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// A package as a zip file. The list at the end of the file and the entries before it must say the same, so that
/// nothing is hidden between them: programs that unpack read one or the other.
final class ZipPackage implements PackageEntries {

    /// The record at the end of a zip file, without its comment.
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private final Path file;
    private final ZipFile zip;
    private final String folder;
    private final List<String> paths;

    private ZipPackage(Path file, ZipFile zip, String folder, List<String> paths) {
        this.file = file;
        this.zip = zip;
        this.folder = folder;
        this.paths = paths;
    }

    static ZipPackage open(Path file) throws IOException, Unreadable {
        requireEnd(file);
        var zip = new ZipFile(file.toFile());
        try {
            var names = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .limit(MOST_ENTRIES + 1L)
                    .map(ZipEntry::getName)
                    .toList();
            if (names.size() > MOST_ENTRIES) {
                throw new Unreadable("The file has more than " + MOST_ENTRIES + " entries");
            }
            PackageEntries.requireSafe(names);
            var folder = names.isEmpty() ? "" : names.getFirst().split("/", 2)[0];
            if (folder.isEmpty() || !names.stream().allMatch(name -> name.startsWith(folder + "/"))) {
                throw new Unreadable("The file does not unpack to one folder");
            }
            requireSameInOrder(file, zip);
            return new ZipPackage(
                    file,
                    zip,
                    folder,
                    names.stream()
                            .map(name -> name.substring(folder.length() + 1))
                            .toList());
        } catch (IOException | Unreadable | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Demands that nothing stands behind the list of entries.
    private static void requireEnd(Path file) throws IOException, Unreadable {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int kept = (int) Math.min(in.length(), END_BYTES + LONGEST_COMMENT);
            var bytes = new byte[kept];
            in.seek(in.length() - kept);
            in.readFully(bytes);
            var tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = kept - END_BYTES; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    int comment = Short.toUnsignedInt(tail.getShort(at + END_BYTES - Short.BYTES));
                    if (at + END_BYTES + comment == kept) {
                        return;
                    }
                }
            }
            throw new Unreadable("This is no zip file, or something stands behind its end");
        }
    }

    /// Compares the headers of the entries with the list at the end. It reads no content but by its length.
    private static void requireSameInOrder(Path file, ZipFile zip) throws IOException, Unreadable {
        if (zip.stream().mapToDouble(ZipEntry::getSize).sum() > MOST_BYTES) {
            throw new Unreadable("The file unpacks to more than " + MOST_BYTES + " bytes");
        }
        var listed = zip.stream().map(ZipEntry::getName).toList();
        var found = new ArrayList<String>();
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                found.add(entry.getName());
                if (found.size() > listed.size()) {
                    break;
                }
                var known = zip.getEntry(entry.getName());
                long size = known == null ? 0 : known.getSize();
                if (in.skip(size + 1) > size) {
                    throw new Unreadable(PackageEntries.printable(entry.getName())
                            + " is larger than the zip file says: it may be meant to fill disks");
                }
            }
        }
        if (!found.equals(listed)) {
            throw new Unreadable("The zip file has other entries than its list of entries says");
        }
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public void forEach(Reader reader) throws IOException, Unreadable {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    reader.read(entry.getName().substring(folder.length() + 1), new Kept(in));
                }
            }
        }
    }

    /// The entry that the stream stands at; closing it leaves the stream open.
    private static final class Kept extends FilterInputStream {
        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next entry is read from the same stream.
        }
    }

    @Override
    public byte[] read(String path) throws IOException, Unreadable {
        try (var in = zip.getInputStream(zip.getEntry(folder + "/" + path))) {
            return PackageEntries.bounded(path, in);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
