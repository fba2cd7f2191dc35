package se.samverka.finance.insight.control;

import se.samverka.finance.insight.control.model.Findings;

/// A check of one invariant of finance's data; a CDI bean. It only reads.
public interface Control {

    /// A stable code in lower case: `document-totals`.
    String code();

    /// The invariant in one sentence.
    Title title();

    /// Checks everything, in short transactions of its own, and reports violations. Data committed meanwhile may or
    /// may not be included, but never half of a transaction.
    void run(Findings findings);

    /// A sentence in English and Swedish.
    record Title(String en, String sv) {}
}
