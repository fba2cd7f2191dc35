package se.samverka.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;

/// The operations of one API, from its OpenAPI document: the methods of each path, and the body limits.
///
/// An operation that accepts more than 1 MiB has the extension `x-max-body-bytes`, and `x-max-body-code` if
/// exceeding it has an error code of its own.
public final class RouteTable {

    /// The default limit of a request body, in bytes.
    public static final long DEFAULT_MAX_BYTES = 1024L * 1024;

    public static final String MAX_BYTES = "x-max-body-bytes";
    public static final String TOO_LARGE_CODE = "x-max-body-code";

    /// The default error code.
    public static final ProblemCode TOO_LARGE = ProblemCode.TOO_LARGE;

    private static final BodyLimit DEFAULT = new BodyLimit(DEFAULT_MAX_BYTES, TOO_LARGE);
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final Node root = new Node();

    private RouteTable() {}

    /// The limit of a body, and the error code for a larger one.
    public record BodyLimit(long bytes, ProblemCode code) {}

    /// @param document an OpenAPI document whose paths are relative to `/{api}/v1`
    public static RouteTable of(JsonNode document) {
        var table = new RouteTable();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    table.add(
                            path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), limitOf(operation.getValue()));
                }
            }
        }
        return table;
    }

    /// The body limit of an operation; the default when there is no such operation.
    ///
    /// @param path relative to `/{api}/v1`, beginning with a slash
    public BodyLimit bodyLimit(String method, String path) {
        return operations(path).stream()
                .map(operations -> Optional.ofNullable(operations.get(method)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(DEFAULT);
    }

    /// The methods of a path, as in `Allow`; empty when there is no such path. `/assignments/summaries` is no
    /// assignment: a template with a literal goes before one with a parameter (OpenAPI, Paths Object).
    public Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        operations(path).stream().findFirst().ifPresent(operations -> methods.addAll(operations.keySet()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static BodyLimit limitOf(JsonNode operation) {
        var code = operation.path(TOO_LARGE_CODE).asText(TOO_LARGE.code());
        return new BodyLimit(
                operation.path(MAX_BYTES).asLong(DEFAULT_MAX_BYTES),
                ProblemCode.ofCode(code)
                        .orElseThrow(
                                () -> new IllegalArgumentException(TOO_LARGE_CODE + " is no problem code: " + code)));
    }

    private void add(String template, String method, BodyLimit limit) {
        var node = root;
        for (var segment : segments(template)) {
            node = node.child(segment);
        }
        node.operations.put(method, limit);
    }

    /// The operations of every template that the path matches, those with literal segments first.
    private List<Map<String, BodyLimit>> operations(String path) {
        var found = new ArrayList<Map<String, BodyLimit>>();
        root.collect(segments(path), 0, found);
        return found;
    }

    /// A trailing slash is ignored.
    private static String[] segments(String path) {
        var from = path.startsWith("/") ? 1 : 0;
        var to = path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length();
        return from >= to ? new String[0] : path.substring(from, to).split("/", -1);
    }

    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private @Nullable Node parameter;
        private final Map<String, BodyLimit> operations = new TreeMap<>();

        Node child(String segment) {
            if (!segment.contains("{")) {
                return literals.computeIfAbsent(segment, name -> new Node());
            }
            var known = parameter;
            if (known == null) {
                known = new Node();
                parameter = known;
            }
            return known;
        }

        void collect(String[] segments, int at, List<Map<String, BodyLimit>> found) {
            if (at == segments.length) {
                if (!operations.isEmpty()) {
                    found.add(operations);
                }
                return;
            }
            var literal = literals.get(segments[at]);
            if (literal != null) {
                literal.collect(segments, at + 1, found);
            }
            var any = parameter;
            if (any != null && !segments[at].isEmpty()) {
                any.collect(segments, at + 1, found);
            }
        }
    }
}
