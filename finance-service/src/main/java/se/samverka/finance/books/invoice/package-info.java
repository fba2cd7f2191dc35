/// Documents: invoices and credit notes, drafted or issued. This package owns their rows, their number series, the
/// hash chain of each series (domain rule 7), and what others do to a document: settle, credit, acknowledge. It
/// publishes the events of issued documents and their entries in the changes feed. What drafts should say, and who
/// issues them when, is decided in the packages above.
@NullMarked
package se.samverka.finance.books.invoice;

import org.jspecify.annotations.NullMarked;
