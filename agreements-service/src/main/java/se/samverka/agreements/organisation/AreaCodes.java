package se.samverka.agreements.organisation;

import java.util.Set;
import java.util.regex.Pattern;

/// Codes of counties and municipalities. A municipality's first two digits are its county. Source: Statistics
/// Sweden, Län och kommuner i kodnummerordning; the 21 counties since 1998-01-01.
final class AreaCodes {

    private static final Pattern FORM = Pattern.compile("[0-9]{2}(?:(?!00)[0-9]{2})?");

    private static final Set<String> COUNTIES = Set.of(
            "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
            "23", "24", "25");

    private AreaCodes() {}

    static boolean isArea(String code) {
        return FORM.matcher(code).matches() && COUNTIES.contains(code.substring(0, 2));
    }
}
