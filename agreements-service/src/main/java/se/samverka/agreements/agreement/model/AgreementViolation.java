package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// What terms, or other documents of an agreement, break of the register of organisations or of the agreement as it
/// is kept. What terms break by themselves is [se.samverka.terms.TermsViolation].
public sealed interface AgreementViolation extends Violation {

    /// An organisation that the register does not know.
    record OrganisationUnknown(String pointer, OrganisationNumber organisation) implements AgreementViolation {
        @Override
        public String code() {
            return "organisation-unknown";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is not in the register; register it at /organisations first";
        }
    }

    /// Legal force asked of an organisation whose decisions gain none.
    record LegalForceNotApplicable(String pointer, OrganisationNumber organisation) implements AgreementViolation {
        @Override
        public String code() {
            return "legal-force-not-applicable";
        }

        @Override
        public String detail() {
            return "Only decisions of municipalities, regions and federations gain legal force; ask of organisation "
                    + organisation + " for APPROVAL";
        }
    }

    /// An amendment by which the agreement would begin later than it has begun. What was owed for the years
    /// before would be owed no more, and its invoices would be credited.
    record BeginsLater(String pointer, LocalDate validFrom) implements AgreementViolation {
        @Override
        public String code() {
            return "begins-later";
        }

        @Override
        public String detail() {
            return "The agreement has begun on " + validFrom + " and an amendment cannot let it begin later; say in"
                    + " effectiveFrom from when the new terms count";
        }
    }

    /// Something for a day on which the organisation is no party.
    record OutsideMembership(String pointer, OrganisationNumber organisation, LocalDate day)
            implements AgreementViolation {
        @Override
        public String code() {
            return "outside-membership";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is not party to the agreement on " + day;
        }
    }
}
