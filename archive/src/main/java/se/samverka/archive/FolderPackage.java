package se.samverka.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A package that has been unpacked.
final class FolderPackage implements PackageEntries {

    private final Path root;
    private final List<String> paths;

    private FolderPackage(Path root, List<String> paths) {
        this.root = root;
        this.paths = paths;
    }

    /// @param given the package's folder
    static FolderPackage open(Path given) throws IOException, Unreadable {
        var root = given.toRealPath();
        var paths = new ArrayList<String>();
        try (var found = Files.walk(root)) {
            for (var path : found.limit(2L * MOST_ENTRIES).sorted().toList()) {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                var name = root.relativize(path).toString().replace('\\', '/');
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new Unreadable(PackageEntries.printable(name) + " is no file but a link or the like");
                }
                paths.add(name);
            }
        }
        if (paths.size() > MOST_ENTRIES) {
            throw new Unreadable("The folder has more than " + MOST_ENTRIES + " files");
        }
        PackageEntries.requireSafe(paths);
        return new FolderPackage(root, List.copyOf(paths));
    }

    @Override
    public String folder() {
        var name = root.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public void forEach(Reader reader) throws IOException, Unreadable {
        for (var path : paths) {
            try (var in = new BufferedInputStream(Files.newInputStream(root.resolve(path)))) {
                reader.read(path, in);
            }
        }
    }

    @Override
    public byte[] read(String path) throws IOException, Unreadable {
        try (var in = Files.newInputStream(root.resolve(path))) {
            return PackageEntries.bounded(path, in);
        }
    }

    @Override
    public void close() {
        // Nothing stays open between reads.
    }
}
