package se.samverka.finance.books.requisition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.shared.text.model.LedgerReference;
import se.samverka.platform.rule.Violation;

/// The days on which a year's money may be requisitioned. The day is the issue date of the invoices and decides
/// their number series, and issued documents cannot be undone. It is therefore today or an earlier day of this
/// calendar year, or a day of the year before with a reason.
public final class RequisitionDay {

    public static final int LONGEST_REASON = 500;

    private static final int YEARS_AHEAD_OF_THE_MONEY = 1;
    private static final int LATEST_YEARS_AFTER = 3;

    private RequisitionDay() {}

    /// @param year whose money is requisitioned
    /// @param inForceSince of the agreement
    /// @return each broken rule, with a pointer into the request
    public static List<Violation> broken(
            LocalDate date, int year, @Nullable String lateReason, @Nullable LocalDate inForceSince, LocalDate today) {
        var broken = new ArrayList<Violation>();
        if (date.isAfter(today)) {
            broken.add(RequisitionViolation.requisitionedInTheFuture("/requisitionedOn", date, today));
        } else if (date.getYear() < today.getYear() - 1
                || date.getYear() < year - YEARS_AHEAD_OF_THE_MONEY
                || date.getYear() > year + LATEST_YEARS_AFTER) {
            broken.add(RequisitionViolation.requisitionDateOutOfRange("/requisitionedOn", date, year, today));
        } else if (inForceSince != null && date.isBefore(inForceSince)) {
            broken.add(RequisitionViolation.requisitionedBeforeInForce("/requisitionedOn", date, inForceSince));
        } else if (date.getYear() < today.getYear() && lateReason == null) {
            broken.add(RequisitionViolation.lateReasonMissing("/lateReason", date, today));
        }
        if (lateReason != null && !LedgerReference.isOne(lateReason, LONGEST_REASON)) {
            broken.add(RequisitionViolation.lateReasonMalformed("/lateReason", LONGEST_REASON));
        }
        return broken;
    }
}
