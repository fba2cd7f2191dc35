package se.samverka.deploy.local;

/// The platform cannot start or go on, and its user can do something about it. The message is one line, says what
/// is wrong and what helps; it is all that is shown.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
