/// Computes drafts. [Reconciliation] compares entitlements with issued lines, and [DraftChanges] compares the
/// result with the existing drafts. Repeated runs, in any order, give the same drafts.
@NullMarked
package se.samverka.finance.books.draft.model;

import org.jspecify.annotations.NullMarked;
