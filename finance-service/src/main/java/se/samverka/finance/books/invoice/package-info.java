/// Documents: invoices and credit notes, drafted or issued. This package owns their rows, their number series and
/// the hash chain of each series (domain rule 7). It changes documents for other packages (settle, credit,
/// acknowledge) and publishes the events of issued documents and their entries in the changes feed. The packages
/// above decide what drafts contain and when they are issued.
@NullMarked
package se.samverka.finance.books.invoice;

import org.jspecify.annotations.NullMarked;
