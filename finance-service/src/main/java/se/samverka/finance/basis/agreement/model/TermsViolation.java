package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The rules of form that terms can break, each by its name. Pointers lead into the terms as they were sent.
public final class TermsViolation {

    private TermsViolation() {}

    /// A field that this kind of clause, split or branch needs is absent.
    public static Violation fieldMissing(String pointer, String field) {
        return new Violation(pointer, ProblemCode.FIELD_MISSING, "The field " + field + " is missing");
    }

    /// A field that has no meaning where it stands, so that somebody has meant something else.
    public static Violation fieldOutOfPlace(String pointer, String field, String because) {
        return new Violation(
                pointer, ProblemCode.FIELD_OUT_OF_PLACE, "The field " + field + " has no meaning here: " + because);
    }

    /// A value outside its allowed values.
    public static Violation fieldOutOfRange(String pointer, String range) {
        return new Violation(pointer, ProblemCode.FIELD_OUT_OF_RANGE, "Allowed is " + range);
    }

    /// The shares of a split are not the whole.
    public static Violation sharesDoNotAddUp(String pointer, Fraction sum) {
        return new Violation(pointer, ProblemCode.SHARES_DO_NOT_ADD_UP, "The shares sum to " + sum + ", not to 1/1");
    }

    /// The residual owner is none of the split's own branches.
    public static Violation residualOwnerUnknown(String pointer, String residualOwner) {
        return new Violation(
                pointer,
                ProblemCode.RESIDUAL_OWNER_UNKNOWN,
                "No branch of this split has the branchId " + residualOwner);
    }

    /// The residual owner has an amount that may not move.
    public static Violation residualOwnerDecided(String pointer, String residualOwner) {
        return new Violation(
                pointer,
                ProblemCode.RESIDUAL_OWNER_DECIDED,
                "The residual owner " + residualOwner + " takes what others leave and can have no decidedAmount");
    }

    /// An amount below zero.
    public static Violation negativeAmount(String pointer, Money amount) {
        return new Violation(
                pointer, ProblemCode.AMOUNT_NEGATIVE, "An amount is never below zero, as " + amount + " is");
    }

    /// Two branches of one clause with the same id.
    public static Violation duplicateBranchId(String pointer, String branchId) {
        return new Violation(
                pointer, ProblemCode.BRANCH_ID_DUPLICATE, "The branchId " + branchId + " stands twice in this clause");
    }

    /// A branch among its own ancestors.
    public static Violation branchCycle(String pointer, String branchId) {
        return new Violation(pointer, ProblemCode.BRANCH_CYCLE, "The branch " + branchId + " stands inside itself");
    }

    /// Two clauses with the same id.
    public static Violation duplicateClauseId(String pointer, String clauseId) {
        return new Violation(
                pointer, ProblemCode.CLAUSE_ID_DUPLICATE, "The clauseId " + clauseId + " stands twice in these terms");
    }

    /// More levels than the bound.
    public static Violation splitTooDeep(String pointer, int maxDepth) {
        return new Violation(pointer, ProblemCode.SPLIT_TOO_DEEP, "Splits nest at most " + maxDepth + " levels");
    }

    /// More of something than its bound.
    public static Violation tooMany(String pointer, String what, int max) {
        return new Violation(pointer, ProblemCode.TOO_MANY, "At most " + max + " " + what + " are taken");
    }

    /// Another currency than SEK.
    public static Violation currencyUnsupported(String pointer, String currency) {
        return new Violation(pointer, ProblemCode.CURRENCY_UNSUPPORTED, "Amounts are in SEK, not in " + currency);
    }

    /// A VAT category that cannot be invoiced yet: finance knows no rates and no VAT numbers.
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

    /// The period ends before it starts.
    public static Violation periodReversed(String pointer, LocalDate validFrom, LocalDate validTo) {
        return new Violation(
                pointer,
                ProblemCode.PERIOD_REVERSED,
                "The last day " + validTo + " is before the first day " + validFrom);
    }

    /// A day outside the period of the terms.
    public static Violation outsidePeriod(String pointer, LocalDate day) {
        return new Violation(
                pointer, ProblemCode.OUTSIDE_PERIOD, "The day " + day + " is outside the period of the agreement");
    }

    /// The same organisation twice among the parties.
    public static Violation partyTwice(String pointer, OrganisationNumber party) {
        return new Violation(
                pointer, ProblemCode.PARTY_TWICE, "The organisation " + party + " stands twice among the parties");
    }
}
