package se.samverka.meetings.minutesimport.pdf;

import java.util.List;

/// What was read from a file.
///
/// @param pages how many the file has
/// @param text a form feed begins each page but the first
/// @param doubts what may be missing
record PdfContent(int pages, String text, List<Doubt> doubts) {

    /// A page that may have more text than was read.
    ///
    /// @param page from 1
    record Doubt(int page, Kind kind) {}

    /// Why text may be missing.
    enum Kind {
        /// The page has no text: it is empty, or an image.
        NO_TEXT,
        /// A part of the page could not be decoded.
        DAMAGED,
        /// Fields of a form or notes stand on the page; their text is not read.
        ANNOTATIONS
    }
}
