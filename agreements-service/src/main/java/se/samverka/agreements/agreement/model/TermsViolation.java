package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Every rule that terms can break, by name.
public sealed interface TermsViolation extends Violation {

    /// The period ends before it begins.
    record PeriodReversed(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "period-reversed";
        }

        @Override
        public String detail() {
            return "validTo must not lie before validFrom";
        }
    }

    /// A text or list outside its bounds.
    record OutOfBounds(String pointer, String what, int least, int most) implements TermsViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return what + " must be from " + least + " to " + most;
        }
    }

    /// More than an event can carry beside everything else.
    record TermsTooLarge(String pointer, int bytes, int most) implements TermsViolation {
        @Override
        public String code() {
            return "terms-too-large";
        }

        @Override
        public String detail() {
            return "The terms take " + bytes + " bytes as JSON, and may take " + most
                    + "; move texts to annexes, or divide the agreement";
        }
    }

    /// The same organisation twice among the parties.
    record PartyTwice(String pointer, OrganisationNumber party) implements TermsViolation {
        @Override
        public String code() {
            return "party-twice";
        }

        @Override
        public String detail() {
            return "Organisation " + party + " is already a party; give it all its roles in one place";
        }
    }

    /// An organisation that the register does not know.
    record OrganisationUnknown(String pointer, OrganisationNumber organisation) implements TermsViolation {
        @Override
        public String code() {
            return "organisation-unknown";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is not in the register; register it at /organisations first";
        }
    }

    /// An organisation that is named, where only a party may be, but is none.
    record NotAParty(String pointer, OrganisationNumber organisation) implements TermsViolation {
        @Override
        public String code() {
            return "not-a-party";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is not among the parties";
        }
    }

    /// A payer that is no party: nobody owes what it has not agreed to.
    record PayerNotParty(String pointer, OrganisationNumber organisation) implements TermsViolation {
        @Override
        public String code() {
            return "payer-not-party";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is to pay and is not among the parties: make it one";
        }
    }

    /// A payee that is no party.
    record PayeeNotParty(String pointer, OrganisationNumber organisation) implements TermsViolation {
        @Override
        public String code() {
            return "payee-not-party";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is to be paid and is not among the parties: make it one";
        }
    }

    /// Legal force asked of an organisation whose decisions gain none.
    record LegalForceNotApplicable(String pointer, OrganisationNumber organisation) implements TermsViolation {
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

    /// The same id twice where ids are unique.
    record IdTwice(String pointer, String what, String id) implements TermsViolation {
        @Override
        public String code() {
            return what + "-id-twice";
        }

        @Override
        public String detail() {
            return "The id " + id + " is already taken by another " + what;
        }
    }

    /// A branch that contains itself.
    record BranchCycle(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "branch-cycle";
        }

        @Override
        public String detail() {
            return "Branch " + branchId + " would contain itself";
        }
    }

    /// A field that this kind of clause or split needs.
    record FieldNeeded(String pointer, String because) implements TermsViolation {
        @Override
        public String code() {
            return "field-needed";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// A field that this kind of clause or split has no use for.
    record FieldMisplaced(String pointer, String because) implements TermsViolation {
        @Override
        public String code() {
            return "field-misplaced";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// An amount below zero.
    record AmountNegative(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "amount-negative";
        }

        @Override
        public String detail() {
            return "An amount in an agreement is never below zero";
        }
    }

    /// Shares that are more or less than the whole.
    record SharesDoNotAddUp(String pointer, Fraction sum) implements TermsViolation {
        @Override
        public String code() {
            return "shares-do-not-add-up";
        }

        @Override
        public String detail() {
            return "The shares of a split must add up to 1; these add up to " + sum;
        }
    }

    /// A residual owner that is no branch of its split, or cannot take the rest.
    record ResidualOwnerUnknown(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-unknown";
        }

        @Override
        public String detail() {
            return "residualOwner must name a branch of this split without a decidedAmount; " + branchId + " is none";
        }
    }

    /// A decided amount whose difference to the computed one nobody bears.
    record ResidualOwnerMissing(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-missing";
        }

        @Override
        public String detail() {
            return "A split with a decidedAmount, or by fixed amounts of what is indexed, must name the residualOwner"
                    + " that bears the difference";
        }
    }

    /// A split below too many others.
    record SplitTooDeep(String pointer, int most) implements TermsViolation {
        @Override
        public String code() {
            return "split-too-deep";
        }

        @Override
        public String detail() {
            return "Splits nest at most " + most + " levels";
        }
    }

    /// A date or year outside the agreement's period.
    record OutsidePeriod(String pointer, LocalDate from, LocalDate to) implements TermsViolation {
        @Override
        public String code() {
            return "outside-period";
        }

        @Override
        public String detail() {
            return "This must lie within the agreement's period, " + Period.inWords(from, to);
        }
    }

    /// An amendment by which the agreement would begin later than it has begun. What was owed for the years
    /// before would be owed no more, and its invoices would be credited.
    record BeginsLater(String pointer, LocalDate validFrom) implements TermsViolation {
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

    /// A value that is written wrongly.
    record Malformed(String pointer, String because) implements TermsViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return because;
        }
    }

    /// A VAT category that cannot be invoiced yet.
    record VatNotSupported(String pointer, String category) implements TermsViolation {
        @Override
        public String code() {
            return "vat-not-supported";
        }

        @Override
        public String detail() {
            return "The VAT category " + category
                    + " cannot be invoiced yet; contributions between public bodies are outside the scope of VAT, O";
        }
    }

    /// A VAT category that there is not.
    record VatCategoryUnknown(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "vat-category-unknown";
        }

        @Override
        public String detail() {
            return "A VAT category is one of UN/CEFACT 5305: AE, B, E, G, K, L, M, O, S or Z";
        }
    }

    /// An amount that could not be invoiced and paid.
    record AmountOutOfBounds(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "An amount that is agreed on is at most " + Money.LARGEST_AGREED;
        }
    }

    /// A party that leaves before it joins.
    record MembershipReversed(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "period-reversed";
        }

        @Override
        public String detail() {
            return "to must not lie before from";
        }
    }

    /// A coordinator that joins late or leaves early.
    record CoordinatorNotThroughout(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "coordinator-not-throughout";
        }

        @Override
        public String detail() {
            return "A coordinator is party for the whole period; another from a day on is named by an amendment";
        }
    }

    /// Something for a day on which the organisation is no party.
    record OutsideMembership(String pointer, OrganisationNumber organisation, LocalDate day) implements TermsViolation {
        @Override
        public String code() {
            return "outside-membership";
        }

        @Override
        public String detail() {
            return "Organisation " + organisation + " is not party to the agreement on " + day;
        }
    }

    /// An indexed amount whose base period comes after the period that its first year counts by.
    record BaseLater(String pointer, YearMonth first) implements TermsViolation {
        @Override
        public String code() {
            return "base-period-later";
        }

        @Override
        public String detail() {
            return "The first year that the terms count in is indexed by the figure of " + first
                    + "; the base period is no later than that";
        }
    }
}
