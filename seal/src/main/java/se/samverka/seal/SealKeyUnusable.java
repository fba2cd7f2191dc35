package se.samverka.seal;

/// There is no key to seal with, for a reason that whoever runs the service can remove.
public final class SealKeyUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealKeyUnusable(String message) {
        super(message);
    }

    SealKeyUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
