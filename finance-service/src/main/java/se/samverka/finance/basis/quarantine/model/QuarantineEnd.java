package se.samverka.finance.basis.quarantine.model;

/// What has ended a quarantine.
public enum QuarantineEnd {
    /// The event itself, played again.
    REPLAY,
    /// A later event of the agreement, which carried the whole of it.
    NEWER_REVISION,
    /// Somebody who knows that nothing is missing.
    RELEASE
}
