package se.samverka.finance.basis.agreement.model;

import se.samverka.platform.value.Money;

/// What external funders have given in all towards a goal for a calendar year.
///
/// @param clauseId the goal, a clause of kind EXTERNAL_TARGET when it was recorded
public record ReachedTarget(String clauseId, int year, Money reached) {}
