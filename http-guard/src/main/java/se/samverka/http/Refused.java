package se.samverka.http;

/// Thrown when a connection's bytes are malformed, ambiguous or above a limit. Without a stack trace, since this is
/// an expected outcome.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.detail(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
