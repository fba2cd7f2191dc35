package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The rules of a requisition, each broken by its own name.
public sealed interface RequisitionViolation extends Violation {

    /// A party has not met an entry condition.
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

    /// Nothing is issued to this payer; its draft says why.
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

    /// The year is outside the agreement's period.
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

    /// The terms have no such instalment.
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

    /// The day is in the future.
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

    /// The day is not a likely one for that year's money, or is in a closed year.
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

    /// The day is before the agreement entered into force.
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

    /// The day is in last year, and no reason is given.
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

    /// The reason is malformed.
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
