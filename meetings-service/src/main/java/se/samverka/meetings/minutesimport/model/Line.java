package se.samverka.meetings.minutesimport.model;

/// One line of the text, with its white space normalised.
///
/// @param number from 1, as an editor shows it
/// @param text without white space at the ends, and with single spaces inside
/// @param indented whether white space stood before the text
/// @param trailingSpace whether white space stood after the text; in text taken from a PDF that marks a line
/// end
///     between words, and its absence a word broken by a hyphen
record Line(int number, String text, boolean indented, boolean trailingSpace) {

    /// The bullets that word processors leave in plain text; U+F0B7 and U+F0A7 are the Symbol font's private
    /// ones.
    private static final String BULLETS = "\uF0B7\uF0A7\uF0D8•▪◦‣●○■";
    /// These are bullets only when a space follows.
    private static final String DASHES = "-–—*·";

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean isBulleted() {
        return bulletLength() > 0;
    }

    /// The text after the bullet, if there is one.
    String withoutBullet() {
        return text.substring(bulletLength()).strip();
    }

    /// The same line as an ordinary one: what follows the bullet.
    Line afterBullet() {
        return new Line(number, withoutBullet(), indented, trailingSpace);
    }

    private int bulletLength() {
        if (text.isEmpty()) {
            return 0;
        }
        char first = text.charAt(0);
        if (BULLETS.indexOf(first) >= 0) {
            return 1;
        }
        boolean dash = DASHES.indexOf(first) >= 0 && text.length() > 1 && text.charAt(1) == ' ';
        return dash ? 1 : 0;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".:!?;".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean startsLowerCase() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
