package se.samverka.agreements.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tables of `docs/security.md`, which tests are driven by.
final class SecurityNotes {

    private static final Path NOTES = Path.of("..", "docs", "security.md");

    private SecurityNotes() {}

    /// The rows below a heading, cell by cell, up to the next heading of any level; code marks are taken away.
    static List<List<String>> table(String heading) {
        var rows = new ArrayList<List<String>>();
        boolean within = false;
        for (var line : lines()) {
            if (line.startsWith("#")) {
                within = line.equals(heading);
            } else if (within && line.startsWith("| `")) {
                rows.add(Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(NOTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
