package se.samverka.platform.value;

import java.util.Optional;
import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Where a party takes e-invoices (EN 16931 BT-34 and BT-49), of the two schemes that Swedish bodies use: 0007,
/// organisation number, and 0088, GLN. Source: Peppol code list "Electronic Address Scheme".
///
/// @param scheme four digits
/// @param id digits only, with a right check digit
public record ElectronicAddress(String scheme, String id) {

    private static final String ORGANISATION_NUMBER = "0007";
    private static final String GLN = "0088";

    /// @param written `0007:2120002080`; a hyphen in the organisation number is ignored
    /// @return empty for another scheme or an invalid number
    public static Optional<ElectronicAddress> parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        var scheme = written.substring(0, colon);
        var id = written.substring(colon + 1).replace("-", "");
        boolean sound = switch (scheme) {
            case ORGANISATION_NUMBER -> id.matches("[0-9]{10}") && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(id);
            case GLN -> id.matches("[0-9]{13}") && EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(id);
            default -> false;
        };
        return sound ? Optional.of(new ElectronicAddress(scheme, id)) : Optional.empty();
    }
}
