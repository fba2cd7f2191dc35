/// `/budgets` and `/budgets/frames`.
@NullMarked
package se.samverka.finance.budget.rest;

import org.jspecify.annotations.NullMarked;
