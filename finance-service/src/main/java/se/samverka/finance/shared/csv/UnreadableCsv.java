package se.samverka.finance.shared.csv;

/// What was sent is no file of separated values at all. The message says why, for whoever sent it.
public final class UnreadableCsv extends Exception {

    private final String pointer;

    UnreadableCsv(String pointer, String because) {
        super(because);
        this.pointer = pointer;
    }

    /// The line, `/lines/1`, or empty for the file as a whole.
    public String pointer() {
        return pointer;
    }

    public String because() {
        return String.valueOf(getMessage());
    }
}
