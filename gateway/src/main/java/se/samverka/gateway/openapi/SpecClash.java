package se.samverka.gateway.openapi;

/// Documents that cannot be merged without changing what one of them says.
public final class SpecClash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpecClash(String message) {
        super(message);
    }
}
