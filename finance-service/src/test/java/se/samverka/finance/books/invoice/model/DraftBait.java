package se.samverka.finance.books.invoice.model;

import se.samverka.finance.books.draft.model.Draft;

/// Breaks the rules of the books, so that the test sees them fail: a document uses its draft, which makes a cycle
/// of packages.
public class DraftBait {

    final Draft draft;

    public DraftBait(Draft draft) {
        this.draft = draft;
    }
}
