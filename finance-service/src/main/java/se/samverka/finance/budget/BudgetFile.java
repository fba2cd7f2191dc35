package se.samverka.finance.budget;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import se.samverka.finance.budget.model.BudgetRow;

/// The contents of a budget file.
///
/// @param years the rows of each year, in the order of the file
/// @param agreements those that rows are frames for, each with the line that first names it, `/lines/7`
public record BudgetFile(SortedMap<Integer, List<BudgetRow>> years, SortedMap<UUID, String> agreements) {}
