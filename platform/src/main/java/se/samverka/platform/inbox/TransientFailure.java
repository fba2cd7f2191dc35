package se.samverka.platform.inbox;

/// The database cannot take the effect just now: try the same event again.
final class TransientFailure extends RuntimeException {
    TransientFailure(Throwable cause) {
        super(cause);
    }
}
