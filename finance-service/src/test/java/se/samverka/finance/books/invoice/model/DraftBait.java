package se.samverka.finance.books.invoice.model;

import se.samverka.finance.books.draft.model.Draft;

/// Breaks the rules of the books on purpose: a document uses its draft, and so their packages form a circle.
public class DraftBait {

    final Draft draft;

    public DraftBait(Draft draft) {
        this.draft = draft;
    }
}
