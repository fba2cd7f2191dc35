package se.samverka.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

final class Folders {

    private Folders() {}

    /// What an earlier run has generated is gone.
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static void copyResource(String name, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var resource = Folders.class.getResourceAsStream("/clients/" + name)) {
            Files.copy(Objects.requireNonNull(resource, name), to);
        }
    }
}
