package se.samverka.search;

import java.util.ArrayList;
import java.util.List;
import se.samverka.search.Highlight.Fragment;
import se.samverka.search.Highlight.Match;
import se.samverka.search.SearchedText.Place;

/// Cuts fragments around the words that were found.
final class Highlights {

    private static final int MOST_FRAGMENTS = 3;
    private static final int MOST_MATCHES = 20;

    /// Of a text that is shown whole.
    private static final int SHORT = 200;

    private static final int BEFORE = 60;
    private static final int AFTER = 120;

    private Highlights() {}

    static List<Highlight> of(List<SearchedField> fields, QueryNode query) {
        var marked = query.marks(new QueryNode.Places(SearchedText.places(fields)));
        var found = new ArrayList<Highlight>();
        for (var field : fields) {
            var matches = matches(
                    marked.stream().filter(place -> place.field().equals(field)).toList());
            if (!matches.isEmpty()) {
                found.add(new Highlight(field.name(), fragments(field.text(), matches)));
            }
        }
        return found;
    }

    /// In order, those that overlap as one.
    private static List<Match> matches(List<Place> places) {
        var sorted = places.stream()
                .map(Place::occurrence)
                .sorted((a, b) -> a.start() == b.start() ? b.end() - a.end() : a.start() - b.start())
                .toList();
        var matches = new ArrayList<Match>();
        for (var occurrence : sorted) {
            if (matches.isEmpty() || occurrence.start() >= matches.getLast().end()) {
                matches.add(new Match(occurrence.start(), occurrence.end()));
            } else if (occurrence.end() > matches.getLast().end()) {
                matches.set(matches.size() - 1, new Match(matches.getLast().start(), occurrence.end()));
            }
        }
        return matches;
    }

    private static List<Fragment> fragments(String text, List<Match> matches) {
        if (text.length() <= SHORT) {
            return List.of(fragment(text, 0, text.length(), matches));
        }
        var fragments = new ArrayList<Fragment>();
        int next = 0;
        while (next < matches.size() && fragments.size() < MOST_FRAGMENTS) {
            var first = matches.get(next);
            int start = wordStart(text, first.start() - BEFORE, first.start());
            int end = wordEnd(text, first.end(), first.end() + AFTER);
            int last = next;
            while (last + 1 < matches.size() && matches.get(last + 1).end() <= end) {
                last++;
            }
            fragments.add(fragment(text, start, end, matches.subList(next, last + 1)));
            next = last + 1;
        }
        return fragments;
    }

    private static Fragment fragment(String text, int start, int end, List<Match> matches) {
        return new Fragment(
                text.substring(start, end),
                matches.stream()
                        .limit(MOST_MATCHES)
                        .map(match -> new Match(match.start() - start, match.end() - start))
                        .toList());
    }

    /// Where the first whole word begins, not before the one place and not behind the other.
    private static int wordStart(String text, int from, int to) {
        if (from <= 0) {
            return 0;
        }
        for (int at = from; at < to; at++) {
            if (Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return to;
    }

    /// Where the last whole word ends, not before the one place and not behind the other.
    private static int wordEnd(String text, int from, int to) {
        if (to >= text.length()) {
            return text.length();
        }
        for (int at = to; at > from; at--) {
            if (Character.isWhitespace(text.charAt(at)) && !Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return from;
    }
}
