package se.samverka.meetings.minutesimport.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A small text and what an import of it must read. A key that the JSON does not have is not judged.
///
/// @param name the folder and number
/// @param expected the keys are those of the README beside the shared cases, and `absent`, `notices`, `errors`,
/// `summaryEquals`, `summaryNotContains`, `proposalContains`
public record MinutesCase(String name, String text, JsonNode expected) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHARED = Path.of(System.getProperty("samverka.root", ".."))
            .resolve("../shared/cases/minutes")
            .normalize();

    /// Those of this repository.
    static List<MinutesCase> own() {
        return in(Path.of("src/test/resources/minutes"));
    }

    /// Those beside the repository; none, and a line that says so, where the folder is absent.
    static List<MinutesCase> shared() {
        if (!Files.isDirectory(SHARED)) {
            System.out.println("MinutesCase: " + SHARED + " is not there; the shared cases are not tried");
            return List.of();
        }
        return in(SHARED);
    }

    public static List<MinutesCase> all() {
        return Stream.concat(own().stream(), shared().stream()).toList();
    }

    private static List<MinutesCase> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(MinutesCase::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MinutesCase read(Path text) {
        try {
            var json = Path.of(text.toString().replaceAll("txt$", "json"));
            return new MinutesCase(
                    text.getParent().getParent().getFileName() + "/" + text.getFileName(),
                    Files.readString(text),
                    JSON.readTree(Files.readString(json)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ImportedMinutes minutes() {
        return MinutesParser.parse(text.getBytes(UTF_8), null, null);
    }

    @Override
    public String toString() {
        return name;
    }
}
