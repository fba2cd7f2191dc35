package se.samverka.meetings.report.model;

import java.util.List;

/// All texts of a yearly report on a page.
///
/// @param title of the document, for lists of files and tabs
/// @param period `2024`, `2026 till och med 30 november 2026`
/// @param notes what the reader must know first
/// @param tiles the most important figures
public record ReportPages(
        String title, String body, String period, List<String> notes, List<Tile> tiles, List<Section> sections) {

    public ReportPages {
        notes = List.copyOf(notes);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /// @param detail a line below the figure
    public record Tile(String label, String figure, String detail) {}

    /// @param parts texts, charts and tables in reading order
    public record Section(String heading, List<Part> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a section. Exactly one of text, chart and table is there.
    ///
    /// @param text a paragraph
    public record Part(String text, List<Chart> charts, List<Table> tables) {

        public static Part of(String text) {
            return new Part(text, List.of(), List.of());
        }

        public static Part of(Chart chart) {
            return new Part("", List.of(chart), List.of());
        }

        public static Part of(Table table) {
            return new Part("", List.of(), List.of(table));
        }
    }

    /// @param heading above the table
    public record Table(String heading, List<Column> columns, List<List<Cell>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param number whether its values are numbers, which stand to the right
    public record Column(String name, boolean number) {

        public static Column text(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /// @param href where the text leads; empty for most
    public record Cell(String text, boolean number, String href) {

        public static Cell text(String text) {
            return new Cell(text, false, "");
        }

        public static Cell number(String text) {
            return new Cell(text, true, "");
        }

        public static Cell number(int number) {
            return number(SwedishNumbers.whole(number));
        }

        public static Cell link(String text, String href) {
            return new Cell(text, false, href);
        }
    }
}
