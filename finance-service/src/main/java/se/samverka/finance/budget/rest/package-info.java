/// See [se.samverka.finance.budget].
@NullMarked
package se.samverka.finance.budget.rest;

import org.jspecify.annotations.NullMarked;
