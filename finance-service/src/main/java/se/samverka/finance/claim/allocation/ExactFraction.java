package se.samverka.finance.claim.allocation;

/// The written form of a computed fraction. A fraction in terms has at most nine digits on each side; a computed
/// one has as many as it needs.
public final class ExactFraction {

    public static final String PATTERN = "^-?[0-9]+/[1-9][0-9]*$";

    private ExactFraction() {}
}
