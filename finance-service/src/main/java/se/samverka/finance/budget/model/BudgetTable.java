package se.samverka.finance.budget.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samverka.finance.budget.model.BudgetRow.Place;
import se.samverka.platform.value.Money;

/// A year's budget as a table with sums, as an operational plan prints it.
///
/// @param units the columns, in the order in which the file names them
/// @param categories the rows, income before costs, otherwise in the order of the file
/// @param income per unit and in total
/// @param cost per unit and in total
/// @param result income less cost
public record BudgetTable(List<String> units, List<Category> categories, Sums income, Sums cost, Sums result) {

    /// A bound: a few scattered amounts could make a huge, mostly empty table.
    public static final int MAX_CELLS = 50_000;

    /// A category with its amounts for all units.
    ///
    /// @param amounts one per unit; empty where the budget has none
    public record Category(String category, BudgetKind kind, List<Optional<Money>> amounts, Money total) {}

    /// @param byUnit one per unit
    public record Sums(List<Money> byUnit, Money total) {

        private Sums minus(Sums other) {
            var difference = new ArrayList<Money>();
            for (int i = 0; i < byUnit.size(); i++) {
                difference.add(byUnit.get(i).minus(other.byUnit.get(i)));
            }
            return new Sums(difference, total.minus(other.total));
        }
    }

    private record Name(String category, BudgetKind kind) {}

    public static BudgetTable of(List<BudgetRow> rows) {
        var units = new LinkedHashSet<String>();
        var names = new LinkedHashSet<Name>();
        var amounts = new HashMap<Place, Money>();
        Map<BudgetKind, Map<String, Money>> sums = new EnumMap<>(BudgetKind.class);
        for (var row : rows) {
            units.add(row.unit());
            names.add(name(row));
            amounts.put(row.place(), row.amount());
            sums.computeIfAbsent(row.kind(), kind -> new LinkedHashMap<>())
                    .merge(row.unit(), row.amount(), Money::plus);
        }
        var columns = List.copyOf(units);
        var categories = names.stream()
                .sorted(Comparator.comparing(Name::kind))
                .map(name -> category(name, columns, amounts))
                .toList();
        var income = sums(columns, sums.getOrDefault(BudgetKind.INCOME, Map.of()));
        var cost = sums(columns, sums.getOrDefault(BudgetKind.COST, Map.of()));
        return new BudgetTable(columns, categories, income, cost, income.minus(cost));
    }

    /// The number of cells in the table of these rows, without building it.
    public static long cells(List<BudgetRow> rows) {
        long units = rows.stream().map(BudgetRow::unit).distinct().count();
        return units * rows.stream().map(BudgetTable::name).distinct().count();
    }

    private static Name name(BudgetRow row) {
        return new Name(row.category(), row.kind());
    }

    private static Category category(Name name, List<String> units, Map<Place, Money> amounts) {
        var found = units.stream()
                .map(unit -> Optional.ofNullable(amounts.get(new Place(unit, name.category(), name.kind()))))
                .toList();
        var total = Money.sum(found.stream().flatMap(Optional::stream).toList());
        return new Category(name.category(), name.kind(), found, total);
    }

    private static Sums sums(List<String> units, Map<String, Money> byUnit) {
        var found = units.stream()
                .map(unit -> byUnit.getOrDefault(unit, Money.ZERO))
                .toList();
        return new Sums(found, Money.sum(found));
    }
}
