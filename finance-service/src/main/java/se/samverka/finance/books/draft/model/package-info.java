/// Computes drafts: [Reconciliation] compares entitlements with the lines that are issued, and [DraftChanges] with
/// the drafts that there are. Run again, in any order, they give the same drafts.
@NullMarked
package se.samverka.finance.books.draft.model;

import org.jspecify.annotations.NullMarked;
