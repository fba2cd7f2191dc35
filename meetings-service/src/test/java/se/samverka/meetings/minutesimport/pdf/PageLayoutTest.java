package se.samverka.meetings.minutesimport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Letters are six points wide and ten high, a space is three points wide, and lines are 13 points apart.
class PageLayoutTest {

    private static final int WIDTH = 600;
    private static final int SIZE = 1_000;
    private static final int SPACE = 300;
    private static final int LEADING = 1_300;

    private final List<Glyph> glyphs = new ArrayList<>();

    /// @param x in points
    /// @param gap in hundredths of a point, in the place of each space
    private void print(int line, int x, String text, int gap) {
        int at = 100 * x;
        for (var c : text.split("")) {
            int width = c.equals(" ") ? SPACE : WIDTH;
            glyphs.add(new Glyph(0, at, line * LEADING, width, SIZE, SPACE, c));
            at += c.equals(" ") ? gap : WIDTH;
        }
    }

    private List<String> lines() {
        return PageLayout.lines(glyphs);
    }

    @Test
    void columns_stand_apart_and_a_justified_line_is_one_column() {
        print(1, 50, "Närvarande", SPACE);
        print(1, 200, "Anna Exempel", SPACE);
        print(2, 50, "Nämnden har i dag beslutat", 900);
        assertThat(lines()).containsExactly("Närvarande   Anna Exempel", "Nämnden har i dag beslutat");
    }

    @Test
    void words_are_divided_by_room_where_the_page_has_no_spaces() {
        print(1, 50, "Bryggan", SPACE);
        print(1, 96, "lagas.", SPACE);
        assertThat(lines()).containsExactly("Bryggan lagas.");
    }

    @Test
    void more_room_than_between_two_lines_is_an_empty_line() {
        print(1, 50, "§ 1", SPACE);
        print(2, 50, "Beslut", SPACE);
        print(4, 50, "Bryggan lagas.", SPACE);
        print(5, 50, "Bron rivs.", SPACE);
        assertThat(lines()).containsExactly("§ 1", "Beslut", "", "Bryggan lagas.", "Bron rivs.");
    }

    @Test
    void an_indented_line_begins_with_spaces_and_a_space_at_the_end_stays() {
        print(1, 50, "Beslutsunderlag", SPACE);
        print(2, 80, "Skrivelse om ", SPACE);
        assertThat(lines()).containsExactly("Beslutsunderlag", "    Skrivelse om ");
    }

    @Test
    void bold_text_that_is_printed_twice_is_read_once() {
        print(1, 50, "Beslut", SPACE);
        for (var glyph : List.copyOf(glyphs)) {
            glyphs.add(new Glyph(0, glyph.x() + 30, glyph.y(), WIDTH, SIZE, SPACE, glyph.text()));
        }
        assertThat(lines()).containsExactly("Beslut");
    }

    @Test
    void a_raised_note_stays_on_its_line() {
        print(1, 50, "Planen", SPACE);
        glyphs.add(new Glyph(0, 8_600, LEADING - 300, 300, 600, SPACE, "1"));
        assertThat(lines()).containsExactly("Planen1");
    }

    @Test
    void the_order_of_the_file_does_not_matter() {
        print(1, 50, "§ 1 Bryggan", SPACE);
        print(2, 50, "Bryggan lagas.", SPACE);
        Collections.shuffle(glyphs, new Random(3));
        assertThat(lines()).containsExactly("§ 1 Bryggan", "Bryggan lagas.");
    }

    @Test
    void text_in_the_margin_that_runs_upwards_stands_by_itself() {
        print(1, 50, "§ 1 Bryggan", SPACE);
        glyphs.add(new Glyph(90, 5_000, LEADING, WIDTH, SIZE, SPACE, "S"));
        assertThat(lines()).containsExactly("§ 1 Bryggan", "", "S");
    }

    @Test
    void a_page_without_text_has_no_line() {
        print(1, 50, "   ", SPACE);
        assertThat(lines()).isEmpty();
    }
}
