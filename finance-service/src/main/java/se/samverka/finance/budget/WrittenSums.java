package se.samverka.finance.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.budget.model.BudgetKind;
import se.samverka.finance.budget.model.BudgetTable;
import se.samverka.finance.shared.csv.CsvFile.Line;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// The sums written in a table, compared with the sums of its rows.
final class WrittenSums {

    private final Map<Integer, List<Written>> written = new HashMap<>();

    /// One written sum.
    ///
    /// @param kind income or cost; absent for the result, income less cost
    /// @param unit absent for the sum over all of them
    private record Written(
            String pointer,
            @Nullable BudgetKind kind,
            @Nullable String unit,
            Money amount) {}

    void ofUnit(Line line, int year, @Nullable BudgetKind kind, String unit, Money amount) {
        add(year, new Written(line.pointer(), kind, unit, amount));
    }

    void ofAll(Line line, int year, @Nullable BudgetKind kind, Money amount) {
        add(year, new Written(line.pointer(), kind, null, amount));
    }

    private void add(int year, Written sum) {
        written.computeIfAbsent(year, first -> new ArrayList<>()).add(sum);
    }

    /// The rows that some written sum covers.
    Set<Integer> years() {
        return written.keySet();
    }

    /// The written sums that differ from the year's table.
    List<Violation> check(int year, BudgetTable table) {
        var places = new HashMap<String, Integer>();
        table.units().forEach(unit -> places.put(unit, places.size()));
        var found = new ArrayList<Violation>();
        for (var sum : written.getOrDefault(year, List.of())) {
            var sums = sums(table, sum.kind());
            var place = sum.unit() == null ? null : places.get(sum.unit());
            var expected = sum.unit() == null
                    ? sums.total()
                    : place == null ? Money.ZERO : sums.byUnit().get(place);
            var of = sum.unit() == null ? "all units" : sum.unit();
            differs(sum.pointer(), of, expected, sum.amount()).ifPresent(found::add);
        }
        return found;
    }

    private static BudgetTable.Sums sums(BudgetTable table, @Nullable BudgetKind kind) {
        if (kind == null) {
            return table.result();
        }
        return switch (kind) {
            case INCOME -> table.income();
            case COST -> table.cost();
        };
    }

    static Optional<Violation> differs(String pointer, String of, Money expected, Money found) {
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of(BudgetFileViolation.sumDiffers(pointer, of, expected, found));
    }
}
