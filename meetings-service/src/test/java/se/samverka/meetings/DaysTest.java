package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The table "Days" of `docs/security.md`: a row for each day in a request. That what was done is refused tomorrow is
/// tried by `MeetingsApiTest`, which has each row of that kind.
class DaysTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));

    @Test
    void every_day_of_a_request_has_a_row_and_every_row_a_day() throws IOException {
        var document = new YAMLMapper()
                .readTree(Files.readString(ROOT.resolve("contracts/src/main/resources/openapi/meetings.yaml")));
        var days = new TreeSet<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    resolved(document, schema).path("properties").properties().forEach(field -> {
                        if (resolved(document, field.getValue()).toString().contains("\"date\"")) {
                            days.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                                    + path.getKey().replace("/meetings/v1", "") + " /" + field.getKey());
                        }
                    });
                }));
        assertThat(days).isNotEmpty();
        assertThat(rows().stream().map(row -> row.get(0) + " " + row.get(1))).containsExactlyInAnyOrderElementsOf(days);
    }

    @Test
    void what_was_done_is_done_today_at_the_latest() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.get(2)).isIn("done", "applies"));
        assertThat(rows().stream().filter(row -> row.get(2).equals("done")))
                .allSatisfy(row -> assertThat(row.get(4)).isEqualTo("today"))
                .extracting(row -> row.get(1))
                .containsExactly("/calledOn", "/adjustedOn", "/announcedOn");
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"))
                .lines()
                .dropWhile(line -> !line.equals("### meetings"))
                .filter(line -> line.startsWith("| `"))
                .takeWhile(line -> line.contains("| done |") || line.contains("| applies |"))
                .map(line -> line.substring(1, line.length() - 1).split("\\|"))
                .map(cells -> List.of(cells).stream()
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }
}
