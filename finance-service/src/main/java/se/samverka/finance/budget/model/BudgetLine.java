package se.samverka.finance.budget.model;

import se.samverka.platform.value.OrganisationNumber;

/// A row with its budget.
///
/// @param edition of the budget
public record BudgetLine(OrganisationNumber organisationNumber, int year, int edition, BudgetRow row) {}
