/// What is owed for a year (domain rules 5, 6 and 9), as pure functions of the versions of the terms and the
/// figures.
///
/// [Entitlements] divides the year into [Stretches], each with one version of the terms and the same parties. Each
/// receivable clause is allocated once per stretch, and [ClauseYear] sums the parts and rounds them once.
@NullMarked
package se.samverka.finance.claim.entitlement.model;

import org.jspecify.annotations.NullMarked;
