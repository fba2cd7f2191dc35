package se.samverka.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Every rule that terms can break by themselves, by name. What they break of a register or of an agreement that is
/// kept is its owner's to say.
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

    /// More bytes than an event can carry beside everything else.
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

    /// Two clauses with the same id.
    record ClauseIdTwice(String pointer, String clauseId) implements TermsViolation {
        @Override
        public String code() {
            return "clause-id-twice";
        }

        @Override
        public String detail() {
            return "Another clause has the clauseId " + clauseId + " already";
        }
    }

    /// Two branches of one clause with the same id.
    record BranchIdTwice(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "branch-id-twice";
        }

        @Override
        public String detail() {
            return "Another branch of this clause has the branchId " + branchId + " already";
        }
    }

    /// Two amounts for the same year.
    record YearTwice(String pointer, int year) implements TermsViolation {
        @Override
        public String code() {
            return "year-twice";
        }

        @Override
        public String detail() {
            return "The year " + year + " has its amount already";
        }
    }

    /// Two entry conditions of the same party.
    record ConditionTwice(String pointer, OrganisationNumber party) implements TermsViolation {
        @Override
        public String code() {
            return "condition-twice";
        }

        @Override
        public String detail() {
            return "Organisation " + party + " has its entry condition already";
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
    record FieldMissing(String pointer, String because) implements TermsViolation {
        @Override
        public String code() {
            return "field-missing";
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

    /// A residual owner that is no branch of its split.
    record ResidualOwnerUnknown(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-unknown";
        }

        @Override
        public String detail() {
            return "No branch of this split has the branchId " + branchId;
        }
    }

    /// A residual owner whose own amount is decided, so that it cannot take the rest.
    record ResidualOwnerDecided(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-decided";
        }

        @Override
        public String detail() {
            return "The residual owner " + branchId + " takes what others leave and can have no decidedAmount";
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

    /// Another currency than SEK.
    record CurrencyUnsupported(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "currency-unsupported";
        }

        @Override
        public String detail() {
            return "Amounts are in SEK";
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

    /// A rounding unit that is no amount between one öre and a thousand kronor.
    record RoundingUnitOutOfBounds(String pointer) implements TermsViolation {
        @Override
        public String code() {
            return "out-of-bounds";
        }

        @Override
        public String detail() {
            return "A rounding unit is from 0.01 to 1000.00";
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
