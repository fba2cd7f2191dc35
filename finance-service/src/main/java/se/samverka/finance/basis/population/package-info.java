/// Population figures: imported with their source, never overwritten (domain rule 3).
@NullMarked
package se.samverka.finance.basis.population;

import org.jspecify.annotations.NullMarked;
