/// Budgets and frames in the database.
@NullMarked
package se.samverka.finance.budget.store;

import org.jspecify.annotations.NullMarked;
