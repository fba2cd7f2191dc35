package se.samverka.finance.budget.model;

import java.util.Set;
import java.util.UUID;
import se.samverka.platform.value.Money;

/// What a unit has for a category in a year.
///
/// @param unit a part of the organisation, as `Regionkontoret`
/// @param category as `Verksamhetskostnader`; an income and a cost may have the same name, as regional grants do in
///     the source
/// @param amount in kronor, whole ones; a cost is written without a minus
/// @param agreements whose contributions are paid from this row, which is their frame; a cost alone has any
public record BudgetRow(String unit, String category, BudgetKind kind, Money amount, Set<UUID> agreements) {

    public BudgetRow {
        agreements = Set.copyOf(agreements);
    }

    /// A row that is no frame.
    public BudgetRow(String unit, String category, BudgetKind kind, Money amount) {
        this(unit, category, kind, amount, Set.of());
    }

    /// What at most one row of a year has.
    public record Place(String unit, String category, BudgetKind kind) {}

    public Place place() {
        return new Place(unit, category, kind);
    }
}
