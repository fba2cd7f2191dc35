package se.samverka.http;

/// Thrown where the bytes of a connection stop having one meaning. Without a stack trace: an outcome, not a fault.
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
