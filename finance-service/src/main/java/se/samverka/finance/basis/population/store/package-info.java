/// Population figures in the database, every import of them.
@NullMarked
package se.samverka.finance.basis.population.store;

import org.jspecify.annotations.NullMarked;
