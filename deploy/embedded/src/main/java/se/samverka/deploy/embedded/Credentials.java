package se.samverka.deploy.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Random secrets by name, in a file that only its owner may read: the passwords of a cluster's roles, and keys.
/// They are stored before they are used, so that no cluster has unknown passwords.
final class Credentials {
    private static final int PASSWORD_BYTES = 16;

    private final Path file;
    private final Properties passwords = new Properties();

    Credentials(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
    }

    String passwordOf(String role) throws IOException {
        return secret(role, PASSWORD_BYTES);
    }

    /// @return two hexadecimal digits for each byte, the same each time
    String secret(String role, int bytes) throws IOException {
        var known = passwords.getProperty(role);
        if (known != null) {
            return known;
        }
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        var made = HexFormat.of().formatHex(random);
        passwords.setProperty(role, made);
        write();
        return made;
    }

    private void write() throws IOException {
        var text = new StringBuilder();
        passwords.forEach((role, password) ->
                text.append(role).append('=').append(password).append('\n'));
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, text.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
