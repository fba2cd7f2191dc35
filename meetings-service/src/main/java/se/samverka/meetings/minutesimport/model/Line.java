package se.samverka.meetings.minutesimport.model;

import java.util.List;

/// One line of the text, with its white space normalised.
///
/// @param number from 1, as an editor shows it
/// @param page from 1; a form feed begins the next
/// @param wide the text without white space at the ends; a tab stands for each gap of several spaces, as between
/// the columns of a table
/// @param indented whether white space stood before the text
/// @param trailingSpace whether white space stood after the text; in text taken from a PDF that marks a line
/// end between words, and its absence a word broken by a hyphen
record Line(int number, int page, String wide, boolean indented, boolean trailingSpace) {

    /// The bullets that word processors leave in plain text; U+F0B7 and U+F0A7 are the Symbol font's private
    /// ones.
    private static final String BULLETS = "\uF0B7\uF0A7\uF0D8•▪◦‣●○■";
    /// These are bullets only when a space follows.
    private static final String DASHES = "-–—*·";

    /// The text with single spaces.
    String text() {
        return wide.replace('\t', ' ');
    }

    /// The columns of the line; the whole line where it has no wide gap.
    List<String> cells() {
        return List.of(wide.split("\t", -1));
    }

    boolean isBlank() {
        return wide.isEmpty();
    }

    boolean isBulleted() {
        return bulletLength() > 0;
    }

    /// The text after the bullet, if there is one.
    String withoutBullet() {
        return text().substring(bulletLength()).strip();
    }

    /// The same line as an ordinary one: what follows the bullet.
    Line afterBullet() {
        return with(wide.substring(bulletLength()).strip());
    }

    /// The same line with another text.
    Line with(String text) {
        return new Line(number, page, text, indented, trailingSpace);
    }

    /// An empty line in this line's place.
    Line blank() {
        return new Line(number, page, "", false, false);
    }

    boolean endsSentence() {
        return Words.endsWithOneOf(wide, ".:!?;");
    }

    /// Whether a full stop, a question mark or an exclamation mark ends it.
    boolean endsWithStop() {
        return Words.endsWithOneOf(wide, ".!?");
    }

    boolean startsLowerCase() {
        return !wide.isEmpty() && Character.isLowerCase(wide.codePointAt(0));
    }

    boolean startsUpperCase() {
        return Words.startsUpperCase(wide);
    }

    private int bulletLength() {
        if (wide.isEmpty()) {
            return 0;
        }
        char first = wide.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return 1;
        }
        boolean dash = DASHES.indexOf(first) >= 0 && wide.length() > 1 && " \t".indexOf(wide.charAt(1)) >= 0;
        return dash ? 1 : 0;
    }
}
