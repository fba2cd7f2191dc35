package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// What terms, or other documents of an agreement, break of the register of organisations or of the agreement as it
/// is kept. What terms break by themselves is [se.samverka.terms.TermsViolation].
public final class AgreementViolation {

    private AgreementViolation() {}

    /// An organisation that the register does not know.
    public static Violation organisationUnknown(String pointer, OrganisationNumber organisation) {
        return new Violation(
                pointer,
                ProblemCode.ORGANISATION_UNKNOWN,
                "Organisation " + organisation + " is not in the register; register it at /organisations first");
    }

    /// Legal force asked of an organisation whose decisions gain none.
    public static Violation legalForceNotApplicable(String pointer, OrganisationNumber organisation) {
        return new Violation(
                pointer,
                ProblemCode.LEGAL_FORCE_NOT_APPLICABLE,
                "Only decisions of municipalities, regions and federations gain legal force; ask of organisation "
                        + organisation + " for APPROVAL");
    }

    /// An amendment by which the agreement would begin later than it has begun. What was owed for the years
    /// before would be owed no more, and its invoices would be credited.
    public static Violation beginsLater(String pointer, LocalDate validFrom) {
        return new Violation(
                pointer,
                ProblemCode.BEGINS_LATER,
                "The agreement has begun on " + validFrom + " and an amendment cannot let it begin later; say in"
                        + " effectiveFrom from when the new terms count");
    }

    /// Something for a day on which the organisation is no party.
    public static Violation outsideMembership(String pointer, OrganisationNumber organisation, LocalDate day) {
        return new Violation(
                pointer,
                ProblemCode.OUTSIDE_MEMBERSHIP,
                "Organisation " + organisation + " is not party to the agreement on " + day);
    }
}
