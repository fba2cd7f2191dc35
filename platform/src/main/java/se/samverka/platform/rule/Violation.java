package se.samverka.platform.rule;

/// One broken rule at one place of a request. Each rule is a type of its own (a record that implements this), so
/// that tests and callers name the rule, not a text.
public interface Violation {

    /// Stable, documented, lower case with hyphens: `shares-do-not-add-up`.
    String code();

    /// One sentence that tells the reader what is wrong and what would be right.
    String detail();

    /// JSON pointer (RFC 6901) into the request body, `/parties/0/organisationNumber`; empty for the whole body.
    String pointer();
}
