package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Takes out tables of contents: their lines name the paragraphs and are none.
///
/// An entry shows itself by dots that lead to a page number. Under the title of a table, lines that begin with a
/// paragraph sign are entries until a number comes again. Without dots and title, entries are several paragraph
/// signs in a row with no text between, each of which stands again further on with the same words.
final class TableOfContents {

    /// @param lines the rest of the text
    /// @param removed the lines of the table
    record Found(List<Line> lines, List<Line> removed) {}

    private static final Pattern TITLE = Pattern.compile("(?iu)(?:innehåll|innehållsförteckning|ärendeförteckning"
            + "|ärendelista|paragrafförteckning|föredragningslista|dagordning|ärenden|paragrafer):?");
    private static final Pattern LEADER = Pattern.compile("(?:\\.{3,}|…|_{3,}|(?: \\.){3,}) ?…? ?\\(?[0-9]{1,4}\\)?$");
    private static final Pattern PAGE_AT_END = Pattern.compile("[ \\t](?:sid\\.? ?)?[0-9]{1,4}$");
    private static final int LONGEST = 300;
    /// A title of a table entry goes on over at most this many lines before its dots.
    private static final int MOST_LINES_OF_ENTRY = 3;

    private final List<Line> lines;
    private final Set<Integer> entries = new HashSet<>();

    private TableOfContents(List<Line> lines) {
        this.lines = lines;
    }

    static Found takenOut(List<Line> lines) {
        var table = new TableOfContents(lines);
        table.markLeaders();
        table.markUnderTitle();
        table.markRepeatedRuns();
        var rest = new ArrayList<Line>();
        var removed = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            (table.entries.contains(i) ? removed : rest).add(lines.get(i));
        }
        return new Found(List.copyOf(rest), List.copyOf(removed));
    }

    private boolean isSign(int index) {
        return ParagraphSign.of(lines.get(index)).isPresent();
    }

    private boolean hasLeader(int index) {
        var text = lines.get(index).text();
        return text.length() <= LONGEST && LEADER.matcher(text).find();
    }

    /// Dots that lead to a number, on a line with a sign or close after one that stands again further on; then
    /// those
    /// after entries. Dots alone are no table: `Hyra ........ 500`.
    private void markLeaders() {
        var lastPlace = places(ParagraphSign::label);
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (hasLeader(i)) {
                int first = firstLineOfEntry(i);
                boolean again =
                        isSign(first) && lastPlace.getOrDefault(signAt(first).label(), first) > i;
                if (isSign(i) || again || (before >= 0 && entries.contains(before))) {
                    for (int j = again ? first : i; j <= i; j++) {
                        entries.add(j);
                    }
                }
            }
            before = i;
        }
    }

    private ParagraphSign signAt(int index) {
        return ParagraphSign.of(lines.get(index)).orElseThrow();
    }

    /// The beginning of a wrapped entry stands on the lines before.
    private int firstLineOfEntry(int index) {
        int first = index;
        while (first > 0
                && index - first < MOST_LINES_OF_ENTRY - 1
                && !ParagraphSign.isOn(lines.get(first))
                && !isSign(first)
                && !lines.get(first - 1).isBlank()
                && !entries.contains(first - 1)) {
            first--;
        }
        return first;
    }

    private void markUnderTitle() {
        for (int i = 0; i < lines.size(); i++) {
            if (isSign(i) && !entries.contains(i)) {
                // Only what stands before the paragraphs is a table of them.
                return;
            }
            if (TITLE.matcher(lines.get(i).text()).matches() && hasEntryAfter(i)) {
                entries.add(i);
                markEntriesFrom(i + 1);
                return;
            }
        }
    }

    private boolean hasEntryAfter(int title) {
        int next = nextText(title + 1);
        return next < lines.size() && (isSign(next) || entries.contains(next) || hasLeader(next));
    }

    private int nextText(int index) {
        int next = index;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /// Entries until a number comes again; without that, the table was the paragraphs themselves.
    private void markEntriesFrom(int start) {
        var seen = new HashSet<String>();
        var marked = new ArrayList<Integer>();
        for (int i = start; i < lines.size(); i++) {
            var sign = ParagraphSign.of(lines.get(i));
            if (sign.isPresent() && !entries.contains(i)) {
                if (!seen.add(sign.get().label())) {
                    entries.addAll(marked);
                    return;
                }
                marked.add(i);
            } else if (sign.isPresent()) {
                seen.add(sign.get().label());
            } else if (isInAParagraph(lines.get(i))) {
                return;
            } else if (!lines.get(i).isBlank() && (hasLeader(i) || isWithin(marked, i))) {
                marked.add(i);
            }
        }
    }

    private static boolean isInAParagraph(Line line) {
        return RoleHeadings.of(line)
                .filter(heading -> heading.role() == Role.DECISION || heading.role() == Role.PROPOSAL)
                .isPresent();
    }

    /// The second line of an entry.
    private boolean isWithin(List<Integer> marked, int index) {
        return !marked.isEmpty()
                && marked.getLast() == index - 1
                && (lines.get(index).startsLowerCase()
                        || PAGE_AT_END.matcher(lines.get(index).wide()).find()
                        || Words.isUnfinished(lines.get(index - 1).text()));
    }

    /// The first run of several signs without text between; it is a table if each stands again after it.
    private void markRepeatedRuns() {
        var lastPlace = places(TableOfContents::key);
        var run = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || entries.contains(i)) {
                continue;
            }
            var key = ParagraphSign.of(lines.get(i)).map(TableOfContents::key);
            if (key.isPresent() && lastPlace.getOrDefault(key.get(), i) > i && !run.containsKey(key.get())) {
                run.put(key.get(), i);
            } else if (run.size() > 1) {
                break;
            } else {
                run.clear();
            }
        }
        int end = run.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (run.size() > 1 && run.keySet().stream().allMatch(key -> lastPlace.getOrDefault(key, 0) > end)) {
            entries.addAll(run.values());
        }
    }

    /// The last line on which each sign stands.
    private Map<String, Integer> places(Function<ParagraphSign, String> key) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int index = i;
            ParagraphSign.of(lines.get(i)).ifPresent(sign -> places.put(key.apply(sign), index));
        }
        return places;
    }

    private static String key(ParagraphSign sign) {
        return sign.label() + " "
                + Words.lower(PAGE_AT_END.matcher(sign.rest()).replaceFirst("").strip());
    }
}
