package se.samverka.finance.shared.text.model;

/// A text by which an account statement or a ledger names one of its entries: characters that can be read, and no
/// blanks around them.
public final class LedgerReference {

    private LedgerReference() {}

    /// @param longest in code points
    public static boolean isOne(String text, int longest) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
