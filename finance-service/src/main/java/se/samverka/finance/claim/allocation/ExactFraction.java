package se.samverka.finance.claim.allocation;

/// How a fraction that was computed is written. A share that somebody agreed on has at most nine digits on each side;
/// what is computed of it has as many as it takes.
public final class ExactFraction {

    public static final String PATTERN = "^-?[0-9]+/[1-9][0-9]*$";

    private ExactFraction() {}
}
