package se.samverka.finance.budget.model;

import se.samverka.platform.value.Money;

/// What a unit has for a category in a year.
///
/// @param unit a part of the organisation, as `Regionkontoret`
/// @param category as `Verksamhetskostnader`; an income and a cost may have the same name, as regional grants do in
///     the source
/// @param amount in kronor, whole ones; a cost is written without a minus
public record BudgetRow(String unit, String category, BudgetKind kind, Money amount) {

    /// What at most one row of a year has.
    public record Place(String unit, String category, BudgetKind kind) {}

    public Place place() {
        return new Place(unit, category, kind);
    }
}
