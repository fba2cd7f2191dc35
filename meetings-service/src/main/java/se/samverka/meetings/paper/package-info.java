/// Minutes, agendas and certified extracts as documents for people: one page, shown as HTML and written as PDF
/// ([ADR 35](../../../../../../../docs/adr/0035-documents-on-paper-and-seals.md)). All texts on the page are
/// Swedish.
@NullMarked
package se.samverka.meetings.paper;

import org.jspecify.annotations.NullMarked;
