/// See [se.samverka.finance.budget].
@NullMarked
package se.samverka.finance.budget.store;

import org.jspecify.annotations.NullMarked;
