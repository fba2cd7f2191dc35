package se.samverka.platform.rule;

import se.samverka.contracts.ProblemCode;

/// One broken rule at one place of a request. The rules of a feature stand together as factories of a class named after
/// what they are about (`BoardViolation.chairNotOrdinary`), and tests compare whole violations.
///
/// @param pointer JSON pointer (RFC 6901) into the request body, `/parties/0/organisationNumber`; empty for the whole
///     body
/// @param code the rule's stable code
/// @param detail one sentence: what is wrong, and what would be right
public record Violation(String pointer, ProblemCode code, String detail) {

    /// The same violation in a body that holds what was checked at `prefix`, itself a JSON pointer.
    public Violation below(String prefix) {
        return new Violation(prefix + pointer, code, detail);
    }
}
