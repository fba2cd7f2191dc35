package se.samverka.deploy.local;

/// The platform cannot start or continue, and the user can do something about it. The message is one line that says
/// what is wrong and what to do; nothing else is shown.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
