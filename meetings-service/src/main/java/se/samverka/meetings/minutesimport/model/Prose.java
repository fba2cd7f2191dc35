package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns lines into running text: blank lines divide blocks, bullets and points begin lines, line ends become
/// spaces.
final class Prose {

    private static final Pattern POINT = Pattern.compile("(?<number>[0-9]{1,2})(?:[.)] \\S| att ).*");
    private static final Pattern LETTER = Pattern.compile("(?<letter>[a-zåäö])[.)] \\S.*");

    private final Hyphens hyphens;

    Prose(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    /// The blocks between blank lines.
    static List<List<Line>> blocks(List<Line> lines) {
        var blocks = new ArrayList<List<Line>>();
        var block = new ArrayList<Line>();
        for (var line : lines) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    /// All blocks with an empty line between; bulleted blocks after each other stay together.
    String text(List<Line> lines) {
        var text = new StringBuilder();
        boolean bulleted = false;
        for (var block : blocks(lines)) {
            boolean nowBulleted = block.getFirst().isBulleted();
            if (!text.isEmpty()) {
                text.append(bulleted && nowBulleted ? "\n" : "\n\n");
            }
            text.append(block(block));
            bulleted = nowBulleted;
        }
        return text.toString();
    }

    /// The lines of all blocks, where a line that begins in lower case goes on with the one before.
    String lines(List<Line> lines) {
        var text = new StringBuilder();
        var line = new StringBuilder();
        Line previous = null;
        for (var current : lines) {
            if (current.isBlank()) {
                continue;
            }
            if (previous != null && current.startsLowerCase()) {
                hyphens.append(line, previous, current);
            } else {
                text.append(line).append(line.isEmpty() ? "" : "\n");
                line.setLength(0);
                line.append(current.text());
            }
            previous = current;
        }
        return text.append(line).toString();
    }

    /// One block as one line, or as one line for each bullet, point and clause of a list in it.
    String block(List<Line> block) {
        var text = new StringBuilder();
        var line = new StringBuilder();
        var clauses = Clauses.in(block);
        int point = 0;
        for (int i = 0; i < block.size(); i++) {
            var current = block.get(i);
            int next = pointOf(current);
            boolean inOrder = next > 0 && (next == point + 1 || point == 0);
            point = inOrder ? next : point;
            if (i == 0 || current.isBulleted() || inOrder || clauses.beginAt(i) || isRow(block, i)) {
                text.append(line).append(i == 0 ? "" : "\n");
                line.setLength(0);
                line.append(current.isBulleted() ? "• " + current.withoutBullet() : current.text());
            } else {
                hyphens.append(line, block.get(i - 1), current);
            }
        }
        return text.append(line).toString();
    }

    /// Whether the line or the one before it is a row of a table: its neighbour has as many columns.
    private static boolean isRow(List<Line> block, int index) {
        return isInTable(block, index) || isInTable(block, index - 1);
    }

    private static boolean isInTable(List<Line> block, int index) {
        int columns = block.get(index).cells().size();
        return columns > 1
                && ((index > 0 && block.get(index - 1).cells().size() == columns)
                        || (index + 1 < block.size()
                                && block.get(index + 1).cells().size() == columns));
    }

    /// The number of the point that this line begins; 1 for `a)`; 0 for none.
    private static int pointOf(Line line) {
        var number = POINT.matcher(line.text());
        if (number.matches()) {
            return Integer.parseInt(number.group("number"));
        }
        var letter = LETTER.matcher(line.text());
        return letter.matches() ? letter.group("letter").charAt(0) - 'a' + 1 : 0;
    }

    /// What is decided clause by clause: `att anta planen,` / `att avslå motionen`.
    ///
    /// @param areThere whether the block is a list of clauses
    /// @param onlyClauses whether each line but the introduction begins with `att`
    /// @param longest the length of its longest line
    private record Clauses(List<Line> block, boolean areThere, boolean onlyClauses, int longest) {

        private static final Pattern CLAUSE = Pattern.compile("(?:att|dels(?: att)?) .*");
        private static final Pattern INTRODUCTION =
                Pattern.compile(".{0,200}(?:beslutar|besluta|beslutade|beslöt|följande):?");
        /// An assignment goes on with `att` on the next line.
        private static final Pattern GIVES =
                Pattern.compile(".*(?:i uppdrag|i uppgift|[Uu]ppdra[rs]? (?:åt|till) [^,.]{2,60})");
        private static final Pattern ENDED =
                Pattern.compile(".*(?:[.,;:]|beslutar|besluta|beslutade|beslöt|samt|och|dels)");

        static Clauses in(List<Line> block) {
            var first = block.getFirst().text();
            boolean list = CLAUSE.matcher(first).matches()
                    || INTRODUCTION.matcher(first).matches();
            int longest = list
                    ? block.stream()
                            .mapToInt(line -> line.wide().length())
                            .max()
                            .orElse(0)
                    : 0;
            boolean only = list
                    && block.stream()
                            .skip(1)
                            .allMatch(line -> CLAUSE.matcher(line.text()).matches());
            return new Clauses(block, list, only, longest);
        }

        /// A clause begins after a sign or an `och` that ends the one before, or after a line that is much
        /// shorter
        /// than the longest.
        boolean beginAt(int index) {
            if (!areThere || !CLAUSE.matcher(block.get(index).text()).matches()) {
                return false;
            }
            var before = block.get(index - 1);
            return (onlyClauses && !GIVES.matcher(before.text()).matches())
                    || before.wide().length() * 5 < longest * 4
                    || ENDED.matcher(before.text()).matches();
        }
    }
}
