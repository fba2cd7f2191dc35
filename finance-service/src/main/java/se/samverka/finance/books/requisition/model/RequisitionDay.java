package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.requisition.model.RequisitionViolation.LateReasonMalformed;
import se.samverka.finance.books.requisition.model.RequisitionViolation.LateReasonMissing;
import se.samverka.finance.books.requisition.model.RequisitionViolation.RequisitionDateOutOfRange;
import se.samverka.finance.books.requisition.model.RequisitionViolation.RequisitionedBeforeInForce;
import se.samverka.finance.books.requisition.model.RequisitionViolation.RequisitionedInTheFuture;
import se.samverka.finance.shared.text.model.LedgerReference;

/// On which days a year's money is called for. The day is the issue date of its invoices and decides which year
/// they are numbered in, and nothing that is issued can be undone: it is today or an earlier day of this calendar
/// year, or of the year before where somebody says why it is late.
public final class RequisitionDay {

    public static final int LONGEST_REASON = 500;

    private static final int YEARS_AHEAD_OF_THE_MONEY = 1;
    private static final int LATEST_YEARS_AFTER = 3;

    private RequisitionDay() {}

    /// @param year whose money it is
    /// @param inForceSince the agreement's, on which the call rests
    /// @return every rule that is broken, with pointers into the request
    public static List<RequisitionViolation> broken(
            LocalDate date, int year, @Nullable String lateReason, @Nullable LocalDate inForceSince, LocalDate today) {
        var broken = new ArrayList<RequisitionViolation>();
        if (date.isAfter(today)) {
            broken.add(new RequisitionedInTheFuture("/requisitionedOn", date, today));
        } else if (date.getYear() < today.getYear() - 1
                || date.getYear() < year - YEARS_AHEAD_OF_THE_MONEY
                || date.getYear() > year + LATEST_YEARS_AFTER) {
            broken.add(new RequisitionDateOutOfRange("/requisitionedOn", date, year, today));
        } else if (inForceSince != null && date.isBefore(inForceSince)) {
            broken.add(new RequisitionedBeforeInForce("/requisitionedOn", date, inForceSince));
        } else if (date.getYear() < today.getYear() && lateReason == null) {
            broken.add(new LateReasonMissing("/lateReason", date, today));
        }
        if (lateReason != null && !LedgerReference.isOne(lateReason, LONGEST_REASON)) {
            broken.add(new LateReasonMalformed("/lateReason", LONGEST_REASON));
        }
        return broken;
    }
}
