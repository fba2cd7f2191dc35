package se.samverka.finance.budget;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import se.samverka.finance.budget.model.BudgetRow;

/// What a budget's file says.
///
/// @param years the rows of each, in the order of the file
/// @param agreements that rows are frames of, each with the line that first names it, `/lines/7`
public record BudgetFile(SortedMap<Integer, List<BudgetRow>> years, SortedMap<UUID, String> agreements) {}
