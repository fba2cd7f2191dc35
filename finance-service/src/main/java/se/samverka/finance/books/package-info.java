/// The books: documents, drafts, requisitions, credits, payments, receivables, acknowledgements, and the
/// journal. `ArchitectureTest` holds the order of these packages.
@NullMarked
package se.samverka.finance.books;

import org.jspecify.annotations.NullMarked;
