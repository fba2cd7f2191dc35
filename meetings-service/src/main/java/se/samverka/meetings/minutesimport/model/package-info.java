/// Minutes as plain text, read into paragraphs, decisions and assignments, with a diagnostic for everything that
/// a person should look at. Pure Java: a function from bytes to a value, without clock, database or framework.
///
/// In the order of the code: `MinutesText` turns bytes into lines or refuses them with a code; `PageHeaders`
/// takes out headers and footers; `Headings` tells which lines begin a paragraph (§); `ParagraphReader` collects
/// its sections, and `DecisionEnd` finds where a decision ends; `Prose`, `ListEntries` and `Contributions` turn
/// lines into text; `NumberSeries`, `SwedishDates` and `OrganisationNumbers` report what is doubtful;
/// `MinutesParser` calls them all.
///
/// Nothing is repaired in silence: a number that stands twice stays twice, and a doubtful date stays as it was
/// printed (domain rule 15). Every step takes time linear in the size of the text.
@NullMarked
package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.NullMarked;
