package se.samverka.finance.budget.model;

import java.time.Instant;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// The filter of a list of budgets. An empty field does not filter.
///
/// @param knownAt uses the editions current at that time; the current ones if empty
public record BudgetFilter(
        Optional<OrganisationNumber> organisation,
        Optional<Integer> year,
        Optional<String> unit,
        Optional<String> category,
        Optional<BudgetKind> kind,
        Optional<Instant> knownAt) {}
