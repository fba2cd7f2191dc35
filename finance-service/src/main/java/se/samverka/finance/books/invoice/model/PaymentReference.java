package se.samverka.finance.books.invoice.model;

import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// An OCR number as Bankgirot reads it: digits, a length digit (the number of digits in all, modulo ten) and a Luhn
/// check digit (Bankgirot, "OCR-referenskontroll", level with variable length).
///
/// @param value digits only
public record PaymentReference(String value) {

    private static final int LENGTH_AND_CHECK_DIGITS = 2;
    private static final int DECIMAL = 10;

    /// The reference of a numbered document; unique per payee, as the number is.
    public static PaymentReference of(InvoiceNumber number) {
        return of("%04d%06d".formatted(number.fiscalYear(), number.sequence()));
    }

    /// @param digits the significant digits, without length digit and check digit
    static PaymentReference of(String digits) {
        var withLength = digits + (digits.length() + LENGTH_AND_CHECK_DIGITS) % DECIMAL;
        try {
            return new PaymentReference(withLength + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(withLength));
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException("Digits always have a check digit", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
