package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Violations in a requisition.
public final class RequisitionViolation {

    private RequisitionViolation() {}

    /// A party has not met an entry condition.
    public static Violation entryConditionUnmet(String pointer, String party, String decidingBody, String requirement) {
        return new Violation(
                pointer,
                ProblemCode.ENTRY_CONDITION_UNMET,
                decidingBody + " of " + party + " has not met the entry condition " + requirement);
    }

    /// Nothing is issued to this payer; its draft says why.
    public static Violation notIssuedTo(String pointer, String payer, Money total, Hindrance blockedBy) {
        return new Violation(
                pointer,
                blockedBy.problem(),
                switch (blockedBy) {
                    case PAYER_NOT_BOUND ->
                        payer + " was not bound on the issue date to every version on which its " + total
                                + " rests; once it has approved them, an adjustment issues what it owes";
                    case AGREEMENT_CONTESTED -> payer + " contests the agreement, so its " + total + " is not issued";
                    case VAT_NOT_SUPPORTED ->
                        "The " + total + " of " + payer
                                + " has another VAT category than O; an amendment can change it";
                });
    }

    /// The year is outside the agreement's period.
    public static Violation yearOutsidePeriod(String pointer, int year) {
        return new Violation(
                pointer,
                ProblemCode.YEAR_OUTSIDE_PERIOD,
                "The year " + year + " is outside the period of the agreement");
    }

    /// The terms have no such instalment.
    public static Violation instalmentUnknown(String pointer, int instalment, int known) {
        return new Violation(
                pointer,
                ProblemCode.INSTALMENT_UNKNOWN,
                known == 0
                        ? "The terms do not divide the year into instalments; omit instalment"
                        : "The terms have instalments 1 to " + known + ", not " + instalment);
    }

    /// The day is implausible for that year's money, or is in a closed year.
    public static Violation requisitionDateOutOfRange(String pointer, LocalDate date, int year, LocalDate today) {
        return new Violation(
                pointer,
                ProblemCode.REQUISITION_DATE_OUT_OF_RANGE,
                "The money for " + year + " can be requisitioned on a day from " + LocalDate.of(year - 1, 1, 1) + " to "
                        + LocalDate.of(year + 3, 12, 31) + " that is also between "
                        + LocalDate.of(today.getYear() - 1, 1, 1)
                        + " and " + today + ", not on " + date);
    }

    /// The day is before the agreement entered into force.
    public static Violation requisitionedBeforeInForce(String pointer, LocalDate date, LocalDate inForceSince) {
        return new Violation(
                pointer,
                ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                "The agreement has been in force since " + inForceSince + "; " + date + " is before that day");
    }

    /// The day is in last year, and no reason is given.
    public static Violation lateReasonMissing(String pointer, LocalDate date, LocalDate today) {
        return new Violation(
                pointer,
                ProblemCode.LATE_REASON_MISSING,
                "The day " + date + " is in last year; give one from " + LocalDate.of(today.getYear(), 1, 1) + " to "
                        + today + ", or give the reason for the delay in lateReason");
    }

    /// The reason is malformed.
    public static Violation lateReasonMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + longest
                        + " characters, without control characters or leading or trailing blanks");
    }
}
