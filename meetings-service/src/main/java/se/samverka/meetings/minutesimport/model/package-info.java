/// Minutes as text, read into paragraphs, decisions and assignments, with a diagnostic for everything that a
/// person
/// should look at. Pure Java: a function from lines to a value, without clock, database or framework.
///
/// `MinutesParser` calls the steps in order. `MinutesText` turns bytes into lines or refuses them with a code.
/// `TableOfContents` and `PageFurniture` take out what belongs to the pages. `ParagraphHeadings` tells which
/// lines
/// begin a paragraph (§), `SectionReader` divides a paragraph by its headings, and `ParagraphWriter` turns the
/// sections
/// into fields. `MeetingHead` and `AttendanceList` read what stands before the first paragraph.
///
/// How the rules decide, and why, is in `docs/adr/0031-reader-of-minutes.md`.
///
/// Nothing is repaired in silence: a number that stands twice stays twice, and a doubtful date stays as it was
/// printed (domain rule 15). Every line with text is in a field, removed or reported. Every step takes time
/// linear in
/// the size of the text.
@NullMarked
package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.NullMarked;
