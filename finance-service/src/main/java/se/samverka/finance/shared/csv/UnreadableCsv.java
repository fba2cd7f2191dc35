package se.samverka.finance.shared.csv;

/// The content is not a file of separated values. The message, which the sender sees, says why.
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
