package se.samverka.meetings.minutesimport.model;

import java.util.regex.Pattern;
import se.samverka.platform.value.OrganisationNumber;

/// Organisation numbers in running text (domain rule 18).
final class OrganisationNumbers {

    private static final Pattern SHOWN =
            Pattern.compile("(?<![\\p{L}0-9./-])" + OrganisationNumber.PATTERN + "(?![0-9-])");

    private OrganisationNumbers() {}

    static void reportInvalid(Line line, Diagnostics diagnostics) {
        var match = SHOWN.matcher(line.text());
        while (match.find()) {
            if (!OrganisationNumber.hasValidCheckDigit(match.group())) {
                diagnostics.add(
                        DiagnosticCode.ORGANISATION_NUMBER_INVALID,
                        line.number(),
                        match.group(),
                        "The check digit of \"" + match.group() + "\" is wrong: no organisation has this number");
            }
        }
    }
}
