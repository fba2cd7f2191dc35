/// From what is owed to documents: drafts are rebuilt whenever an agreement, an organisation or a figure changes;
/// the payee's requisition and adjustments issue them. Source: domain rules 4–10.
@NullMarked
package se.samverka.finance.books.invoice;

import org.jspecify.annotations.NullMarked;
