package se.samverka.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverka.search.SearchedText.Place;

/// A query as a tree.
sealed interface QueryNode {

    /// Lexemes at fixed distances; mostly one alone.
    record Sequence(List<Step> steps) implements QueryNode {}

    /// @param distance from the lexeme before, in words; 0 for the first
    record Step(String lexeme, int distance) {}

    record All(List<QueryNode> nodes) implements QueryNode {}

    record Any(List<QueryNode> nodes) implements QueryNode {}

    record Not(QueryNode node) implements QueryNode {}

    static QueryNode of(String lexeme) {
        return new Sequence(List.of(new Step(lexeme, 0)));
    }

    /// As PostgreSQL reads a `tsquery`.
    default String text() {
        return switch (this) {
            case Sequence sequence -> {
                var text = new StringBuilder();
                for (var step : sequence.steps) {
                    text.append(text.isEmpty() ? "" : " <" + step.distance + "> ")
                            .append(SearchedText.quoted(step.lexeme));
                }
                yield sequence.steps.size() == 1 ? text.toString() : "(" + text + ")";
            }
            case All all -> joined(all.nodes, " & ");
            case Any any -> joined(any.nodes, " | ");
            case Not not -> "!" + not.node.text();
        };
    }

    private static String joined(List<QueryNode> nodes, String operator) {
        return nodes.size() == 1
                ? nodes.getFirst().text()
                : nodes.stream().map(QueryNode::text).collect(Collectors.joining(operator, "(", ")"));
    }

    /// Whether a text with these lexemes is found. The database decides; this is the same rule for tests.
    default boolean finds(Places places) {
        return switch (this) {
            case Sequence sequence -> !places.of(sequence).isEmpty();
            case All all -> all.nodes.stream().allMatch(node -> node.finds(places));
            case Any any -> any.nodes.stream().anyMatch(node -> node.finds(places));
            case Not not -> !not.node.finds(places);
        };
    }

    /// What of a text was asked for: the places of all lexemes but those to leave out.
    default Set<Place> marks(Places places) {
        return switch (this) {
            case Sequence sequence -> places.of(sequence);
            case All all -> marks(all.nodes, places);
            case Any any -> marks(any.nodes, places);
            case Not _ -> Set.of();
        };
    }

    private static Set<Place> marks(List<QueryNode> nodes, Places places) {
        return nodes.stream().flatMap(node -> node.marks(places).stream()).collect(Collectors.toSet());
    }

    /// Where which lexemes stand.
    final class Places {

        private final Map<String, Map<Integer, Place>> byLexeme = new HashMap<>();

        Places(List<Place> places) {
            for (var place : places) {
                byLexeme.computeIfAbsent(place.occurrence().lexeme(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(place.position(), place);
            }
        }

        /// The places of a sequence's lexemes, where they stand in it.
        Set<Place> of(Sequence sequence) {
            var found = new LinkedHashSet<Place>();
            for (var first : at(sequence.steps.getFirst()).values()) {
                found.addAll(row(first, sequence));
            }
            return found;
        }

        /// Those that follow the first one; none where one of them is missing.
        private List<Place> row(Place first, Sequence sequence) {
            var row = new ArrayList<>(List.of(first));
            int position = first.position();
            for (var step : sequence.steps.subList(1, sequence.steps.size())) {
                position += step.distance;
                var next = at(step).get(position);
                if (next == null) {
                    return List.of();
                }
                row.add(next);
            }
            return row;
        }

        private Map<Integer, Place> at(Step step) {
            return byLexeme.getOrDefault(step.lexeme, Map.of());
        }
    }
}
