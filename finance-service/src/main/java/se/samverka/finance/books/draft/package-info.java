/// Drafts are what is owed less what has been issued (domain rule 5). [RebuildDrafts] brings them up to date
/// whenever an agreement, an organisation or a figure changes ([RecalculateDrafts]). [IssueDrafts] gives them
/// numbers and issues them, for requisitions, adjustments and manual credits alike.
@NullMarked
package se.samverka.finance.books.draft;

import org.jspecify.annotations.NullMarked;
