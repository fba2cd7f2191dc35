package se.samverka.platform.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/// Says of each step of a document from which GET the tag in its `If-Match` comes: the nearest single document
/// above.
/// An
/// operation whose own text names another one ("the invoice's ETag") is left as it is.
final class TagSources {

    private static final String BETWEEN = " / ";
    private static final String NAMED = "'s ETag";

    private TagSources() {}

    static void write(OpenAPI document) {
        var paths = document.getPaths().getPathItems();
        paths.forEach((path, item) -> Stream.ofNullable(item.getPOST())
                .filter(step -> CommonParameters.takes(step, OperationRules.IF_MATCH))
                .filter(step ->
                        !Objects.requireNonNullElse(step.getDescription(), "").contains(NAMED))
                .forEach(step -> source(path, paths).ifPresent(source -> write(step, source))));
    }

    private static Optional<String> source(String path, Map<String, PathItem> paths) {
        return Stream.iterate(path, above -> above.contains("/"), above -> above.substring(0, above.lastIndexOf('/')))
                .skip(1)
                .filter(above -> above.endsWith("}"))
                .filter(above -> Optional.ofNullable(paths.get(above))
                        .map(PathItem::getGET)
                        .isPresent())
                .findFirst();
    }

    private static void write(Operation step, String source) {
        var said = Objects.requireNonNullElse(step.getDescription(), "");
        int middle = said.indexOf(BETWEEN);
        var english = " If-Match takes the ETag of GET " + source + ".";
        var swedish = " I If-Match anges ETag från GET " + source + ".";
        step.setDescription(
                middle < 0
                        ? (said + english + BETWEEN + swedish.strip()).strip()
                        : said.substring(0, middle) + english + said.substring(middle) + swedish);
    }
}
