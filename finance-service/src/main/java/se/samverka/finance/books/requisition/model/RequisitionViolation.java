package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// What can be wrong with a call for money, each by its name.
public sealed interface RequisitionViolation extends Violation {

    /// A party has not decided what the agreement waits for.
    record EntryConditionUnmet(String pointer, String party, String decidingBody, String requirement)
            implements RequisitionViolation {
        @Override
        public String code() {
            return "entry-condition-unmet";
        }

        @Override
        public String detail() {
            return decidingBody + " of " + party + " has not met the requirement " + requirement;
        }
    }

    /// A payer to which nothing is issued, for a reason that stands on its draft.
    record NotIssuedTo(String pointer, String payer, Money total, Hindrance blockedBy) implements RequisitionViolation {
        @Override
        public String code() {
            return blockedBy.code();
        }

        @Override
        public String detail() {
            return switch (blockedBy) {
                case PAYER_NOT_BOUND ->
                    payer + " was not bound by then to every version that its " + total + " rests on; its approval of"
                            + " the agreement binds it, and an adjustment issues what it owes";
                case AGREEMENT_CONTESTED -> payer + " contests the agreement, so that its " + total + " is not issued";
                case VAT_NOT_SUPPORTED ->
                    "The " + total + " of " + payer + " has another VAT category than O; an amendment can mend it";
            };
        }
    }

    /// A year in which the agreement does not hold.
    record YearOutsidePeriod(String pointer, int year) implements RequisitionViolation {
        @Override
        public String code() {
            return "year-outside-period";
        }

        @Override
        public String detail() {
            return "The year " + year + " is outside the period of the agreement";
        }
    }

    /// An instalment that the terms do not know.
    record InstalmentUnknown(String pointer, int instalment, int known) implements RequisitionViolation {
        @Override
        public String code() {
            return "instalment-unknown";
        }

        @Override
        public String detail() {
            return known == 0
                    ? "The terms divide no year into instalments; leave instalment out"
                    : "The terms know instalments 1 to " + known + ", not " + instalment;
        }
    }

    /// A day that has not come: what is issued is issued by today.
    record RequisitionedInTheFuture(String pointer, LocalDate date, LocalDate latest) implements RequisitionViolation {
        @Override
        public String code() {
            return "requisitioned-in-the-future";
        }

        @Override
        public String detail() {
            return "Money is requisitioned on " + latest + " at the latest, which is today, not on " + date;
        }
    }

    /// A date that is no likely day to call for that year's money, or of a year that is closed.
    record RequisitionDateOutOfRange(String pointer, LocalDate date, int year, LocalDate today)
            implements RequisitionViolation {
        @Override
        public String code() {
            return "requisition-date-out-of-range";
        }

        @Override
        public String detail() {
            return "The money of " + year + " is requisitioned on a day from " + LocalDate.of(year - 1, 1, 1) + " to "
                    + LocalDate.of(year + 3, 12, 31) + " that lies between " + LocalDate.of(today.getYear() - 1, 1, 1)
                    + " and " + today + ", not on " + date;
        }
    }

    /// A day on which the agreement bound nobody yet.
    record RequisitionedBeforeInForce(String pointer, LocalDate date, LocalDate inForceSince)
            implements RequisitionViolation {
        @Override
        public String code() {
            return "before-what-it-follows";
        }

        @Override
        public String detail() {
            return "The agreement is in force since " + inForceSince + ", which is the earliest day; " + date
                    + " lies before it";
        }
    }

    /// A day of last year without a word on why.
    record LateReasonMissing(String pointer, LocalDate date, LocalDate today) implements RequisitionViolation {
        @Override
        public String code() {
            return "late-reason-missing";
        }

        @Override
        public String detail() {
            return "The day " + date + " is of last year: take one from " + LocalDate.of(today.getYear(), 1, 1) + " to "
                    + today + ", or say in lateReason why it is late";
        }
    }

    /// No text that says why.
    record LateReasonMalformed(String pointer, int longest) implements RequisitionViolation {
        @Override
        public String code() {
            return "value-malformed";
        }

        @Override
        public String detail() {
            return "A reason has 1 to " + longest + " characters, no control characters and no blanks around it";
        }
    }
}
