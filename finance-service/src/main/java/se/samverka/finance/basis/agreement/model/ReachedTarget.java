package se.samverka.finance.basis.agreement.model;

import se.samverka.platform.value.Money;

/// The total that external funders have given towards a goal for a calendar year.
///
/// @param clauseId the goal: a clause of kind EXTERNAL_TARGET at the time of recording
public record ReachedTarget(String clauseId, int year, Money reached) {}
