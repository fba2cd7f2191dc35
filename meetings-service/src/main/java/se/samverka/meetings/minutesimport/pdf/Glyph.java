package se.samverka.meetings.minutesimport.pdf;

/// One printed character. Lengths are hundredths of a point, from the upper left corner of the page as it is
/// read.
///
/// @param direction in which the text runs, in degrees; 0 for most
/// @param y of the line that it stands on
/// @param size of its font
/// @param space the width of a space in its font
record Glyph(int direction, int x, int y, int width, int size, int space, String text) {

    boolean isSpace() {
        return text.isBlank();
    }

    int end() {
        return x + width;
    }
}
