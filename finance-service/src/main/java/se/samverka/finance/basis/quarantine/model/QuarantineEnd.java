package se.samverka.finance.basis.quarantine.model;

/// How a quarantine ended.
public enum QuarantineEnd {
    /// The event itself was replayed.
    REPLAY,
    /// A later event arrived, which carries the whole agreement.
    NEWER_REVISION,
    /// Somebody who knows that nothing is missing released it.
    RELEASE
}
