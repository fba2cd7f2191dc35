package se.samverka.agreements.organisation;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// What a bankgiro and a plusgiro number look like. The last digit of both is a check digit by modulus 10 (Luhn),
/// so that a mistyped digit is found before money goes elsewhere. Source: Bankgirot (7 or 8 digits) and Plusgirot
/// (2 to 8 digits).
final class GiroNumbers {

    private static final Pattern BANKGIRO = Pattern.compile("[0-9]{3,4}-?[0-9]{4}");

    /// Digits in groups, as on a payment form, and a hyphen before the check digit.
    private static final Pattern PLUSGIRO = Pattern.compile("[0-9]( ?[0-9]){0,6}[- ]?[0-9]");

    private GiroNumbers() {}

    /// @param number `5050-1055`, with or without its hyphen
    static boolean isBankgiro(String number) {
        return BANKGIRO.matcher(number).matches() && hasCheckDigit(number);
    }

    /// @param number `28 65 43-4`, with or without its blanks and hyphen
    static boolean isPlusgiro(String number) {
        return PLUSGIRO.matcher(number).matches() && hasCheckDigit(number);
    }

    private static boolean hasCheckDigit(String number) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.replaceAll("[ -]", ""));
    }
}
