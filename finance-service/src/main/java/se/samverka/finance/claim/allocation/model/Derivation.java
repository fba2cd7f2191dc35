package se.samverka.finance.claim.allocation.model;

/// Records how a clause is divided while it is divided, so that amounts and their explanation come from one
/// run.
///
/// It receives values that the computation holds anyway, so a run without a record costs no more.
@FunctionalInterface
public interface Derivation {

    /// Records nothing.
    Derivation NONE = level -> {};

    /// A level has been divided. The levels inside it come before it.
    void divided(Level level);
}
