package se.samverka.finance.delivery.export.sie;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.Money;

/// A voucher for import; the receiving system numbers it. Its rows sum to zero.
///
/// @param text of the voucher as a whole
/// @param rows at least two
public record Voucher(LocalDate date, String text, List<Row> rows) {

    /// A number or code in the receiving system, with its name.
    public record Named(String number, String name) {}

    /// One row.
    ///
    /// @param costCentre SIE dimension 1
    /// @param project SIE dimension 6
    /// @param amount debit above zero, credit below
    public record Row(
            Named account,
            @Nullable Named costCentre,
            @Nullable Named project,
            Money amount) {}

    public Voucher {
        rows = List.copyOf(rows);
        if (rows.size() < 2
                || !Money.sum(rows.stream().map(Row::amount).toList()).isZero()) {
            throw new IllegalArgumentException("A voucher has two rows or more, and they sum to zero");
        }
    }
}
