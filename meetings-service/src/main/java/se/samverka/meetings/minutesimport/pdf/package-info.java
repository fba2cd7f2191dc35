/// Text of PDF files. PDFBox decodes streams without a bound on memory or time, so that it runs in a process of
/// its own (`PdfProcess`), which has a small heap and is ended when its time is up. `PageLayout` turns the
/// glyphs of a page into the lines that the reader of minutes expects.
@NullMarked
package se.samverka.meetings.minutesimport.pdf;

import org.jspecify.annotations.NullMarked;
