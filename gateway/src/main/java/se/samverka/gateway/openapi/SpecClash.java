package se.samverka.gateway.openapi;

/// The documents cannot be merged without changing the meaning of one of them.
public final class SpecClash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpecClash(String message) {
        super(message);
    }
}
