package se.samverka.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder into which PostgreSQL's programs are unpacked, once per user. The library makes its folder accessible
/// to every user of the machine; here it is inside a folder that only the owner may enter, so that nobody else can
/// replace the programs.
final class BinariesFolder {
    private BinariesFolder() {}

    static Path path() throws IOException {
        var home = Path.of(System.getProperty("user.home"));
        var base = Files.isWritable(home) ? home.resolve(".cache") : Path.of(System.getProperty("java.io.tmpdir"));
        var mine = base.resolve("samverka-" + System.getProperty("user.name"));
        Files.createDirectories(base);
        if (!Files.exists(mine)) {
            Files.createDirectories(
                    mine, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createDirectories(mine.resolve("postgres"));
    }
}
