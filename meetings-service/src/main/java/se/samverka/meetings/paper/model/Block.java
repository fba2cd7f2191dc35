package se.samverka.meetings.paper.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A piece of running text: a paragraph, a list or a table.
///
/// @param form what it is
/// @param lead who says it, set before the first line; empty for most
/// @param lines the lines of a paragraph, or the entries of a list
/// @param start the number of the first entry of a numbered list
/// @param rows of a table, the first one with its headings
/// @param links in its lines, in no order; they do not overlap
public record Block(Form form, String lead, List<String> lines, int start, List<List<String>> rows, List<Link> links) {

    /// Words of a line that are a link.
    ///
    /// @param line its index
    /// @param title what the link leads to
    public record Link(int line, int start, int end, String href, String title) {}

    /// A line as it is written.
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A part of a line.
    ///
    /// @param href empty for text that is no link
    public record Piece(String text, String href, String title) {}

    /// The forms of a block.
    public enum Form {
        TEXT,
        NUMBERED,
        BULLETS,
        TABLE
    }

    /// `1. ` or `1) ` at the beginning of a line. Three digits are no point of a decision but a year or an
    /// amount.
    private static final Pattern POINT = Pattern.compile("(\\d{1,2})[.)]\\s+(\\S.*)");

    private static final Pattern BULLET = Pattern.compile("[-–•*]\\s+(\\S.*)");

    public Block {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    private Block(Form form, String lead, List<String> lines, int start, List<List<String>> rows) {
        this(form, lead, lines, start, rows, List.of());
    }

    /// @param links of its lines
    public Block with(List<Link> links) {
        return new Block(form, lead, lines, start, rows, links);
    }

    /// The lines with their links.
    public List<Line> pieces() {
        var written = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            written.add(new Line(pieces(i)));
        }
        return written;
    }

    private List<Piece> pieces(int index) {
        var text = lines.get(index);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var link : links.stream()
                .filter(one -> one.line() == index)
                .sorted(Comparator.comparingInt(Link::start))
                .toList()) {
            if (link.start() >= at) {
                plain(text.substring(at, link.start()), pieces);
                pieces.add(new Piece(text.substring(link.start(), link.end()), link.href(), link.title()));
                at = link.end();
            }
        }
        plain(text.substring(at), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, "", ""));
        }
    }

    public static Block text(String lead, List<String> lines) {
        return new Block(Form.TEXT, lead, lines, 0, List.of());
    }

    /// @param rows the first one with the headings of the columns
    public static Block table(List<List<String>> rows) {
        return new Block(Form.TABLE, "", List.of(), 0, rows);
    }

    public static Block bullets(List<String> entries) {
        return new Block(Form.BULLETS, "", entries, 0, List.of());
    }

    /// The blocks of a text as people write it: an empty line ends a block, and lines that begin with a number in
    /// order or a dash are lists. A number that does not follow on the one before is text.
    public static List<Block> of(String text) {
        return of("", text);
    }

    /// @param lead who says the text
    public static List<Block> of(String lead, String text) {
        var reader = new Reader(lead);
        text.lines().forEach(reader::read);
        reader.end();
        return List.copyOf(reader.blocks);
    }

    public boolean isText() {
        return form == Form.TEXT;
    }

    public boolean isNumbered() {
        return form == Form.NUMBERED;
    }

    public boolean isBullets() {
        return form == Form.BULLETS;
    }

    public boolean isTable() {
        return form == Form.TABLE;
    }

    /// The headings of a table.
    public List<String> headings() {
        return rows.getFirst();
    }

    /// The rows of a table below its headings.
    public List<List<String>> body() {
        return rows.subList(1, rows.size());
    }

    /// Collects lines until the block that they belong to ends.
    private static final class Reader {

        private final List<Block> blocks = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private Form form = Form.TEXT;
        private int start;
        /// The number of the last point, after which a list may go on.
        private int last;
        /// Behind an empty line inside a list: the next point may still belong to it.
        private boolean gap;
        private String lead;

        Reader(String lead) {
            this.lead = lead;
        }

        void read(String line) {
            var written = line.strip();
            if (written.isEmpty()) {
                if (form == Form.TEXT) {
                    end();
                } else {
                    gap = true;
                }
                return;
            }
            var point = POINT.matcher(written);
            var bullet = BULLET.matcher(written);
            if (point.matches() && follows(Integer.parseInt(point.group(1)))) {
                point(Integer.parseInt(point.group(1)), point.group(2));
            } else if (bullet.matches()) {
                begin(Form.BULLETS, 0);
                lines.add(bullet.group(1));
            } else if (form != Form.TEXT && !gap) {
                // The rest of an entry that is broken over lines.
                lines.add(lines.removeLast() + " " + written);
            } else {
                begin(Form.TEXT, 0);
                lines.add(written);
            }
        }

        /// A number in order, also behind text or dashes under the point before.
        private boolean follows(int number) {
            return number == 1 || number == last + 1;
        }

        private void point(int number, String words) {
            if (number == 1) {
                end();
            }
            begin(Form.NUMBERED, number);
            lines.add(words);
            last = number;
        }

        private void begin(Form next, int number) {
            if (form != next) {
                end();
                form = next;
                start = number;
            }
            gap = false;
        }

        void end() {
            if (!lines.isEmpty()) {
                if (!lead.isEmpty() && form != Form.TEXT) {
                    blocks.add(text(lead, List.of()));
                    lead = "";
                }
                blocks.add(new Block(form, lead, lines, start, List.of()));
                lead = "";
                lines.clear();
            }
            form = Form.TEXT;
            gap = false;
        }
    }
}
