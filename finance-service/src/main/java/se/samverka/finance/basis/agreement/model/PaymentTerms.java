package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// When invoices fall due (domain: betalningsvillkor).
///
/// @param netDays days from the requisition, 0 to 365
/// @param earliestDue the day of the year before which nothing falls due, where the terms name one
public record PaymentTerms(int netDays, @Nullable MonthDay earliestDue) {

    private static final int DEFAULT_NET_DAYS = 30;

    public static final PaymentTerms DEFAULT = new PaymentTerms(DEFAULT_NET_DAYS, null);

    static PaymentTerms of(se.samverka.terms.Terms.PaymentTerms written) {
        return new PaymentTerms(written.netDays(), day(written.earliestDue()));
    }

    /// Reads `01-31`; null where no day is given.
    static @Nullable MonthDay day(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    /// The later of (requisition date + net days) and (the year's earliest due date): domain rule 8.
    public LocalDate dueDate(LocalDate requisitionedOn, int year) {
        var net = requisitionedOn.plusDays(netDays);
        if (earliestDue == null) {
            return net;
        }
        var earliest = earliestDue.atYear(year);
        return net.isBefore(earliest) ? earliest : net;
    }
}
