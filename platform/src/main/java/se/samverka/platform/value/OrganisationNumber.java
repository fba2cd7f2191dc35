package se.samverka.platform.value;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// A Swedish organisation number: ten digits, the last of which is a Luhn check digit, shown `NNNNNN-NNNN`.
///
/// Source: domain rule 18. The numbers are assigned by the Swedish Tax Agency and Bolagsverket.
public record OrganisationNumber(String value) implements Comparable<OrganisationNumber> {

    /// The written form. It does not cover the check digit.
    public static final String PATTERN = "[0-9]{6}-[0-9]{4}";

    private static final Pattern SHOWN = Pattern.compile(PATTERN);

    /// @throws IllegalArgumentException with a message for users: wrong form, or a wrong check digit
    public OrganisationNumber {
        if (!SHOWN.matcher(value).matches()) {
            throw new IllegalArgumentException("An organisation number is written NNNNNN-NNNN");
        }
        if (!hasValidCheckDigit(value)) {
            throw new IllegalArgumentException(
                    "The check digit of organisation number " + value + " is wrong: no organisation has it");
        }
    }

    public static OrganisationNumber of(String value) {
        return new OrganisationNumber(value);
    }

    /// Whether the text has the written form; the check digit may be wrong.
    public static boolean hasShownForm(String value) {
        return SHOWN.matcher(value).matches();
    }

    /// Whether the last digit is the Luhn check digit of the nine before it.
    public static boolean hasValidCheckDigit(String value) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value.replace("-", ""));
    }

    @Override
    public int compareTo(OrganisationNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
