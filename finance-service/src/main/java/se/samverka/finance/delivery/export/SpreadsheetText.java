package se.samverka.finance.delivery.export;

/// Text that a spreadsheet treats as text. Text that begins like a formula would be computed when the file is
/// opened, and names and descriptions come from other organisations (OWASP, "CSV Injection").
final class SpreadsheetText {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /// Puts an apostrophe before text that begins like a formula, also after blanks.
    static String of(String text) {
        var seen = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        boolean hidden = !seen.isEmpty() && FORMULA_BEGINS.indexOf(seen.charAt(0)) >= 0;
        return formula || hidden ? "'" + text : text;
    }
}
