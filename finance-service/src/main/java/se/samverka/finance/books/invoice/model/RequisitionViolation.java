package se.samverka.finance.books.invoice.model;

import java.time.LocalDate;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a call for money, each by its name.
public final class RequisitionViolation {

    private RequisitionViolation() {}

    /// A party has not decided what the agreement waits for.
    public static Violation entryConditionUnmet(String pointer, String party, String decidingBody, String requirement) {
        return new Violation(
                pointer,
                ProblemCode.ENTRY_CONDITION_UNMET,
                decidingBody + " of " + party + " has not met the requirement " + requirement);
    }

    /// A payer to which nothing is issued, for a reason that stands on its draft.
    public static Violation notIssuedTo(String pointer, String payer, Money total, Hindrance blockedBy) {
        return new Violation(
                pointer,
                blockedBy.problem(),
                switch (blockedBy) {
                    case PAYER_NOT_BOUND ->
                        payer + " was not bound by then to every version that its " + total
                                + " rests on; its approval of"
                                + " the agreement binds it, and an adjustment issues what it owes";
                    case AGREEMENT_CONTESTED ->
                        payer + " contests the agreement, so that its " + total + " is not issued";
                    case VAT_NOT_SUPPORTED ->
                        "The " + total + " of " + payer + " has another VAT category than O; an amendment can mend it";
                });
    }

    /// A year in which the agreement does not hold.
    public static Violation yearOutsidePeriod(String pointer, int year) {
        return new Violation(
                pointer,
                ProblemCode.YEAR_OUTSIDE_PERIOD,
                "The year " + year + " is outside the period of the agreement");
    }

    /// An instalment that the terms do not know.
    public static Violation instalmentUnknown(String pointer, int instalment, int known) {
        return new Violation(
                pointer,
                ProblemCode.INSTALMENT_UNKNOWN,
                known == 0
                        ? "The terms divide no year into instalments; leave instalment out"
                        : "The terms know instalments 1 to " + known + ", not " + instalment);
    }

    /// A date that is no likely day to call for that year's money, or of a year that is closed.
    public static Violation requisitionDateOutOfRange(String pointer, LocalDate date, int year, LocalDate today) {
        return new Violation(
                pointer,
                ProblemCode.REQUISITION_DATE_OUT_OF_RANGE,
                "The money of " + year + " is requisitioned on a day from " + LocalDate.of(year - 1, 1, 1) + " to "
                        + LocalDate.of(year + 3, 12, 31) + " that lies between "
                        + LocalDate.of(today.getYear() - 1, 1, 1)
                        + " and " + today + ", not on " + date);
    }

    /// A day on which the agreement bound nobody yet.
    public static Violation requisitionedBeforeInForce(String pointer, LocalDate date, LocalDate inForceSince) {
        return new Violation(
                pointer,
                ProblemCode.BEFORE_WHAT_IT_FOLLOWS,
                "The agreement is in force since " + inForceSince + ", which is the earliest day; " + date
                        + " lies before it");
    }

    /// A day of last year without a word on why.
    public static Violation lateReasonMissing(String pointer, LocalDate date, LocalDate today) {
        return new Violation(
                pointer,
                ProblemCode.LATE_REASON_MISSING,
                "The day " + date + " is of last year: take one from " + LocalDate.of(today.getYear(), 1, 1) + " to "
                        + today + ", or say in lateReason why it is late");
    }

    /// No text that says why.
    public static Violation lateReasonMalformed(String pointer, int longest) {
        return new Violation(
                pointer,
                ProblemCode.VALUE_MALFORMED,
                "A reason has 1 to " + longest + " characters, no control characters and no blanks around it");
    }
}
