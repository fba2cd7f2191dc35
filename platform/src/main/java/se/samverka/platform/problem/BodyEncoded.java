package se.samverka.platform.problem;

/// A body has a `Content-Encoding`, which no resource takes.
public final class BodyEncoded extends RuntimeException {

    public BodyEncoded() {
        super("Bodies are taken as they are, without a Content-Encoding");
    }
}
