package se.samverka.finance.budget.model;

/// Which side of the budget a category is on.
public enum BudgetKind {
    INCOME,
    COST
}
