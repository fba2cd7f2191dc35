package se.samverka.finance.budget.model;

import se.samverka.platform.value.OrganisationNumber;

/// A row, and whose budget it is in.
///
/// @param edition of that budget
public record BudgetLine(OrganisationNumber organisationNumber, int year, int edition, BudgetRow row) {}
