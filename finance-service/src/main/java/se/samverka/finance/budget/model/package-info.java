/// Budget rows, editions, tables and frames.
@NullMarked
package se.samverka.finance.budget.model;

import org.jspecify.annotations.NullMarked;
