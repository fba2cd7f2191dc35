package se.samverka.finance.books.receivable.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How long ago an open amount fell due, in the classes of an ageing list (åldersanalys).
@Schema(name = "ReceivableAge")
public enum Bucket {
    /// Falls due on the day or later.
    NOT_DUE(0),
    DAYS_1_30(30),
    DAYS_31_60(60),
    DAYS_61_90(90),
    OVER_90_DAYS(Integer.MAX_VALUE);

    private final int mostDays;

    Bucket(int mostDays) {
        this.mostDays = mostDays;
    }

    /// The most days after the due date of this bucket.
    public int mostDays() {
        return mostDays;
    }

    /// @param daysOverdue days after the due date; zero and below is not due
    public static Bucket of(int daysOverdue) {
        for (var bucket : values()) {
            if (daysOverdue <= bucket.mostDays) {
                return bucket;
            }
        }
        return OVER_90_DAYS;
    }
}
