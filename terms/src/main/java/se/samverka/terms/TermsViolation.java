package se.samverka.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Every rule that terms can break by themselves, by name. What they break of a register or of an agreement that is
/// kept is its owner's to say.
public final class TermsViolation {

    private TermsViolation() {}

    /// The period ends before it begins.
    public static Violation periodReversed(String pointer) {
        return new Violation(pointer, ProblemCode.PERIOD_REVERSED, "validTo must not lie before validFrom");
    }

    /// A text or list outside its bounds.
    public static Violation outOfBounds(String pointer, String what, int least, int most) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, what + " must be from " + least + " to " + most);
    }

    /// More bytes than an event can carry beside everything else.
    public static Violation termsTooLarge(String pointer, int bytes, int most) {
        return new Violation(
                pointer,
                ProblemCode.TERMS_TOO_LARGE,
                "The terms take " + bytes + " bytes as JSON, and may take " + most
                        + "; move texts to annexes, or divide the agreement");
    }

    /// The same organisation twice among the parties.
    public static Violation partyTwice(String pointer, OrganisationNumber party) {
        return new Violation(
                pointer,
                ProblemCode.PARTY_TWICE,
                "Organisation " + party + " is already a party; give it all its roles in one place");
    }

    /// An organisation that is named, where only a party may be, but is none.
    public static Violation notAParty(String pointer, OrganisationNumber organisation) {
        return new Violation(
                pointer, ProblemCode.NOT_A_PARTY, "Organisation " + organisation + " is not among the parties");
    }

    /// A payer that is no party: nobody owes what it has not agreed to.
    public static Violation payerNotParty(String pointer, OrganisationNumber organisation) {
        return new Violation(
                pointer,
                ProblemCode.PAYER_NOT_PARTY,
                "Organisation " + organisation + " is to pay and is not among the parties: make it one");
    }

    /// A payee that is no party.
    public static Violation payeeNotParty(String pointer, OrganisationNumber organisation) {
        return new Violation(
                pointer,
                ProblemCode.PAYEE_NOT_PARTY,
                "Organisation " + organisation + " is to be paid and is not among the parties: make it one");
    }

    /// Two clauses with the same id.
    public static Violation clauseIdTwice(String pointer, String clauseId) {
        return new Violation(
                pointer, ProblemCode.CLAUSE_ID_TWICE, "Another clause has the clauseId " + clauseId + " already");
    }

    /// Two branches of one clause with the same id.
    public static Violation branchIdTwice(String pointer, String branchId) {
        return new Violation(
                pointer,
                ProblemCode.BRANCH_ID_TWICE,
                "Another branch of this clause has the branchId " + branchId + " already");
    }

    /// Two amounts for the same year.
    public static Violation yearTwice(String pointer, int year) {
        return new Violation(pointer, ProblemCode.YEAR_TWICE, "The year " + year + " has its amount already");
    }

    /// Two entry conditions of the same party.
    public static Violation conditionTwice(String pointer, OrganisationNumber party) {
        return new Violation(
                pointer, ProblemCode.CONDITION_TWICE, "Organisation " + party + " has its entry condition already");
    }

    /// A branch that contains itself.
    public static Violation branchCycle(String pointer, String branchId) {
        return new Violation(pointer, ProblemCode.BRANCH_CYCLE, "Branch " + branchId + " would contain itself");
    }

    /// A field that this kind of clause or split needs.
    public static Violation fieldMissing(String pointer, String because) {
        return new Violation(pointer, ProblemCode.FIELD_MISSING, because);
    }

    /// A field that this kind of clause or split has no use for.
    public static Violation fieldMisplaced(String pointer, String because) {
        return new Violation(pointer, ProblemCode.FIELD_MISPLACED, because);
    }

    /// An amount below zero.
    public static Violation amountNegative(String pointer) {
        return new Violation(pointer, ProblemCode.AMOUNT_NEGATIVE, "An amount in an agreement is never below zero");
    }

    /// Shares that are more or less than the whole.
    public static Violation sharesDoNotAddUp(String pointer, Fraction sum) {
        return new Violation(
                pointer,
                ProblemCode.SHARES_DO_NOT_ADD_UP,
                "The shares of a split must add up to 1; these add up to " + sum);
    }

    /// A residual owner that is no branch of its split.
    public static Violation residualOwnerUnknown(String pointer, String branchId) {
        return new Violation(
                pointer, ProblemCode.RESIDUAL_OWNER_UNKNOWN, "No branch of this split has the branchId " + branchId);
    }

    /// A residual owner whose own amount is decided, so that it cannot take the rest.
    public static Violation residualOwnerDecided(String pointer, String branchId) {
        return new Violation(
                pointer,
                ProblemCode.RESIDUAL_OWNER_DECIDED,
                "The residual owner " + branchId + " takes what others leave and can have no decidedAmount");
    }

    /// A decided amount whose difference to the computed one nobody bears.
    public static Violation residualOwnerMissing(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.RESIDUAL_OWNER_MISSING,
                "A split with a decidedAmount, or by fixed amounts of what is indexed, must name the residualOwner"
                        + " that bears the difference");
    }

    /// A split below too many others.
    public static Violation splitTooDeep(String pointer, int most) {
        return new Violation(pointer, ProblemCode.SPLIT_TOO_DEEP, "Splits nest at most " + most + " levels");
    }

    /// A date or year outside the agreement's period.
    public static Violation outsidePeriod(String pointer, LocalDate from, LocalDate to) {
        return new Violation(
                pointer,
                ProblemCode.OUTSIDE_PERIOD,
                "This must lie within the agreement's period, " + Period.inWords(from, to));
    }

    /// A value that is written wrongly.
    public static Violation malformed(String pointer, String because) {
        return new Violation(pointer, ProblemCode.VALUE_MALFORMED, because);
    }

    /// Another currency than SEK.
    public static Violation currencyUnsupported(String pointer) {
        return new Violation(pointer, ProblemCode.CURRENCY_UNSUPPORTED, "Amounts are in SEK");
    }

    /// A VAT category that cannot be invoiced yet.
    public static Violation vatNotSupported(String pointer, String category) {
        return new Violation(
                pointer,
                ProblemCode.VAT_NOT_SUPPORTED,
                "The VAT category " + category
                        + " cannot be invoiced yet; contributions between public bodies are outside the scope of VAT, O");
    }

    /// A VAT category that there is not.
    public static Violation vatCategoryUnknown(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.VAT_CATEGORY_UNKNOWN,
                "A VAT category is one of UN/CEFACT 5305: AE, B, E, G, K, L, M, O, S or Z");
    }

    /// An amount that could not be invoiced and paid.
    public static Violation amountOutOfBounds(String pointer) {
        return new Violation(
                pointer, ProblemCode.OUT_OF_BOUNDS, "An amount that is agreed on is at most " + Money.LARGEST_AGREED);
    }

    /// A rounding unit that is no amount between one öre and a thousand kronor.
    public static Violation roundingUnitOutOfBounds(String pointer) {
        return new Violation(pointer, ProblemCode.OUT_OF_BOUNDS, "A rounding unit is from 0.01 to 1000.00");
    }

    /// A party that leaves before it joins.
    public static Violation membershipReversed(String pointer) {
        return new Violation(pointer, ProblemCode.PERIOD_REVERSED, "to must not lie before from");
    }

    /// A coordinator that joins late or leaves early.
    public static Violation coordinatorNotThroughout(String pointer) {
        return new Violation(
                pointer,
                ProblemCode.COORDINATOR_NOT_THROUGHOUT,
                "A coordinator is party for the whole period; another from a day on is named by an amendment");
    }

    /// An indexed amount whose base period comes after the period that its first year counts by.
    public static Violation baseLater(String pointer, YearMonth first) {
        return new Violation(
                pointer,
                ProblemCode.BASE_PERIOD_LATER,
                "The first year that the terms count in is indexed by the figure of " + first
                        + "; the base period is no later than that");
    }
}
