package se.samverka.finance.budget.model;

import java.time.Instant;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// What a list of budgets is narrowed to; what is empty narrows nothing.
///
/// @param knownAt by the editions that held then; empty for those that hold now
public record BudgetFilter(
        Optional<OrganisationNumber> organisation,
        Optional<Integer> year,
        Optional<String> unit,
        Optional<String> category,
        Optional<BudgetKind> kind,
        Optional<Instant> knownAt) {}
