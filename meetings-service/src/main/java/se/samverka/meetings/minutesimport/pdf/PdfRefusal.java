package se.samverka.meetings.minutesimport.pdf;

/// Why no text is read from a file.
enum PdfRefusal {
    /// It does not begin as a PDF file does.
    NOT_PDF,
    /// It is cut off, or its structure is destroyed.
    DAMAGED,
    /// A password or a right is needed to read its text.
    ENCRYPTED,
    /// Its pages are images, as those of a scanner are.
    WITHOUT_TEXT,
    TOO_MANY_PAGES,
    /// It has more text than minutes have.
    TOO_MUCH_TEXT,
    /// It needs more memory or time than the text of minutes does.
    TOO_COMPLEX
}
