/// Minutes as plain text, read into paragraphs, decisions and assignments, with a diagnostic for everything a
/// person should look at. Pure Java: a function from bytes to a value, without clock, database or framework.
///
/// The story in the order of the code: `MinutesText` turns bytes into lines or refuses them by name;
/// `PageHeaders` takes out the headers and footers that the page breaks left in the middle; `Headings` says
/// which lines begin a paragraph (§) and which begin one of its sections; `ParagraphReader` collects the
/// sections; `Prose`, `ListEntries` and `Contributions` turn their lines into text; `NumberSeries`,
/// `SwedishDates` and `OrganisationNumbers` look for what is doubtful; `MinutesParser` holds them together.
///
/// Nothing is repaired in silence: a number that stands twice stays twice, a doubtful date stays as it was printed
/// (domain rule 15). Every step takes time linear in the size of the text.
@NullMarked
package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.NullMarked;
