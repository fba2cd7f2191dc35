package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns lines into running text: blank lines divide blocks, bullets and points begin lines, line ends become
/// spaces.
final class Prose {

    private static final Pattern POINT = Pattern.compile("(?<number>[0-9]{1,2})(?:[.)] \\S| att ).*");
    private static final Pattern LETTER = Pattern.compile("(?<letter>[a-zåäö])[.)] \\S.*");

    private static final Pattern DECIDES =
            Pattern.compile("\\p{Lu}[\\p{L} -]{2,60} (?:beslutar|beslutade|beslöt) att .*");

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
            if (i == 0
                    || current.isBulleted()
                    || inOrder
                    || clauses.beginAt(i)
                    || isRow(block, i)
                    || decidesAgain(block, i)) {
                text.append(line).append(i == 0 ? "" : "\n");
                line.setLength(0);
                line.append(current.isBulleted() ? "• " + current.withoutBullet() : current.text());
            } else {
                hyphens.append(line, block.get(i - 1), current);
            }
        }
        return text.append(line).toString();
    }

    /// `Nämnden beslutar att …` below another such sentence without a full stop.
    private static boolean decidesAgain(List<Line> block, int index) {
        return DECIDES.matcher(block.get(index).text()).matches()
                && DECIDES.matcher(block.getFirst().text()).matches();
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
    /// @param withoutSigns whether no clause ends with a comma or the like, so that each line with `att` begins
    /// one
    /// @param longest the length of its longest line
    private record Clauses(List<Line> block, boolean areThere, boolean withoutSigns, int longest) {

        private static final Pattern CLAUSE = Pattern.compile("(?:att|dels(?: att)?) .*");
        private static final Pattern SIGNED = Pattern.compile(".*(?:[.,;]|samt|och|dels)");
        private static final Pattern INTRODUCTION =
                Pattern.compile(".{0,200}(?:beslutar|besluta|beslutade|beslöt|följande):?");
        /// What goes on with `att` on the next line.
        private static final Pattern LEADS_ON = Pattern.compile(
                ".*(?:i uppdrag|i uppgift|[Uu]ppdra[rs]? (?:åt|till) [^,.]{2,60}| (?:så|syfte|villkor|förutsättning|innebär|rätt|möjlighet|anser))");
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
            boolean withoutSigns = list
                    && block.stream()
                            .limit(block.size() - 1L)
                            .noneMatch(line -> SIGNED.matcher(line.text()).matches());
            return new Clauses(block, list, withoutSigns, longest);
        }

        /// A clause begins after a sign or an `och` that ends the one before, or after a line that is much shorter
        /// than the longest.
        boolean beginAt(int index) {
            var line = block.get(index);
            var before = block.get(index - 1);
            boolean sentence = withoutSigns && line.startsUpperCase() && line.endsWithStop();
            if (sentence && CLAUSE.matcher(block.getFirst().text()).matches()) {
                return !Words.endsWithConnector(before.text());
            }
            if (!areThere || !CLAUSE.matcher(line.text()).matches()) {
                return false;
            }
            return (withoutSigns && !LEADS_ON.matcher(before.text()).matches())
                    || before.wide().length() * 5 < longest * 4
                    || ENDED.matcher(before.text()).matches();
        }
    }
}
