package se.samverka.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every kind of document of this API is in its feed, or the documentation says why it is not.
class FeedKindsTest {

    private static final Path ROOT = Path.of(System.getProperty("samverka.root", ".."));
    private static final Pattern COLLECTION = Pattern.compile("^  /([a-z-]+)(?:/.*)?:$", Pattern.MULTILINE);

    /// Paths about the API itself.
    private static final Set<String> OF_THE_API = Set.of("api-info", "asyncapi", "changes");

    private static final Set<String> FED = Set.of(
            "invoices",
            "requisitions",
            "index-figures",
            "population-figures",
            "population-corrections",
            "population-decisions",
            "budgets");

    /// Commands; their effect is a change of other documents.
    private static final Set<String> COMMANDS = Set.of("adjustments");

    @Test
    void kinds_outside_the_feed_are_listed_with_a_reason() throws IOException {
        var contract = Files.readString(ROOT.resolve("contracts/src/main/resources/openapi/finance.yaml"));
        var kinds = new TreeSet<String>();
        COLLECTION.matcher(contract).results().map(found -> found.group(1)).forEach(kinds::add);
        kinds.removeAll(OF_THE_API);
        kinds.removeAll(COMMANDS);
        assertThat(kinds).containsAll(FED);
        kinds.removeAll(FED);
        var reasons = Files.readAllLines(ROOT.resolve("docs/architecture.md")).stream()
                .dropWhile(line -> !line.startsWith("| Kind | Why not |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .collect(Collectors.joining(","));
        assertThat(kinds)
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(words(reasons)).contains(kind.replace('-', ' ')));
    }

    private static String words(String reasons) {
        return List.of(reasons.split(",")).stream()
                .map(String::strip)
                .map(word -> switch (word) {
                    case "previews" -> "allocation previews, impact previews";
                    case "e-invoice readiness" -> "e invoice readiness";
                    default -> word;
                })
                .collect(Collectors.joining(","));
    }
}
