package se.samverka.finance.budget.model;

import java.util.Set;
import java.util.UUID;
import se.samverka.platform.value.Money;

/// A unit's amount for a category in a year.
///
/// @param unit a part of the organisation, such as `Regionkontoret`
/// @param category such as `Verksamhetskostnader`; an income and a cost may have the same name, as regional grants
///     do in the source
/// @param amount in whole kronor; a cost is written without a minus
/// @param agreements whose contributions are paid from this row, which is their frame; only on a cost
public record BudgetRow(String unit, String category, BudgetKind kind, Money amount, Set<UUID> agreements) {

    public BudgetRow {
        agreements = Set.copyOf(agreements);
    }

    /// A row that is not a frame.
    public BudgetRow(String unit, String category, BudgetKind kind, Money amount) {
        this(unit, category, kind, amount, Set.of());
    }

    /// The key of a row; unique within a year.
    public record Place(String unit, String category, BudgetKind kind) {}

    public Place place() {
        return new Place(unit, category, kind);
    }
}
