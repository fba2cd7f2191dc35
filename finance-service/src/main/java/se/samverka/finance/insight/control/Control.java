package se.samverka.finance.insight.control;

import se.samverka.finance.insight.control.model.Findings;

/// One thing that must hold of what finance keeps; a CDI bean. It reads only.
public interface Control {

    /// Stable and lower case: `document-totals`.
    String code();

    /// What must hold, in one sentence.
    Title title();

    /// Looks at everything, in short transactions of its own, and tells what does not hold. What is committed
    /// meanwhile may be looked at or not, but never half.
    void run(Findings findings);

    /// A sentence in both languages.
    record Title(String en, String sv) {}
}
