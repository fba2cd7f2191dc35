package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// The rules of form that terms can break, each by its name. Pointers lead into the terms as they were sent.
public sealed interface TermsViolation extends Violation {

    /// A field that this kind of clause, split or branch needs is absent.
    record FieldMissing(String pointer, String field) implements TermsViolation {
        @Override
        public String code() {
            return "field-missing";
        }

        @Override
        public String detail() {
            return "The field " + field + " is missing";
        }
    }

    /// A field that has no meaning where it stands, so that somebody has meant something else.
    record FieldOutOfPlace(String pointer, String field, String because) implements TermsViolation {
        @Override
        public String code() {
            return "field-out-of-place";
        }

        @Override
        public String detail() {
            return "The field " + field + " has no meaning here: " + because;
        }
    }

    /// A value outside its allowed values.
    record FieldOutOfRange(String pointer, String range) implements TermsViolation {
        @Override
        public String code() {
            return "field-out-of-range";
        }

        @Override
        public String detail() {
            return "Allowed is " + range;
        }
    }

    /// The shares of a split are not the whole.
    record SharesDoNotAddUp(String pointer, Fraction sum) implements TermsViolation {
        @Override
        public String code() {
            return "shares-do-not-add-up";
        }

        @Override
        public String detail() {
            return "The shares sum to " + sum + ", not to 1/1";
        }
    }

    /// The residual owner is none of the split's own branches.
    record ResidualOwnerUnknown(String pointer, String residualOwner) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-unknown";
        }

        @Override
        public String detail() {
            return "No branch of this split has the branchId " + residualOwner;
        }
    }

    /// The residual owner has an amount that may not move.
    record ResidualOwnerDecided(String pointer, String residualOwner) implements TermsViolation {
        @Override
        public String code() {
            return "residual-owner-decided";
        }

        @Override
        public String detail() {
            return "The residual owner " + residualOwner + " takes what others leave and can have no decidedAmount";
        }
    }

    /// An amount below zero.
    record NegativeAmount(String pointer, Money amount) implements TermsViolation {
        @Override
        public String code() {
            return "amount-negative";
        }

        @Override
        public String detail() {
            return "An amount is never below zero, as " + amount + " is";
        }
    }

    /// Two branches of one clause with the same id.
    record DuplicateBranchId(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "branch-id-duplicate";
        }

        @Override
        public String detail() {
            return "The branchId " + branchId + " stands twice in this clause";
        }
    }

    /// A branch among its own ancestors.
    record BranchCycle(String pointer, String branchId) implements TermsViolation {
        @Override
        public String code() {
            return "branch-cycle";
        }

        @Override
        public String detail() {
            return "The branch " + branchId + " stands inside itself";
        }
    }

    /// Two clauses with the same id.
    record DuplicateClauseId(String pointer, String clauseId) implements TermsViolation {
        @Override
        public String code() {
            return "clause-id-duplicate";
        }

        @Override
        public String detail() {
            return "The clauseId " + clauseId + " stands twice in these terms";
        }
    }

    /// More levels than the bound.
    record SplitTooDeep(String pointer, int maxDepth) implements TermsViolation {
        @Override
        public String code() {
            return "split-too-deep";
        }

        @Override
        public String detail() {
            return "Splits nest at most " + maxDepth + " levels";
        }
    }

    /// More of something than its bound.
    record TooMany(String pointer, String what, int max) implements TermsViolation {
        @Override
        public String code() {
            return "too-many";
        }

        @Override
        public String detail() {
            return "At most " + max + " " + what + " are taken";
        }
    }

    /// Another currency than SEK.
    record CurrencyUnsupported(String pointer, String currency) implements TermsViolation {
        @Override
        public String code() {
            return "currency-unsupported";
        }

        @Override
        public String detail() {
            return "Amounts are in SEK, not in " + currency;
        }
    }

    /// A VAT category that cannot be invoiced yet: finance knows no rates and no VAT numbers.
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

    /// The period ends before it starts.
    record PeriodReversed(String pointer, LocalDate validFrom, LocalDate validTo) implements TermsViolation {
        @Override
        public String code() {
            return "period-reversed";
        }

        @Override
        public String detail() {
            return "The last day " + validTo + " is before the first day " + validFrom;
        }
    }

    /// A day outside the period of the terms.
    record OutsidePeriod(String pointer, LocalDate day) implements TermsViolation {
        @Override
        public String code() {
            return "outside-period";
        }

        @Override
        public String detail() {
            return "The day " + day + " is outside the period of the agreement";
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
            return "The organisation " + party + " stands twice among the parties";
        }
    }
}
