package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverka.platform.contract.ApiDocument;

/// Every kind of document of this API is in its feed, or the documentation says why it is not.
class FeedKindsTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final Pattern FED = Pattern.compile("^samverka\\.feed-document\\.([a-z-]+)=", Pattern.MULTILINE);

    /// Paths about the API itself.
    private static final Set<String> OF_THE_API = Set.of("api-info", "asyncapi.yaml", "changes");

    @Test
    void kinds_outside_the_feed_are_listed_with_a_reason() throws IOException {
        var kinds = ApiDocument.committed("meetings").operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                // All of OParl is one other form of what is there.
                .map(operation -> operation.path().replaceFirst("^/oparl/.*", "/oparl"))
                .map(FeedKindsTest::lastWord)
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.removeAll(OF_THE_API);
        var fed = FED.matcher(
                        Files.readString(ROOT.resolve("meetings-service/src/main/resources/application.properties")))
                .results()
                .map(found -> found.group(1))
                .map(kind -> switch (kind) {
                    case "agenda" -> kind;
                    case "body" -> "bodies";
                    default -> kind + "s";
                })
                .collect(Collectors.toSet());
        assertThat(kinds).containsAll(fed);
        kinds.removeAll(fed);
        var reasons = Files.readAllLines(ROOT.resolve("docs/architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("The feed of meetings has "))
                .dropWhile(line -> !line.startsWith("| Kind | Why not |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        assertThat(kinds).isNotEmpty().allSatisfy(kind -> assertThat(reasons).contains(kind.replace('-', ' ')));
    }

    /// The last segment that names something; a calendar is another form of the list.
    private static String lastWord(String path) {
        return Arrays.stream(path.replaceFirst("\\.ics$", "").split("/", -1))
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                .reduce((_, last) -> last)
                .orElse("");
    }
}
