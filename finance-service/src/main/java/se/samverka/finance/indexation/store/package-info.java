/// Index figures in the database.
@NullMarked
package se.samverka.finance.indexation.store;

import org.jspecify.annotations.NullMarked;
