package se.samverka.finance.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import se.samverka.finance.shared.csv.CsvFile;
import se.samverka.platform.rule.Violation;

/// Column numbers of a budget file, from 0; -1 for an absent column. A file with one amount per line has `unit` and
/// `amount`. A table has neither; every other column is a unit.
///
/// @param agreements those for which a line is the frame; only in a file with one amount per line
/// @param sum the total of a table's line over its units
/// @param units the columns of a table's units
record BudgetColumns(
        int year, int kind, int category, int unit, int amount, int agreements, int sum, List<Integer> units) {

    private static final List<String> YEAR = List.of("year", "år");
    private static final List<String> KIND = List.of("kind", "slag");
    private static final List<String> CATEGORY = List.of("category", "kategori");
    private static final List<String> UNIT = List.of("unit", "enhet");
    private static final List<String> AMOUNT = List.of("amount", "belopp");
    private static final List<String> AGREEMENTS = List.of("agreements", "avtal");
    private static final List<String> SUM = List.of("sum", "summa", "total", "totalt");

    /// @param violations receives those found
    static BudgetColumns of(CsvFile file, List<Violation> violations) {
        int unit = file.column(UNIT);
        int amount = file.column(AMOUNT);
        boolean table = unit < 0 && amount < 0 && file.column(AGREEMENTS) < 0;
        var columns = new BudgetColumns(
                file.column(YEAR),
                file.column(KIND),
                file.column(CATEGORY),
                unit,
                amount,
                file.column(AGREEMENTS),
                table ? file.column(SUM) : -1,
                List.of());
        var others = columns.others(file.names().size());
        columns.check(table && others.isEmpty(), table, violations);
        // A second column of sums is not a unit either.
        others.stream()
                .map(file.names()::get)
                .filter(name -> !table || isSum(name))
                .forEach(name -> violations.add(BudgetFileViolation.columnUnknown("/lines/1", name)));
        return table ? columns.with(others) : columns;
    }

    boolean isTable() {
        return !units.isEmpty();
    }

    static boolean isSum(String name) {
        return SUM.contains(name.toLowerCase(Locale.ROOT));
    }

    private BudgetColumns with(List<Integer> others) {
        return new BudgetColumns(year, kind, category, unit, amount, agreements, sum, others);
    }

    private List<Integer> others(int count) {
        var named = new HashSet<>(Set.of(-1));
        named.addAll(List.of(year, kind, category, unit, amount, agreements, sum));
        return IntStream.range(0, count)
                .filter(column -> !named.contains(column))
                .boxed()
                .toList();
    }

    private void check(boolean nothingElse, boolean table, List<Violation> violations) {
        var missing = new ArrayList<String>();
        if (year < 0) {
            missing.add("year");
        }
        if (kind < 0) {
            missing.add("kind");
        }
        if (category < 0) {
            missing.add("category");
        }
        if (unit < 0 && (!table || nothingElse)) {
            missing.add("unit");
        }
        if (amount < 0 && (!table || nothingElse)) {
            missing.add("amount");
        }
        missing.forEach(column -> violations.add(BudgetFileViolation.columnMissing("/lines/1", column)));
    }
}
