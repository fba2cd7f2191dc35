package se.samverka.platform.inbox;

/// The database is temporarily unavailable: the same event is tried again.
final class TransientFailure extends RuntimeException {
    TransientFailure(Throwable cause) {
        super(cause);
    }
}
