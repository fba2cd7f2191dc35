package se.samverka.finance.shared.text.model;

/// A reference that a bank or a ledger gives one of its entries: no control characters, and no leading or trailing
/// blanks.
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
