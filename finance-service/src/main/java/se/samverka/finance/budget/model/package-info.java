/// See [se.samverka.finance.budget].
@NullMarked
package se.samverka.finance.budget.model;

import org.jspecify.annotations.NullMarked;
