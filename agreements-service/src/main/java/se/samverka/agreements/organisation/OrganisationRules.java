package se.samverka.agreements.organisation;

import java.util.ArrayList;
import java.util.List;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.ElectronicAddress;

/// The rules for an organisation's area, address and giro numbers.
public final class OrganisationRules {

    /// As many characters as fit on an invoice.
    private static final int MAX_REFERENCE = 100;

    private OrganisationRules() {}

    /// @throws RuleBroken 422 naming every field that breaks a rule
    static void require(Organisation organisation) {
        var broken = new ArrayList<Violation>();
        var area = organisation.areaCode();
        if (area != null && !AreaCodes.isArea(area)) {
            broken.add(fieldInvalid(
                    "/areaCode",
                    "An area is the two digits of one of the 21 counties, or the four of a municipality, which begin"
                            + " with those of its county"));
        }
        var endpoint = organisation.endpoint();
        if (endpoint != null && ElectronicAddress.parse(endpoint).isEmpty()) {
            broken.add(endpointMalformed());
        }
        var reference = organisation.buyerReference();
        if (reference != null && (reference.isBlank() || reference.length() > MAX_REFERENCE)) {
            broken.add(fieldInvalid("/buyerReference", "A reference has 1 to " + MAX_REFERENCE + " characters"));
        }
        var bankgiro = organisation.bankgiro();
        if (bankgiro != null && !GiroNumbers.isBankgiro(bankgiro)) {
            broken.add(new Violation(
                    "/bankgiro",
                    ProblemCode.BANKGIRO_INVALID,
                    "A bankgiro number is written 5050-1055, with a valid check digit"));
        }
        var plusgiro = organisation.plusgiro();
        if (plusgiro != null && !GiroNumbers.isPlusgiro(plusgiro)) {
            broken.add(new Violation(
                    "/plusgiro",
                    ProblemCode.PLUSGIRO_INVALID,
                    "A plusgiro number is written 28 65 43-4, with a valid check digit"));
        }
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(List.copyOf(broken));
        }
    }

    /// An address that no e-invoice can be sent to.
    public static Violation endpointMalformed() {
        return new Violation(
                "/endpoint",
                ProblemCode.ENDPOINT_MALFORMED,
                "An endpoint is 0007 and an organisation number, or 0088 and a GLN, as 0007:2120002080");
    }

    /// A field with an invalid value.
    public static Violation fieldInvalid(String pointer, String detail) {
        return new Violation(pointer, ProblemCode.FIELD_INVALID, detail);
    }
}
