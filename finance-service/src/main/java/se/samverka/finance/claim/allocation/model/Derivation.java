package se.samverka.finance.claim.allocation.model;

/// Takes down how a clause is divided, while it is divided: amounts and their reasons come of one run.
///
/// What the computation hands over it holds anyway, so that a run of which nothing is taken down costs no more.
@FunctionalInterface
public interface Derivation {

    /// Takes nothing down.
    Derivation NONE = level -> {};

    /// A level has been divided; the levels inside it come before it.
    void divided(Level level);
}
