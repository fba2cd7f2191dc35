/// Index figures in the database.
@NullMarked
package se.samverka.finance.basis.indexation.store;

import org.jspecify.annotations.NullMarked;
